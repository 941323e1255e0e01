/**
 * Learns the weights that ranking, verdict and span use, from public question sets that are not part
 * of the project (`docs/quality.md` says what they are and what each is used for), and reports how
 * well they do on articles that they were not learnt from:
 *
 *   npx tsx scripts/train.ts FOLDER            report
 *   npx tsx scripts/train.ts FOLDER --write    report, and write what is learnt from everything
 *
 * FOLDER holds `squad-tune.json`, `wikiqa-train.tsv`, `wikiqa-dev.tsv` and `selqa-dev.json`. Seeds are
 * fixed: the same data gives the same weights.
 */
import { writeFileSync } from 'node:fs';
import { FEATURES } from '../src/search/features/features.ts';
import { compileNetwork } from '../src/search/models/network-model.ts';
import { rankWith } from '../src/search/ranker.ts';
import {
  ABSTENTION_COLUMNS,
  abstentionLines,
  crossValidate,
  decliningLines,
  reliabilityLines,
  statingLines,
  unsoundLines,
} from './training/cross-validate.ts';
import { readExamples } from './training/examples.ts';
import { trainRanker, trainVerdict } from './training/models.ts';
import {
  BOLD_HEAD,
  boldLines,
  crossValidateSpans,
  readSpanExamples,
  SPAN_HEAD,
  spanLines,
  trainSpans,
  writeSpanModel,
} from './training/spans.ts';
import { printTable } from './training/table.ts';

/** Chosen on the tables that this prints: nine of ten answers to questions about an article are right, */
const ANSWERED = 0.55;
/** and one question in thirty about an article is declined, as are forty-nine of fifty about something else. */
const DECLINED = 0.7;

const [folder, flag] = process.argv.slice(2);
if (folder === undefined || (flag !== undefined && flag !== '--write')) {
  console.error('usage: npx tsx scripts/train.ts FOLDER [--write]');
  process.exit(2);
}

const examples = readExamples(folder);
const { ranking, judged } = crossValidate(examples);
printTable('| ranking | questions | number | hit@1 | hit@3 | MAP |', ranking);
printTable(
  '| telling apart | AUROC of bearing | of confidence | of soundness |',
  abstentionLines(judged),
);
printTable(`| declined below | ${ABSTENTION_COLUMNS} |`, decliningLines(judged));
printTable(`| unsound below | ${ABSTENTION_COLUMNS} |`, unsoundLines(judged));
printTable(
  `| stated from | ${ABSTENTION_COLUMNS} | right, squad and off-topic | right, part, about it and off-topic |`,
  statingLines(judged),
);
printTable('| confidence | questions | mean confidence | right |', reliabilityLines(judged));

const ranker = trainRanker(examples);
const compiled = compileNetwork(ranker, FEATURES);
const spans = readSpanExamples(folder, (index, question) => rankWith(compiled, index, question));
const found = crossValidateSpans(spans);
printTable(SPAN_HEAD, spanLines(found));
printTable(BOLD_HEAD, boldLines(found));

if (flag === '--write') {
  const write = (path: string, value: unknown) =>
    writeFileSync(new URL(`../src/${path}`, import.meta.url), `${JSON.stringify(value)}\n`);
  const verdict = trainVerdict(examples);
  write('search/data/ranker.data.json', ranker);
  write('answer/data/verdict.data.json', { answered: ANSWERED, declined: DECLINED, ...verdict });
  writeSpanModel(trainSpans(spans));
}
