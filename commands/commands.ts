import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { knowledge } from './knowledge.ts';

/** Every command that people can use. */
export const commands: readonly Command[] = [ask, knowledge];
