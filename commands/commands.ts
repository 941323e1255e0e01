import { articles } from './articles.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { insights } from './insights.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings.ts';

/** Every command that people can use. */
export const commands: readonly Command[] = [ask, articles, help, insights, privacy, settings];
