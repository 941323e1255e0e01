import { ChannelType } from 'discord.js';
import { channelPayload } from './payloads/channels.ts';
import { threadMemberPayload } from './payloads/threads.ts';
import { botSees, canSee } from './permissions.ts';
import { createChannel, type Stage, tell } from './places.ts';
import type { Channel, StoredMessage, User } from './world.ts';

export type ThreadType =
  | ChannelType.PublicThread
  | ChannelType.PrivateThread
  | ChannelType.AnnouncementThread;

/** The type of the threads of a channel that everybody there sees. */
export function openTypeIn(parent: Channel): ThreadType {
  return parent.type === ChannelType.GuildAnnouncement
    ? ChannelType.AnnouncementThread
    : ChannelType.PublicThread;
}

/** Tells the bot that there is a thread that it sees. */
function tellOf(stage: Stage, thread: Channel, isNew: boolean): void {
  const { world } = stage;
  if (thread.guild === null || !botSees(world, thread)) return;
  tell(stage, thread.guild, 'THREAD_CREATE', {
    ...channelPayload(thread),
    ...(isNew ? { newly_created: true } : {}),
    ...(thread.threadMembers.has(world.bot.id)
      ? { member: threadMemberPayload(thread, world.bot.id) }
      : {}),
  });
}

/**
 * A thread of a channel with people in it.
 *
 * @param origin the message that it begins with: the thread takes its id
 */
export function addThread(
  stage: Stage,
  parent: Channel,
  name: string,
  type: ThreadType,
  people: readonly string[],
  origin: StoredMessage | null = null,
): Channel {
  const { guild } = parent;
  if (guild === null || parent.parent !== null) {
    throw new Error('Threads hang on channels of servers alone');
  }
  const thread = createChannel(stage, name, { type, guild, parent, id: origin?.data.id });
  for (const id of people) thread.threadMembers.add(id);
  if (origin !== null) origin.data = { ...origin.data, thread: channelPayload(thread) as never };
  tellOf(stage, thread, true);
  return thread;
}

/** Lets somebody into a thread, as when they are mentioned in it or write into it. */
export function joinThread(stage: Stage, thread: Channel, userId: string): void {
  const { guild, threadMembers } = thread;
  if (guild === null || threadMembers.has(userId)) return;
  threadMembers.add(userId);
  // The bot hears of itself alone: of others only with the privileged intent to see members.
  if (userId !== stage.world.bot.id || !guild.hasBot) return;
  tellOf(stage, thread, false);
  tell(stage, guild, 'THREAD_MEMBERS_UPDATE', {
    id: thread.id,
    member_count: threadMembers.size,
    added_members: [threadMemberPayload(thread, userId)],
  });
}

/** Lets those into a private thread who are mentioned there and see its channel, as Discord does. */
export function joinMentioned(stage: Stage, message: StoredMessage): void {
  const { channel, data } = message;
  if (channel.type !== ChannelType.PrivateThread || channel.parent === null) return;
  for (const { id } of data.mentions) {
    if (canSee(channel.parent, id)) joinThread(stage, channel, id);
  }
}

/** Takes somebody out of a thread. */
export function leaveThread(stage: Stage, thread: Channel, userId: string): void {
  thread.threadMembers.delete(userId);
  const { guild } = thread;
  if (userId !== stage.world.bot.id || guild === null) return;
  tell(stage, guild, 'THREAD_MEMBERS_UPDATE', {
    id: thread.id,
    member_count: thread.threadMembers.size,
    removed_member_ids: [userId],
  });
}

/** Puts a thread away, or takes it out again, as writing into it does. */
export function archive(stage: Stage, thread: Channel, archived: boolean): void {
  if (thread.archived === archived) return;
  thread.archived = archived;
  if (thread.guild !== null && botSees(stage.world, thread)) {
    tell(stage, thread.guild, 'THREAD_UPDATE', channelPayload(thread));
  }
}

/** What writing into a thread brings about: it is taken out, and the writer is in it. */
export function writtenInto(stage: Stage, channel: Channel, { id }: User): void {
  if (channel.parent === null) return;
  archive(stage, channel, false);
  joinThread(stage, channel, id);
}
