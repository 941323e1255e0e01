import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SquadSet } from '../../src/cli/eval/question-sets.ts';

/** A SQuAD question that its article does not answer, with words that could seem to. */
export interface PlausibleQuestion {
  readonly question: string;
  readonly answers: readonly string[];
  /** Place in the set of its article, and in the article of the sentence that holds the words. */
  readonly article: number;
  readonly sentence: number;
}

const answers = z.array(z.object({ text: z.string(), answer_start: z.number() }));
const squad = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(z.object({ question: z.string(), plausible_answers: answers.optional() })),
        }),
      ),
    }),
  ),
});

/**
 * The questions of a SQuAD 2.0 file whose answers only seem right: the words are of the kind that is
 * asked for and stand where the answer would.
 *
 * @param set read from the same file
 */
export function readPlausible(path: string, set: SquadSet): PlausibleQuestion[] {
  const { data } = squad.parse(JSON.parse(readFileSync(path, 'utf8')));
  return data.flatMap(({ paragraphs }, article) => {
    const sentences = set.articles[article]?.article.sentences ?? [];
    let offset = 0;
    return paragraphs.flatMap(({ context, qas }) => {
      const from = offset;
      offset += context.length + 2;
      return qas.flatMap(({ question, plausible_answers: plausible = [] }) => {
        const [first] = plausible;
        if (first === undefined) return [];
        const sentence = sentences.findIndex(({ end }) => end > from + first.answer_start);
        return { question, answers: plausible.map(({ text }) => text), article, sentence };
      });
    });
  });
}
