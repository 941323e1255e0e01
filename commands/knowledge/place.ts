import type { BaseInteraction } from 'discord.js';
import type { LocalContext } from '../../src/discord/context.ts';
import type { Keeping } from '../../src/library/guild-knowledge/keeping.ts';
import { inEvery } from '../../src/texts/locale.ts';
import { replyTexts } from '../../src/texts/replies.ts';
import { UserError } from '../../src/user-error.ts';

/** The server whose articles are looked after, and what that takes. */
export interface Place {
  readonly guildId: string;
  readonly keeping: Keeping;
}

/**
 * The server that an interaction comes from.
 *
 * @throws {UserError} `not-allowed` where there is none, or nothing is kept
 */
export function placeOf(
  { guildId }: Pick<BaseInteraction, 'guildId'>,
  { keeping }: LocalContext,
): Place {
  if (guildId !== null && keeping !== undefined) return { guildId, keeping };
  throw new UserError(
    'not-allowed',
    inEvery(replyTexts, (texts) => texts.forManagers),
  );
}
