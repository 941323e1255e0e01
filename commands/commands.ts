import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { insights } from './insights.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings.ts';

/** Every command that people can use. */
export const commands: readonly Command[] = [ask, insights, privacy, settings];
