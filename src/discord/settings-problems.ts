import { type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { GuildSettings } from '../store/settings.ts';
import type { Locale } from '../texts/locale.ts';
import { settingsTexts } from '../texts/settings.ts';
import { missingToWrite, namesOf } from './permissions.ts';

/** What is wrong with the settings of a server as it is now, by what is set: readable lines. */
export interface SettingsProblems {
  readonly channels: readonly string[];
  readonly call: readonly string[];
  readonly editors: readonly string[];
}

/** A role's mention, or what is wrong with the choice. */
function roleProblem(guild: Guild, roleId: string | null, locale: Locale): string[] {
  if (roleId === null || guild.roles.cache.has(roleId)) return [];
  return [settingsTexts[locale].roleGone];
}

function pingProblem(
  guild: Guild,
  roleId: string | null,
  channel: GuildBasedChannel,
  locale: Locale,
): string[] {
  const role = roleId === null ? undefined : guild.roles.cache.get(roleId);
  if (role === undefined || role.mentionable) return [];
  const permissions = channel.permissionsFor(guild.client.user);
  if (permissions?.has(PermissionFlagsBits.MentionEveryone) !== false) return [];
  return [settingsTexts[locale].cannotPing(`${role}`)];
}

/**
 * Looks whether what is set still holds: channels that are there and can be written in, roles that are
 * there and can be called. Settings may have been right when they were made.
 */
export function problemsOf(
  guild: Guild,
  { answerIn, callChannel, callRole, editorRole }: GuildSettings,
  locale: Locale,
): SettingsProblems {
  const texts = settingsTexts[locale];
  const writable = (id: string): string[] => {
    const channel = guild.channels.cache.get(id);
    if (channel === undefined) return [texts.channelGone];
    const missing = missingToWrite(channel);
    return missing.length === 0 ? [] : [texts.cannotWrite(`${channel}`, namesOf(missing, locale))];
  };
  const channel = callChannel === null ? undefined : guild.channels.cache.get(callChannel);
  return {
    channels: [...new Set((answerIn ?? []).flatMap(writable))],
    call: [
      ...(callChannel === null ? [] : writable(callChannel)),
      ...roleProblem(guild, callRole, locale),
      ...(channel === undefined ? [] : pingProblem(guild, callRole, channel, locale)),
      ...(callChannel === null && callRole !== null ? [texts.callNeedsChannel] : []),
    ],
    editors: roleProblem(guild, editorRole, locale),
  };
}
