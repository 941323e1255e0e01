import { baseLanguage } from '../../article/language.ts';
import { appearanceOf } from '../../search/features/appearance.ts';
import type { Index } from '../../search/inverted-index.ts';
import { isPersonsName } from './people.ts';
import type { Proposal } from './proposal.ts';

/** “Who is …?” in languages whose grammar we do not read, and the titles written before people's names. */
const ASKING: Readonly<Record<string, { who: (name: string) => string; titles: RegExp }>> = {
  de: { who: (name) => `Wer ist ${name}?`, titles: /^(?:dr|prof|herrn?|frau)$/ },
  fr: { who: (name) => `Qui est ${name} ?`, titles: /^(?:m|mme|mlle|dr|pr)$/ },
  es: { who: (name) => `¿Quién es ${name}?`, titles: /^(?:sr|sra|srta|dr|dra|don|doña|dona)$/ },
  nl: {
    who: (name) => `Wie is ${name}?`,
    titles: /^(?:dhr|mevr|mw|dr|prof|ir|mr|meneer|mevrouw)$/,
  },
  uk: {
    who: (name) => `Хто ${/[ая](?:\s|$)/u.test(name) ? 'така' : 'такий'} ${name}?`,
    titles: /^(?:д|р|др|проф|пан|пані)$/u,
  },
  pt: { who: (name) => `Quem é ${name}?`, titles: /^(?:sr|sra|dr|dra|prof|profa|dom|dona)$/ },
};
const NOBODY: ReadonlySet<string> = new Set();

/** “Who is Sabine Vogt?” for the people whom a sentence in another language than English names in full. */
export function namesAskedIn(index: Index, sentence: number): Proposal[] {
  const language = index.sentences[sentence]?.article.language ?? index.language;
  const asking = ASKING[baseLanguage(language)];
  if (asking === undefined) return [];
  const { text, tokens, mentions } = appearanceOf(index, sentence);
  return mentions.flatMap((mention): Proposal[] => {
    const whole = mention.tokens;
    const untitled = whole.filter(({ word }) => !asking.titles.test(word));
    const [first, second] = untitled;
    if (mention.kind !== 'name' || first === undefined || second === undefined) return [];
    if (untitled.some(({ word, stop }) => stop || word.length < 2) || untitled.length > 3)
      return [];
    const before = tokens[tokens.indexOf(first) - 1];
    const titled = before !== undefined && asking.titles.test(before.word);
    if (!titled && !isPersonsName([first], NOBODY)) return [];
    const end = untitled.at(-1)?.end ?? mention.end;
    const question = asking.who(text.slice(first.start, end));
    return [{ question, asking: 'who', answer: [0, text.length], about: question, worth: 2 }];
  });
}
