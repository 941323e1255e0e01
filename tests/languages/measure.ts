import { footnote } from '../../src/cli/eval/footnote.ts';
import { plainBm25 } from '../../src/cli/peers/bm25.ts';
import { firstHits, LANGUAGE_SETS } from './question-sets.ts';

// Prints the table in `docs/languages.md`: npx tsx tests/languages/measure.ts

const everything = LANGUAGE_SETS.map(({ article }) => article);
const lines = LANGUAGE_SETS.map((set) => {
  const alone = [set.article];
  const hits = [plainBm25, footnote].flatMap((system) => [
    firstHits(set, system, alone),
    firstHits(set, system, everything),
  ]);
  const [bm25, bm25AmongAll, ours, oursAmongAll] = hits;
  return `| ${set.language} | ${set.article.sentences.length} | ${set.questions.length} | ${bm25} | ${ours} | ${bm25AmongAll} | ${oursAmongAll} |`;
});
process.stdout.write(
  `| language | sentences | questions | plain BM25 | Footnote | plain BM25, all articles | Footnote, all articles |
| --- | --: | --: | --: | --: | --: | --: |
${lines.join('\n')}\n`,
);
