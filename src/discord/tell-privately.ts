import type { User } from 'discord.js';
import type { Logger } from '../log.ts';
import { describeCallFailure } from './failures.ts';
import { messageOf, text } from './render-answer.ts';

/**
 * Tells somebody something in a direct message. Never throws: where none reaches them, that ends in
 * the log.
 *
 * @param line in Discord's markdown, with nothing in it that anybody wrote
 */
export async function tellPrivately(user: User, line: string, log: Logger): Promise<void> {
  try {
    await user.send(messageOf([text(line)]));
  } catch (error) {
    log.warn(`somebody could not be told privately: ${describeCallFailure(error)}`);
  }
}
