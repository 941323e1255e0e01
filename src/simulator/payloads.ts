import {
  type APIApplication,
  type APIChannel,
  type APIGuildMember,
  type APIMessage,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GuildMemberFlags,
  MessageType,
} from 'discord.js';
import type { Channel, Guild, User, World } from './world.ts';

const JOINED = '2024-01-01T00:00:00.000000+00:00';
/** Send messages, embed links, read history, use commands and the like: what members have by default. */
export const MEMBER_PERMISSIONS = '2248473465835073';

/** A user as the API shows it. */
export function userPayload({ id, name, bot }: User): APIUser {
  return { id, username: name, discriminator: '0', global_name: name, avatar: null, bot };
}

export function memberPayload(): Omit<APIGuildMember, 'user'> {
  return {
    roles: [],
    joined_at: JOINED,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    avatar: null,
    banner: null,
    nick: null,
    premium_since: null,
    communication_disabled_until: null,
  };
}

export function channelPayload(channel: Channel): APIChannel {
  const { id, name, guild, recipient, parent } = channel;
  if (guild === null) {
    return {
      id,
      type: ChannelType.DM,
      last_message_id: null,
      recipients: recipient === null ? [] : [userPayload(recipient)],
    } as unknown as APIChannel;
  }
  if (parent !== null) {
    return {
      id,
      name,
      type: ChannelType.PublicThread,
      guild_id: guild.id,
      parent_id: parent.id,
      owner_id: guild.ownerId,
      last_message_id: null,
      message_count: 0,
      member_count: 1,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1_440,
        archive_timestamp: JOINED,
        locked: false,
      },
    } as unknown as APIChannel;
  }
  return {
    id,
    name,
    type: ChannelType.GuildText,
    guild_id: guild.id,
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    parent_id: null,
    topic: null,
    last_message_id: null,
  } as unknown as APIChannel;
}

/** What the gateway sends when a guild becomes available. */
export function guildPayload(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild);
  const everyone = {
    id: guild.id,
    name: '@everyone',
    permissions: MEMBER_PERMISSIONS,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    icon: null,
    splash: null,
    discovery_splash: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyone],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: guild.members.size + 1,
    voice_states: [],
    members: [{ ...memberPayload(), user: userPayload(world.bot) }],
    channels: channels.filter(({ parent }) => parent === null).map(channelPayload),
    threads: channels.filter(({ parent }) => parent !== null).map(channelPayload),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  } as unknown as GatewayGuildCreateDispatchData;
}

export function applicationPayload(world: World): Partial<APIApplication> {
  return {
    id: world.applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
  };
}

/** A new message, before what its author put into it. */
export function messagePayload(world: World, channel: Channel, author: User): APIMessage {
  return {
    id: world.nextId(),
    channel_id: channel.id,
    author: userPayload(author),
    content: '',
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    components: [],
  };
}
