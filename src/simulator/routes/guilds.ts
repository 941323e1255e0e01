import { ApiError } from '../api-error.ts';
import { channelPayload } from '../payloads/channels.ts';
import { guildMemberPayload, guildPayload } from '../payloads/guilds.ts';
import { rolePayload } from '../payloads/users.ts';
import { isThread } from '../permissions.ts';
import { guildAt } from './access.ts';
import type { Route } from './route.ts';

/** Guilds, and who and what is in them. */
export const guildRoutes: readonly Route[] = [
  { method: 'GET', path: '/guilds/:guild', handle: (call) => guildPayload(guildAt(call)) },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle(call) {
      const channels = [...guildAt(call).channels];
      return channels.filter((channel) => !isThread(channel)).map(channelPayload);
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    handle: (call) => [...guildAt(call).roles.values()].map(rolePayload),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    handle(call) {
      const member = guildMemberPayload(guildAt(call), call.params.user ?? '');
      if (member === null) throw ApiError.unknown('Member');
      return member;
    },
  },
];
