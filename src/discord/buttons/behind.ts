import type { Article, Sentence } from '../../article/article.ts';
import type { Library } from '../../library/library.ts';
import { answerTexts } from '../../texts/answer.ts';
import { inEvery } from '../../texts/locale.ts';
import { replyTexts } from '../../texts/replies.ts';
import { UserError } from '../../user-error.ts';
import { type Resolved, resolveReference } from '../passage-reference.ts';

/** What is said of a button with a custom id that we do not make, or not there. */
export function notOurs(): UserError {
  return new UserError(
    'button-unknown',
    inEvery(replyTexts, (texts) => texts.notMine),
  );
}

/** What is said where what was cited no longer stands. */
export function stale(kind: Exclude<Resolved['kind'], 'passage'>): UserError {
  return new UserError(
    'answer-stale',
    inEvery(answerTexts, (texts) =>
      kind === 'changed' ? texts.articleChanged : texts.articleGone,
    ),
  );
}

/**
 * The sentence that a reference leads to in the library of the place where its button was pressed.
 *
 * @throws {UserError} `button-unknown`, or `answer-stale` for one that changed or is not there
 */
export function sentenceBehind(
  library: Library,
  reference: string,
): { readonly article: Article; readonly sentence: Sentence } {
  const resolved = resolveReference(library, reference);
  if (resolved === null) throw notOurs();
  if (resolved.kind !== 'passage') throw stale(resolved.kind);
  return resolved;
}
