import type { BaseInteraction, Message } from 'discord.js';
import type { GuildSettings } from '../store/settings.ts';

/** Where something is asked: a channel, and of a thread the channel that it belongs to. */
export interface AskedIn {
  readonly channelId: string | null;
  readonly parentId: string | null;
}

/** Where an interaction or a message comes from. */
export function askedIn({
  channel,
  channelId,
}: Pick<BaseInteraction | Message, 'channel' | 'channelId'>): AskedIn {
  return { channelId, parentId: channel?.isThread() ? channel.parentId : null };
}

/** Whether a server lets the bot answer for all to see there: in any channel, or those it names and their threads. */
export function mayAnswerIn(
  { answerIn }: Pick<GuildSettings, 'answerIn'>,
  { channelId, parentId }: AskedIn,
): boolean {
  if (answerIn === null) return true;
  return [channelId, parentId].some((id) => id !== null && answerIn.includes(id));
}

/**
 * Whether what is asked by an interaction is answered to the asker alone: as the asker wishes or, by
 * default, the server, and in any case where the bot may not answer openly.
 *
 * @param wishes null where the asker says nothing of it
 */
export function isAnsweredAlone(
  settings: Pick<GuildSettings, 'answerIn' | 'answersPrivate'>,
  interaction: Pick<BaseInteraction, 'channel' | 'channelId'>,
  wishes: boolean | null,
): boolean {
  if (!mayAnswerIn(settings, askedIn(interaction))) return true;
  return wishes ?? settings.answersPrivate;
}
