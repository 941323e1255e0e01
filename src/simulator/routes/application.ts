import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { ApiError } from '../api-error.ts';
import { applicationPayload, userPayload } from '../payloads.ts';
import { commandProblems } from '../validation/command-rules.ts';
import type { World } from '../world.ts';
import type { Call, Route } from './route.ts';

type Declaration = Partial<APIApplicationCommand> & { name: string };

/** A command as Discord keeps it: what was left out is filled in. */
function stored(world: World, id: string, declaration: Declaration): APIApplicationCommand {
  return {
    type: ApplicationCommandType.ChatInput,
    description: '',
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    name_localizations: null,
    description_localizations: null,
    ...declaration,
    id,
    application_id: world.applicationId,
    version: world.nextId(),
  } as APIApplicationCommand;
}

function checkApplication({ world, params }: Call): void {
  if (params.application !== world.applicationId) throw ApiError.missingAccess();
}

function commandAt({ world, params }: Call): APIApplicationCommand {
  const command = world.commands.get(params.command ?? '');
  if (command === undefined) throw ApiError.unknown('application command');
  return command;
}

async function create(call: Call): Promise<APIApplicationCommand> {
  checkApplication(call);
  const { world, request } = call;
  await call.check('command', commandProblems(request.body as Declaration));
  const declaration = request.body as Declaration;
  const twin = [...world.commands.values()].find(
    ({ name, type }) => name === declaration.name && type === (declaration.type ?? 1),
  );
  const command = stored(world, twin?.id ?? world.nextId(), declaration);
  world.commands.set(command.id, command);
  return command;
}

async function edit(call: Call): Promise<APIApplicationCommand> {
  checkApplication(call);
  const { world, request } = call;
  const changed = { ...commandAt(call), ...(request.body as Declaration) };
  await call.check('command edit', commandProblems(changed));
  const command = stored(world, changed.id, changed);
  world.commands.set(command.id, command);
  return command;
}

/** What a bot asks about itself and the commands it registers. */
export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/@me',
    handle: ({ world }) => ({ ...userPayload(world.bot), verified: true }),
  },
  { method: 'GET', path: '/applications/@me', handle: ({ world }) => applicationPayload(world) },
  {
    method: 'GET',
    path: '/oauth2/applications/@me',
    handle: ({ world }) => applicationPayload(world),
  },
  {
    method: 'GET',
    path: '/applications/:application/commands',
    handle(call) {
      checkApplication(call);
      return [...call.world.commands.values()];
    },
  },
  { method: 'POST', path: '/applications/:application/commands', handle: create },
  { method: 'GET', path: '/applications/:application/commands/:command', handle: commandAt },
  { method: 'PATCH', path: '/applications/:application/commands/:command', handle: edit },
  {
    method: 'DELETE',
    path: '/applications/:application/commands/:command',
    handle(call) {
      checkApplication(call);
      call.world.commands.delete(commandAt(call).id);
    },
  },
];
