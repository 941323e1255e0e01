import { type APIMessage, GatewayIntentBits } from 'discord.js';
import type { Gateway } from './gateway.ts';
import { memberPayload } from './payloads/users.ts';
import { botSees } from './permissions.ts';
import type { StoredMessage, World } from './world.ts';

/**
 * A message as the bot is shown it: without the privileged intent to read messages, the words, files
 * and components of those that are not meant for it are left out, on the gateway and in the REST API.
 */
export function asBotReads({ bot }: World, { channel, data }: StoredMessage): APIMessage {
  const meant =
    channel.guild === null ||
    data.author.id === bot.id ||
    data.mentions.some(({ id }) => id === bot.id);
  return meant ? data : { ...data, content: '', embeds: [], attachments: [], components: [] };
}

/** Tells the bot of a message that came, changed or went, if it is where that was. */
export function announce(
  world: World,
  gateway: Gateway,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE',
  message: StoredMessage,
): void {
  const { channel, data, onlyFor } = message;
  const { guild } = channel;
  if (onlyFor !== null || !botSees(world, channel)) return;
  const intent =
    guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  const author = guild?.members.get(data.author.id);
  const place = {
    ...(guild === null ? {} : { guild_id: guild.id }),
    ...(author === undefined ? {} : { member: memberPayload(author) }),
  };
  const told =
    event === 'MESSAGE_DELETE'
      ? { id: data.id, channel_id: channel.id, ...place }
      : { ...asBotReads(world, message), channel_type: channel.type, ...place };
  gateway.dispatch(event, told, intent, guild?.id ?? null);
}
