import { wordSet } from '../../word-set.ts';
import { IRREGULAR_FORMS } from '../words/irregular-forms.ts';
import { INTERROGATIVES } from '../words/question-words.ts';
import type { Token } from '../words/tokens.ts';
import type { Expectation } from './expectation.ts';
import { nominalsOf } from './nominals.ts';
import { type Asked, isAuxiliary, pronounsOf, type Reference } from './pronouns.ts';
import { verbsOf } from './verbs.ts';

const LEADS = wordSet('and or but so plus then also well ok okay');
/** Words without content that no stop list has. */
const EMPTY = wordSet(
  'one ones else exactly actually really happen happened ok okay well yes thanks please',
);
const ADDRESSING = wordSet('i me my mine you your yours yourself we us our');

/** Nobody leans on the question before with more words than these. */
const LONGEST = 60;

/** What an asker may say before the question. */
const COURTESY =
  /^(?:please )?(?:(?:can|could|would|will) you (?:please )?(?:tell|say|explain|show)(?: me| us)?|do you (?:know|remember)|i (?:want|wish|need|would like) to know|i wonder)(?= |$)/;

/** A word without the verb that is drawn together with it: he's, they'll. */
function bare({ word }: Token): string {
  return word.replace(/'(?:s|d|ll|ve|re|m)$/, '');
}

/** Number of words before the question itself: “And”, “could you tell me”. */
function openingOf(words: readonly string[]): { size: number; leads: boolean; instead: boolean } {
  let size = 0;
  let leads = false;
  for (;;) {
    const rest = words.slice(size).join(' ');
    const courtesy = COURTESY.exec(rest)?.[0];
    const instead = /^(?:what|how) about(?= |$)/.test(rest);
    if (instead) return { size: size + 2, leads: true, instead };
    if (courtesy !== undefined) size += courtesy.split(' ').length;
    else if (LEADS.has(words[size] ?? '')) {
      leads = true;
      size += 1;
    } else return { size, leads, instead };
  }
}

/** Whether a word is a verb's past form, as in a statement and not in a mere name of something. */
function isPast({ word, capitalised }: Token): boolean {
  return !capitalised && (/\p{L}{3}ed$/u.test(word) || IRREGULAR_FORMS.has(word));
}

/** What a question without a pronoun leaves unsaid. */
function ellipsisOf(asked: Asked, expectation: Expectation, language: string): Reference | null {
  const { words, tokens, text } = asked;
  const { size, leads, instead } = openingOf(words);
  const rest = tokens.slice(size);
  const said = words.slice(size);
  if (said.length === 0 || said.some((word) => ADDRESSING.has(word))) return null;
  const asks = instead ? false : said.some((word) => INTERROGATIVES.has(word));
  const clause = asks || rest.some((_, i) => isAuxiliary(asked, size + i));
  const content = rest.flatMap((token, i) =>
    token.stop || EMPTY.has(said[i] ?? '') ? [] : [{ token, at: size + i }],
  );
  const [first] = content;
  if (first === undefined) {
    const question = clause || text.includes('?');
    return question && said.some((word) => word !== 'no' && word !== 'not') ? 'event' : null;
  }
  if (language !== 'en') return null;
  const focused =
    expectation.focus?.start === first.token.start || said[first.at - size - 1] === 'how';
  // “Which year?”, “how tall?”: nothing but what is asked for.
  if (content.length === 1 && asks && first.token.capitalised === false) {
    const alone =
      first.at === tokens.length - 1 &&
      /^(?:which|many|much|how|what)$/.test(words[first.at - 1] ?? '');
    const timely = words[first.at - 1] !== 'what' || expectation.kind !== 'thing';
    if (focused && alone && timely) return words[first.at - 1] === 'how' ? 'topic' : 'event';
  }
  if (!leads) return null;
  if (clause) {
    if (content.length > 1) return null;
    return focused && words[first.at - 1] !== 'how' ? 'event' : 'topic';
  }
  const whole = content.every(({ at }, i) => at === first.at + i);
  const statement = content.some(({ token }) => isPast(token));
  return whole && !statement ? 'rest' : null;
}

/**
 * What a question leans on the one before it for; empty when it stands alone. A pronoun whose antecedent
 * stands in the question (“what did Rutte say he would do”) is nothing to look back for. Of languages
 * other than English, only questions without a content word lean.
 *
 * @param text as asked; the offsets of the tokens point into it
 * @param language of the question, base tag
 */
export function referencesOf(
  text: string,
  tokens: readonly Token[],
  expectation: Expectation,
  language: string,
): readonly Reference[] {
  if (tokens.length > LONGEST) return [];
  const english = language === 'en';
  const asked: Asked = {
    text,
    tokens,
    words: tokens.map(bare),
    nominals: english ? nominalsOf(text, tokens) : [],
    verbs: english ? verbsOf(text, tokens) : new Set(),
  };
  const pronouns = english ? pronounsOf(asked) : [];
  if (pronouns.length > 0) return pronouns;
  const ellipsis = ellipsisOf(asked, expectation, language);
  return ellipsis === null ? [] : [ellipsis];
}
