import { articles } from './articles.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { insights } from './insights.ts';
import { knowledge } from './knowledge.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings.ts';

/** Every command that people can use. */
export const commands: readonly Command[] = [
  articles,
  ask,
  help,
  insights,
  knowledge,
  privacy,
  settings,
];
