import type { APIThreadMember, ThreadMemberFlags } from 'discord.js';
import type { Channel } from '../world.ts';
import { LONG_AGO } from './users.ts';

/** Somebody who is in a thread, as the API shows it. */
export function threadMemberPayload({ id }: Channel, userId: string): APIThreadMember {
  return { id, user_id: userId, join_timestamp: LONG_AGO, flags: 0 as ThreadMemberFlags };
}
