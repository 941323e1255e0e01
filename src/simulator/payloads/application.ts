import type { APIApplication } from 'discord.js';
import type { World } from '../world.ts';

/** The application as the API shows it. */
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
