import type { Citation } from './answer.ts';

/** Every fixed word of ours that stands around a quotation, in one place to be translated. */
export const phrases = {
  unanswered: 'The articles do not answer this.',
  unansweredWithClosest: 'The articles do not answer this. The closest passage:',
  uncertain: 'I am not sure that the articles answer this. The closest passage:',
  disagreement: 'The articles disagree:',
  corrected: (from: string, to: string) => `Read “${from}” as “${to}”.`,
  carried: (words: readonly string[]) => `Read with: ${words.join(', ')}`,
  place: ({ paragraph, sentence }: Pick<Citation, 'paragraph' | 'sentence'>) =>
    paragraph === 0 ? 'headline' : `paragraph ${paragraph}, sentence ${sentence}`,
  moreBelow: (count: number) =>
    count === 1
      ? 'One more passage is close (--json shows it).'
      : `${count} more passages are close (--json shows them).`,
  more: 'More passages',
  wholeSentence: 'The whole sentence and more',
  openSource: 'Open the source',
  openArticle: 'Open the article',
  goesOn: 'The sentence goes on: press the button to read all of it.',
  tooLong: 'The rest is too long for Discord: it stands in the article.',
  help: 'Ask me in your own words about the articles here: who, what, when, where, how much, why. I answer with the sentence that says so, or say that none does.',
  noArticle: (title: string) =>
    `There is no article “${title}” here. Pick one from the list that opens as you type.`,
  articleChanged: 'The article has changed since this answer. Ask again to see what it says now.',
  articleGone: 'The article behind this answer is no longer here.',
  notMine: 'This button leads nowhere. Ask again to get a new one.',
  forManagers: 'This is for those who may manage the server, in a server that I was added to.',
  unknownCommand: 'I do not know this command any more. Reload Discord to see what I can do now.',
  source: (host: string) => `Source: ${host}`,
  cited: (place: string) => `Cited: ${place}`,
  citedChanged: 'The sentence that was cited stands here no longer: the article has changed since.',
  onPage: (number: number, place: string) => `page ${number}, ${place}`,
  page: (number: number) => `Page ${number}`,
  reader: 'The article as Footnote keeps it and quotes from it, word for word.',
  failed: 'Something went wrong on my side. It has been noted; please try again.',
} as const;
