import { type APIChannel, ChannelType } from 'discord.js';
import type { Channel } from '../world.ts';
import { LONG_AGO, userPayload } from './users.ts';

function threadPayload({ archived, guild, parent, threadMembers }: Channel): object {
  return {
    parent_id: parent?.id ?? null,
    owner_id: guild?.ownerId,
    message_count: 0,
    member_count: threadMembers.size,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived,
      auto_archive_duration: 1_440,
      archive_timestamp: LONG_AGO,
      locked: false,
    },
  };
}

function overwritesPayload({ overwrites }: Channel): object[] {
  return [...overwrites].map(([id, { type, allow, deny }]) => ({
    id,
    type,
    allow: `${allow}`,
    deny: `${deny}`,
  }));
}

/** A channel as the API shows it. */
export function channelPayload(channel: Channel): APIChannel {
  const { id, name, type, guild, recipients, parent, messages } = channel;
  const common = { id, type, flags: 0, last_message_id: messages.at(-1)?.data.id ?? null };
  const people = recipients.map(userPayload);
  const ofKind =
    guild === null
      ? {
          recipients: people,
          ...(type === ChannelType.GroupDM ? { name, icon: null, owner_id: people[0]?.id } : {}),
        }
      : {
          guild_id: guild.id,
          name,
          ...(parent === null
            ? {
                position: 0,
                permission_overwrites: overwritesPayload(channel),
                nsfw: false,
                parent_id: null,
                topic: null,
                rate_limit_per_user: 0,
              }
            : threadPayload(channel)),
        };
  return { ...common, ...ofKind } as unknown as APIChannel;
}
