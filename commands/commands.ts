import { ask } from './ask.ts';
import { askAboutThisMessage } from './ask-about-this-message.ts';
import type { Command } from './command.ts';
import { findTheSource } from './find-the-source.ts';
import { saveAsArticle } from './save-as-article.ts';

/** Every command that people can use. */
export const commands: readonly Command[] = [
  ask,
  findTheSource,
  saveAsArticle,
  askAboutThisMessage,
];
