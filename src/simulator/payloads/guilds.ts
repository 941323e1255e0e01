import type { APIGuild, APIGuildMember, GatewayGuildCreateDispatchData } from 'discord.js';
import { canSee, isThread } from '../permissions.ts';
import type { Guild, World } from '../world.ts';
import { channelPayload } from './channels.ts';
import { LONG_AGO, memberPayload, rolePayload, userPayload } from './users.ts';

/** A guild as the REST API shows it. */
export function guildPayload(guild: Guild): APIGuild {
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
    roles: [...guild.roles.values()].map(rolePayload),
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
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    region: 'deprecated',
    home_header: null,
    widget_enabled: false,
    widget_channel_id: null,
    max_presences: null,
    max_members: 250_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    premium_subscription_count: 0,
    nsfw: false,
    incidents_data: null,
  } as unknown as APIGuild;
}

/** A member of a guild as the REST API shows it; null for somebody who is none. */
export function guildMemberPayload(guild: Guild, userId: string): APIGuildMember | null {
  const member = guild.members.get(userId);
  return member === undefined ? null : { ...memberPayload(member), user: userPayload(member.user) };
}

/** What the gateway sends when a guild becomes available: of the members, the bot alone. */
export function guildCreatePayload(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels = [...guild.channels];
  const threads = channels.filter((channel) => isThread(channel) && !channel.archived);
  return {
    ...guildPayload(guild),
    joined_at: LONG_AGO,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [guildMemberPayload(guild, world.bot.id)],
    // Channels that the bot may not see are sent too; threads that it may not see are not.
    channels: channels.filter((channel) => !isThread(channel)).map(channelPayload),
    threads: threads.filter((thread) => canSee(thread, world.bot.id)).map(channelPayload),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  } as unknown as GatewayGuildCreateDispatchData;
}
