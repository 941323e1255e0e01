import { setTimeout } from 'node:timers/promises';
import type { AutocompleteInteraction, Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { DEFAULT_SETTINGS, type GuildSettings, settingsOf } from '../store/settings.ts';
import { type Locale, localeOf } from '../texts/locale.ts';
import { mannersTexts } from '../texts/manners.ts';
import { replyTexts } from '../texts/replies.ts';
import { inSeconds } from '../texts/wording.ts';
import { type Answerable, acknowledge } from './acknowledge.ts';
import type { BotContext, LocalContext } from './context.ts';
import { createLocales } from './locales.ts';
import { askedIn, mayAnswerIn } from './may-answer.ts';
import type { TooFast } from './pace.ts';
import { missingToWrite, namesOf } from './permissions.ts';
import { renderNotice } from './render-answer.ts';
import { replyTo } from './reply-to.ts';
import { tellPrivately } from './tell-privately.ts';

/** Lets in what is to be answered, with what its place and its asker want known. Never throws. */
export interface Admission {
  /** Null for an interaction that may not be answered now, of which its asker is told. */
  interaction(interaction: Answerable): Promise<LocalContext | null>;
  /** Null when there is nothing to offer. */
  autocomplete(interaction: AutocompleteInteraction): Promise<LocalContext | null>;
  /**
   * Null for a message that may not be answered where it stands, or not now, of which its author is
   * told as privately as can be, once in a while.
   */
  message(message: Message): Promise<LocalContext | null>;
}

/** Discord takes three seconds for the first response. */
const SETTINGS_WITHIN_MS = 1_500;
/** For how long somebody is not told again what they were told of a channel. */
const TOLD_FOR_MS = 10 * 60_000;
const MOST_TOLD = 5_000;

function tooFastText({ whose, waitSeconds }: TooFast, locale: Locale): string {
  const { serverTooFast, youTooFast } = mannersTexts[locale];
  return (whose === 'person' ? youTooFast : serverTooFast)(inSeconds(locale, waitSeconds));
}

/**
 * What stands before every answer: whether somebody asks too fast, whether the place's managers let
 * the bot answer there, whether Discord does, and in which language.
 */
export function createAdmission(context: BotContext): Admission {
  const { log, pace, store } = context;
  const locales = createLocales();
  const told = new LRUCache<string, true>({
    max: MOST_TOLD,
    ttl: TOLD_FOR_MS,
    // Read the clock each time: it may be one that is moved on by hand.
    ttlResolution: 0,
    perf: { now: context.now ?? (() => performance.now()) },
  });

  const settingsAt = async (guildId: string | null): Promise<GuildSettings> => {
    if (guildId === null || store === undefined) return DEFAULT_SETTINGS;
    const late = setTimeout(SETTINGS_WITHIN_MS, null, { ref: false });
    const settings = await Promise.race([settingsOf(store, guildId), late]);
    if (settings === null) throw new Error('the settings of a server could not be read in time');
    return settings;
  };
  const localContext = (settings: GuildSettings, otherwise: Locale): LocalContext => ({
    ...context,
    settings,
    locale: settings.language === null ? otherwise : localeOf(settings.language),
  });
  /** One of a flood stands in the log. */
  const tooFast = async (userId: string, guildId: string | null): Promise<TooFast | null> => {
    const refused = (await pace?.take(userId, guildId)) ?? null;
    if (refused?.first) log.info({ ...refused, guild: guildId }, 'asked too fast');
    return refused;
  };

  /** Tells the author of a message something, if they were not told of its channel of late. */
  const tellOnce = async (message: Message, reason: string, line: string) => {
    const { author, channelId } = message;
    const key = `${author.id} ${channelId}`;
    if (told.has(key)) return;
    told.set(key, true);
    log.info({ channel: channelId }, `a mention is not answered: ${reason}`);
    await tellPrivately(author, line, log);
  };

  return {
    async interaction(interaction) {
      const { guildId, user } = interaction;
      locales.remember(user.id, interaction.locale);
      const own = localContext(DEFAULT_SETTINGS, localeOf(interaction.locale));
      const refused = await tooFast(user.id, guildId);
      if (refused !== null) {
        const notice = renderNotice(tooFastText(refused, own.locale));
        await acknowledge(interaction, 'private', own, async () => [notice]);
        return null;
      }
      try {
        return localContext(await settingsAt(guildId), own.locale);
      } catch (error) {
        await acknowledge(interaction, 'private', own, () => Promise.reject(error));
        return null;
      }
    },

    async autocomplete({ guildId, locale }) {
      try {
        return localContext(await settingsAt(guildId), localeOf(locale));
      } catch (error) {
        log.warn({ err: error }, 'no choices are offered');
        return null;
      }
    },

    async message(message) {
      const { author, channel, guild, guildId } = message;
      const refused = await tooFast(author.id, guildId);
      if (refused !== null && !refused.first) return null;
      const known = locales.last(author.id);
      const ofPlace = localeOf(guild?.preferredLocale);
      const direct = known ?? ofPlace;
      try {
        const settings = await settingsAt(guildId);
        const here = localContext(settings, guildId === null ? direct : ofPlace);
        if (channel.isDMBased()) {
          if (refused === null) return here;
          await tellPrivately(author, tooFastText(refused, here.locale), log);
          return null;
        }
        const mention = `${channel}`;
        if (!mayAnswerIn(settings, askedIn(message))) {
          const line = mannersTexts[direct].notInChannel(mention);
          await tellOnce(message, 'the server does not let me answer there', line);
          return null;
        }
        const missing = missingToWrite(channel);
        if (missing.length > 0) {
          const line = mannersTexts[direct].cannotReply(mention, namesOf(missing, direct));
          await tellOnce(message, `I lack ${namesOf(missing, 'en')}`, line);
          return null;
        }
        if (refused === null) return here;
        await replyTo(message, renderNotice(tooFastText(refused, here.locale)), here);
        return null;
      } catch (error) {
        log.error({ err: error }, 'a message failed');
        await tellPrivately(author, replyTexts[direct].failed, log);
        return null;
      }
    },
  };
}
