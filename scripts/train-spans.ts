/**
 * Learns the weights by which the words that answer are found in a sentence, and reports how well that
 * does on articles that they were not learnt from; a part of `scripts/train.ts` that takes two minutes:
 *
 *   npx tsx scripts/train-spans.ts FOLDER            report
 *   npx tsx scripts/train-spans.ts FOLDER --write    only write what is learnt from everything
 *
 * FOLDER holds `squad-tune.json`. Seeds are fixed: the same data gives the same weights.
 */
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

const [folder, flag] = process.argv.slice(2);
if (folder === undefined || (flag !== undefined && flag !== '--write')) {
  console.error('usage: npx tsx scripts/train-spans.ts FOLDER [--write]');
  process.exit(2);
}

const examples = readSpanExamples(folder);
if (flag === '--write') writeSpanModel(trainSpans(examples));
else {
  const results = crossValidateSpans(examples);
  printTable(SPAN_HEAD, spanLines(results));
  printTable(BOLD_HEAD, boldLines(results));
}
