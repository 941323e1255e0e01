import { type Feature, flag } from './feature.ts';
import { countIn, type Grammar, isNameJoint } from './grammar.ts';
import type { Layout } from './layout.ts';
import type { WordClass } from './word-classes.ts';

function isConjunction(name: WordClass | undefined): boolean {
  return name === 'and' || name === 'or';
}

function isArticle(name: WordClass | undefined): boolean {
  return name === 'the' || name === 'a';
}

/** No mark, or one inside a word. */
function isUnmarked(mark: WordClass | null | undefined): boolean {
  return mark === null || mark === 'joined';
}

function opensPhrase({ phrases, classes }: Grammar, first: number): boolean {
  const phrase = phrases[first] as number;
  if (phrase < 0) return false;
  if (phrases[first - 1] !== phrase) return true;
  return isArticle(classes[first - 1]) && phrases[first - 2] !== phrase;
}

function closesPhrase({ phrases }: Grammar, last: number): boolean {
  const phrase = phrases[last] as number;
  return phrase >= 0 && phrases[last + 1] !== phrase;
}

function isOnePhrase({ phrases }: Grammar, first: number, last: number): boolean {
  return (phrases[first] as number) >= 0 && phrases[first] === phrases[last];
}

/** Number of noun phrases that a span holds, whole or in part. */
function phrasesIn({ phrases, counts }: Grammar, first: number, last: number): number {
  return ((phrases[first] as number) >= 0 ? 1 : 0) + countIn(counts.phraseStarts, first + 1, last);
}

function isPhraseOfPhrase(grammar: Grammar, first: number, last: number): boolean {
  const { ofs, prepositions } = grammar.counts;
  return (
    phrasesIn(grammar, first, last) === 2 &&
    countIn(ofs, first, last) === 1 &&
    countIn(prepositions, first, last) === 1
  );
}

function cutsListBefore({ classes, parts }: Grammar, first: number): boolean {
  return isConjunction(classes[first - 1]) && parts[first] === parts[first - 2];
}

function cutsListAfter({ classes, parts }: Grammar, last: number): boolean {
  if (!isConjunction(classes[last + 1])) return false;
  return parts[last + 2] === parts[last] || parts[last + 3] === parts[last];
}

/** “*House* of Lords”: a name that goes on behind small words. */
function nameGoesOn({ tokens, marks, classes }: Grammar, last: number): boolean {
  if (!tokens[last]?.capitalised || !isUnmarked(marks[last + 1])) return false;
  if (!isNameJoint(tokens[last + 1])) return false;
  const past = classes[last + 2] === 'the' ? last + 3 : last + 2;
  return tokens[past]?.capitalised === true;
}

function nameBegan({ tokens, marks, classes }: Grammar, first: number): boolean {
  if (!tokens[first]?.capitalised || !isUnmarked(marks[first])) return false;
  if (classes[first - 1] === 'of') return tokens[first - 2]?.capitalised === true;
  const the = classes[first - 1] === 'the' && classes[first - 2] === 'of';
  return the && tokens[first - 3]?.capitalised === true;
}

function cutsNameBefore({ tokens, marks }: Grammar, first: number): boolean {
  const before = tokens[first - 1];
  if (!tokens[first]?.capitalised || !isUnmarked(marks[first])) return false;
  return before?.capitalised === true && !before.stop;
}

/** Whether a number stands at a place with “to” or “and” before or after it. */
function joinsNumber(classes: readonly WordClass[], joint: number, number: number): boolean {
  return classes[number] === 'number' && (classes[joint] === 'to' || classes[joint] === 'and');
}

/** “1914 to 1918” of which one end is left out. */
function cutsRange({ classes }: Grammar, first: number, last: number): boolean {
  if (classes[last] === 'number' && joinsNumber(classes, last + 1, last + 2)) return true;
  return first > 1 && classes[first] === 'number' && joinsNumber(classes, first - 1, first - 2);
}

const inGrammar =
  (test: (grammar: Grammar, first: number, last: number) => boolean) =>
  ({ grammar }: Layout, first: number, last: number) =>
    flag(test(grammar, first, last));

const lengthBetween = (least: number, most: number) => (_: Layout, first: number, last: number) =>
  flag(last - first + 1 >= least && last - first + 1 <= most);

/** The number of something in a span, as a share of so many. */
const shareOf =
  (name: keyof Grammar['counts'], many: number, from = 0) =>
  ({ grammar }: Layout, first: number, last: number) =>
    Math.min(1.5, countIn(grammar.counts[name], first + from, last) / many);

/** How long a span is, how it is built, and what it cuts. */
export const SHAPE: readonly Feature[] = [
  ['one word', lengthBetween(1, 1)],
  ['two words', lengthBetween(2, 2)],
  ['three words', lengthBetween(3, 3)],
  ['four or five words', lengthBetween(4, 5)],
  ['six to eight words', lengthBetween(6, 8)],
  ['more words', lengthBetween(9, Number.POSITIVE_INFINITY)],
  ['length', (_, first, last) => Math.log(last - first + 1)],
  ['phrases', ({ grammar }, first, last) => Math.min(5, phrasesIn(grammar, first, last)) / 3],
  ['one phrase', inGrammar(isOnePhrase)],
  [
    'whole phrase',
    inGrammar(
      (grammar, first, last) =>
        isOnePhrase(grammar, first, last) &&
        opensPhrase(grammar, first) &&
        closesPhrase(grammar, last),
    ),
  ],
  [
    'phrase to its end',
    inGrammar(
      (grammar, first, last) => isOnePhrase(grammar, first, last) && closesPhrase(grammar, last),
    ),
  ],
  ['opens phrase', inGrammar((grammar, first) => opensPhrase(grammar, first)), 'first'],
  ['closes phrase', inGrammar((grammar, _, last) => closesPhrase(grammar, last)), 'last'],
  [
    'cuts phrase before',
    inGrammar(
      (grammar, first) => (grammar.phrases[first] as number) >= 0 && !opensPhrase(grammar, first),
    ),
    'first',
  ],
  [
    'cuts phrase after',
    inGrammar(
      (grammar, _, last) => (grammar.phrases[last] as number) >= 0 && !closesPhrase(grammar, last),
    ),
    'last',
  ],
  ['phrase of phrase', inGrammar(isPhraseOfPhrase)],
  ['lists', shareOf('conjunctions', 1)],
  [
    'list before',
    inGrammar(
      ({ classes, marks, phrases }, first) =>
        isConjunction(classes[first - 1]) ||
        (marks[first] === 'comma' && (phrases[first - 1] as number) >= 0),
    ),
    'first',
  ],
  [
    'list after',
    inGrammar(
      ({ classes, marks, phrases }, _, last) =>
        isConjunction(classes[last + 1]) ||
        (marks[last + 1] === 'comma' && (phrases[last + 1] ?? -1) >= 0),
    ),
    'last',
  ],
  ['cuts list before', inGrammar((grammar, first) => cutsListBefore(grammar, first)), 'first'],
  ['cuts list after', inGrammar((grammar, _, last) => cutsListAfter(grammar, last)), 'last'],
  ['name goes on', inGrammar((grammar, _, last) => nameGoesOn(grammar, last)), 'last'],
  ['name began', inGrammar((grammar, first) => nameBegan(grammar, first)), 'first'],
  [
    'range',
    inGrammar(
      ({ classes }, first, last) =>
        last - first === 2 && classes[first] === 'number' && classes[last] === 'number',
    ),
  ],
  ['cuts range', inGrammar(cutsRange)],
  ['verbs inside', shareOf('verbs', 2)],
  ['prepositions inside', shareOf('prepositions', 2)],
  ['commas inside', shareOf('commas', 2, 1)],
  ['relative inside', shareOf('relatives', 1)],
  [
    'infinitive',
    inGrammar(
      ({ classes, parts }, first) => classes[first - 1] === 'to' && parts[first] === 'VERB',
    ),
    'first',
  ],
  [
    'all names',
    inGrammar(
      ({ counts }, first, last) =>
        countIn(counts.capitals, first, last) > 0 && countIn(counts.plain, first, last) === 0,
    ),
  ],
  [
    'some names',
    inGrammar(
      ({ counts }, first, last) =>
        countIn(counts.capitals, first, last) > 0 && countIn(counts.plain, first, last) > 0,
    ),
  ],
  ['cuts name before', inGrammar((grammar, first) => cutsNameBefore(grammar, first)), 'first'],
  [
    'cuts name after',
    inGrammar(
      ({ tokens, marks }, _, last) =>
        tokens[last]?.capitalised === true &&
        tokens[last + 1]?.capitalised === true &&
        isUnmarked(marks[last + 1]),
    ),
    'last',
  ],
  [
    'in brackets',
    inGrammar(({ marks }, first, last) => marks[first] === 'open' && marks[last + 1] === 'close'),
  ],
  [
    'in quotation marks',
    inGrammar(({ marks }, first, last) => marks[first] === 'quote' && marks[last + 1] === 'quote'),
  ],
  ['holds brackets', shareOf('brackets', 1, 1)],
  [
    'whole stretch',
    inGrammar(
      ({ stretches }, first, last) =>
        stretches[first - 1] !== stretches[first] && stretches[last + 1] !== stretches[last],
    ),
  ],
  ['one stretch', inGrammar(({ stretches }, first, last) => stretches[first] === stretches[last])],
  [
    'opens sentence',
    inGrammar(({ classes }, first) => first === 0 || (first === 1 && isArticle(classes[0]))),
    'first',
  ],
  ['closes sentence', inGrammar(({ tokens }, _, last) => last === tokens.length - 1), 'last'],
  ['place', ({ grammar }, first) => first / grammar.tokens.length, 'first'],
];
