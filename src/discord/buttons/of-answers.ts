import type { ButtonInteraction } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import { morePassages } from '../more-passages.ts';
import { inParagraph } from './in-paragraph.ts';
import { share } from './share.ts';
import { tellMe, tellMeNot } from './tell-me.ts';
import { vote } from './vote.ts';
import { why } from './why.ts';

/** All that can be pressed below an answer. */
export const answerButtonHandlers: readonly Named<ButtonInteraction>[] = [
  morePassages,
  inParagraph,
  why,
  vote,
  share,
  tellMe,
  tellMeNot,
];
