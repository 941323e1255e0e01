import { MessageFlags, type MessageMentionOptions } from 'discord.js';
import { oneLine } from '../article/title.ts';
import { findQuestion, isOpenAlready } from '../store/questions.ts';
import type { GuildSettings } from '../store/settings.ts';
import { callTexts } from '../texts/call.ts';
import { localeOf } from '../texts/locale.ts';
import type { Asking } from './asking.ts';
import type { LocalContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import { describeCallFailure } from './failures.ts';
import { renderTexts } from './render-answer.ts';
import { shorten } from './shorten.ts';

/** For how long a question that goes unanswered again calls nobody. */
const CALLED_FOR_MS = 24 * 60 * 60_000;
const LONGEST_QUESTION = 500;

/** A question that went unanswered. */
interface Unanswered {
  readonly question: string;
  /** The id under which it is kept; null where it is not. */
  readonly id: string | null;
}

/** Everyone is no role to be called. */
function roleOf({ callRole }: GuildSettings, guildId: string): string | null {
  return callRole === guildId ? null : callRole;
}

/**
 * Calls those who can help where a server's settings say so: with the question, and, unless only its
 * asker saw the answer, where it was asked; never with who asked; in the language of the server.
 * Pings the role of the settings and nobody else. The same question calls once a day. Never throws.
 */
export async function callForHelp(
  { log, settings, store }: LocalContext,
  { client, hidden, memberOf: guildId, where: { channelId } }: Asking,
  { question, id }: Unanswered,
): Promise<void> {
  const { callChannel } = settings;
  if (callChannel === null || guildId === null) return;
  try {
    const kept = id === null || store === undefined ? null : await findQuestion(store, guildId, id);
    if (kept !== null && store !== undefined) {
      if (await isOpenAlready(store, kept, Date.now() - CALLED_FOR_MS)) return;
    }
    const channel = await client.channels.fetch(callChannel);
    if (channel === null || channel.isDMBased() || channel.guildId !== guildId) return;
    if (!channel.isSendable()) return;
    const { preferredLocale } = channel.guild;
    const { asked, askedIn, howTo } = callTexts[localeOf(settings.language ?? preferredLocale)];
    const role = roleOf(settings, guildId);
    const quoted = escapeMarkdown(shorten(oneLine(question), LONGEST_QUESTION));
    const lines = [
      role === null ? asked : `<@&${role}> ${asked}`,
      `> ${quoted}`,
      ...(hidden ? [] : [`-# ${askedIn(`<#${channelId}>`)}`]),
      `-# ${howTo}`,
    ];
    const allowedMentions: MessageMentionOptions = {
      parse: [],
      roles: role === null ? [] : [role],
      repliedUser: false,
    };
    await channel.send({
      ...renderTexts([lines.join('\n')]),
      flags: MessageFlags.IsComponentsV2,
      allowedMentions,
    });
  } catch (error) {
    log.warn(
      { guild: guildId, channel: callChannel },
      `nobody is called: ${describeCallFailure(error)}`,
    );
  }
}
