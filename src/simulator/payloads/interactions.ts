import { InteractionContextType } from 'discord.js';
import { LARGEST_FILE } from '../files.ts';
import { isWithBot, permissionsIn } from '../permissions.ts';
import type { Channel, Interaction, World } from '../world.ts';
import { channelPayload } from './channels.ts';
import { memberPayload, userPayload } from './users.ts';

/** Where people are when they use an application. */
export function contextOf(channel: Channel): InteractionContextType {
  if (channel.guild !== null) return InteractionContextType.Guild;
  return isWithBot(channel) ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** What the gateway sends of an interaction. */
export function interactionPayload(world: World, interaction: Interaction, data: unknown): object {
  const { id, type, token, user, channel, owners, source } = interaction;
  const { guild } = channel;
  const permissions = `${permissionsIn(channel, user.id)}`;
  const member = guild?.members.get(user.id);
  const asker =
    guild === null || member === undefined
      ? { user: userPayload(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...memberPayload(member), user: userPayload(user), permissions },
        };
  return {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...channelPayload(channel), permissions },
    ...asker,
    locale: user.locale,
    app_permissions: `${permissionsIn(channel, world.bot.id)}`,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextOf(channel),
    attachment_size_limit: LARGEST_FILE,
    ...(source === null ? {} : { message: source.data }),
  };
}
