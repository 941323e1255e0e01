import type { Candidate } from './candidates.ts';
import type { Grammar } from './grammar.ts';

/** UTF-16 offsets into a sentence. */
export type Span = readonly [start: number, end: number];

/**
 * UTF-16 offsets of a span in its sentence: a possessive ending stays outside; signs that belong to a
 * figure or a name, and the bracket that closes one inside, do not.
 */
export function offsetsOf({ text, tokens }: Grammar, { first, last }: Candidate): Span {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? text.length;
  const sign = /(?:(?:\b\p{Lu}{1,2})?\p{Sc}|[@#])$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  const words = text.slice(start, end);
  const possessive = /['’]s$/.exec(words)?.[0].length ?? 0;
  const open = /\([^)]*$/.test(words) && text[end] === ')';
  const unit = /^\s?[%‰°]/.exec(text.slice(end))?.[0].length ?? 0;
  return [start - sign, end - possessive + (open ? 1 : unit)];
}
