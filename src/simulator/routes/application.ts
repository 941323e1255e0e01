import { ApiError } from '../api-error.ts';
import { applicationPayload } from '../payloads/application.ts';
import { userPayload } from '../payloads/users.ts';
import type { Route } from './route.ts';

/** What a bot asks about itself and about people. */
export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/@me',
    handle: ({ world }) => ({ ...userPayload(world.bot), verified: true }),
  },
  {
    method: 'GET',
    path: '/users/:user',
    handle({ world, params }) {
      const user = world.users.get(params.user ?? '');
      if (user === undefined) throw ApiError.unknown('User');
      return userPayload(user);
    },
  },
  { method: 'GET', path: '/applications/@me', handle: ({ world }) => applicationPayload(world) },
  {
    method: 'GET',
    path: '/oauth2/applications/@me',
    handle: ({ world }) => applicationPayload(world),
  },
];
