import type { Citation } from './answer.ts';

/** Every fixed word of ours that stands around a quotation, in one place to be translated. */
export const phrases = {
  unanswered: 'The articles do not answer this.',
  unansweredWithClosest: 'The articles do not answer this. The closest passage:',
  uncertain: 'I am not sure that the articles answer this. The closest passage:',
  disagreement: 'The articles disagree:',
  corrected: (from: string, to: string) => `Read “${from}” as “${to}”.`,
  place: ({ paragraph, sentence }: Citation) =>
    paragraph === 0 ? 'headline' : `paragraph ${paragraph}, sentence ${sentence}`,
  moreBelow: (count: number) =>
    count === 1
      ? 'One more passage is close (--json shows it).'
      : `${count} more passages are close (--json shows them).`,
} as const;
