import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { askAboutThisMessage } from './ask-about-this-message.ts';
import type { Command } from './command.ts';
import { findTheSource } from './find-the-source.ts';
import { help } from './help.ts';
import { insights } from './insights.ts';
import { knowledge } from './knowledge.ts';
import { privacy } from './privacy.ts';
import { saveAsArticle } from './save-as-article.ts';
import { settings } from './settings.ts';

/** Every command that people can use. */
export const commands: readonly Command[] = [
  articles,
  askAboutThisMessage,
  ask,
  findTheSource,
  help,
  insights,
  knowledge,
  privacy,
  saveAsArticle,
  settings,
];
