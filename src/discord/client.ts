import { ActivityType, Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/** Messages are answered as they come: none is read from the cache later. */
const CACHED_MESSAGES = 0;

/** The line below the bot's name. Discord shows the state of this kind of activity, and not its name. */
const HOW_TO_ASK = {
  name: 'How to ask',
  state: 'Ask with /ask, or mention me',
  type: ActivityType.Custom,
} as const;

/**
 * A client that asks for no more than it needs: its servers, the messages that mention it and direct
 * messages, none of which is a privileged intent, and that never pings anyone.
 *
 * @param apiUrl another address of Discord's API, without a slash at its end; null for Discord
 */
export function createClient(apiUrl: string | null): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Without them, direct messages of channels that are not cached, and edits of messages, of which
    // none is cached, are dropped silently.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    presence: { activities: [HOW_TO_ASK] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: CACHED_MESSAGES,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      StageInstanceManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      AutoModerationRuleManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: {
        maxSize: 50,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    ...(apiUrl === null ? {} : { rest: { api: apiUrl } }),
  });
}
