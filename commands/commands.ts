import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { findTheSource } from './find-the-source.ts';

/** Every command that people can use. */
export const commands: readonly Command[] = [ask, findTheSource];
