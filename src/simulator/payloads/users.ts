import type {
  APIGuildMember,
  APIRole,
  APIUser,
  GuildMemberFlags,
  RoleFlags,
  UserFlags,
} from 'discord.js';
import type { GuildMember, Role, User } from '../world.ts';

/** When everybody joined and everything began. */
export const LONG_AGO = '2024-01-01T00:00:00.000Z';

/** A user as the API shows it. */
export function userPayload({ id, name, bot }: User): APIUser {
  return {
    id,
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot,
    flags: 0 as UserFlags,
    public_flags: 0 as UserFlags,
    primary_guild: null,
  };
}

/** A member as the API shows it where the user stands beside it. */
export function memberPayload({ roles, nick }: GuildMember): Omit<APIGuildMember, 'user'> {
  return {
    roles: [...roles],
    joined_at: LONG_AGO,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    avatar: null,
    banner: null,
    nick,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
  };
}

/** A role as the API shows it. */
export function rolePayload({ id, name, permissions, position, managed }: Role): APIRole {
  return {
    id,
    name,
    permissions: `${permissions}`,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    managed,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}
