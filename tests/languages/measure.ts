import { answerQuestion } from '../../src/answer-question.ts';
import { footnote } from '../../src/cli/eval/footnote.ts';
import { plainBm25 } from '../../src/cli/peers/bm25.ts';
import { createLibrary } from '../../src/library/library.ts';
import { firstHits, LANGUAGE_SETS } from './question-sets.ts';

// Prints the table and the outcomes in `docs/languages.md`: npx tsx tests/languages/measure.ts

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

/** How questions in other languages than English, each asked of its article alone, are answered. */
const outcomes = {
  answered: 0,
  answeredRightly: 0,
  uncertain: 0,
  uncertainRightly: 0,
  unanswered: 0,
};
for (const { language, article, questions } of LANGUAGE_SETS) {
  if (language === 'en') continue;
  const library = createLibrary([article]);
  for (const { question, cites } of questions) {
    const { status, citations } = answerQuestion(library, question);
    const right = cites.some((words) => citations[0]?.quote.includes(words));
    outcomes[status] += 1;
    if (status !== 'unanswered' && right) outcomes[`${status}Rightly`] += 1;
  }
}
process.stdout.write(`\n${JSON.stringify(outcomes)}\n`);
