import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { ApiError } from '../api-error.ts';
import { commandProblems } from '../validation/command-rules.ts';
import type { World } from '../world.ts';
import { guildAt } from './access.ts';
import type { Call, Route } from './route.ts';

type Declaration = Partial<APIApplicationCommand> & { name: string };

/** Commands of one kind that an application may have, everywhere or in one guild. */
const MOST = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
} as const;

/** A command as Discord keeps it: what was left out is filled in. */
function stored(
  world: World,
  id: string,
  guildId: string | undefined,
  declaration: Declaration,
): APIApplicationCommand {
  return {
    type: ApplicationCommandType.ChatInput,
    description: '',
    default_member_permissions: null,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...(guildId === undefined ? { integration_types: [0], contexts: null } : {}),
    ...declaration,
    id,
    application_id: world.applicationId,
    version: world.nextId(),
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  } as APIApplicationCommand;
}

/**
 * The guild whose commands a path is about; undefined for those that are everywhere.
 *
 * @throws {ApiError} 50001 for another application, 10004 for a guild without the bot
 */
function scopeOf(call: Call): string | undefined {
  if (call.params.application !== call.world.applicationId) throw ApiError.missingAccess();
  return call.params.guild === undefined ? undefined : guildAt(call).id;
}

function commandsOf({ world }: Call, scope: string | undefined): APIApplicationCommand[] {
  return [...world.commands.values()].filter(({ guild_id: guild }) => guild === scope);
}

/** Localizations are left out unless they are asked for. */
function listed(call: Call): object[] {
  const all = commandsOf(call, scopeOf(call));
  if (call.request.query.get('with_localizations') === 'true') return all;
  return all.map(
    ({ name_localizations: _names, description_localizations: _descriptions, ...rest }) => rest,
  );
}

function commandAt(call: Call): APIApplicationCommand {
  const command = call.world.commands.get(call.params.command ?? '');
  if (command === undefined || command.guild_id !== scopeOf(call)) {
    throw ApiError.unknown('application command');
  }
  return command;
}

function keep(call: Call, scope: string | undefined, declaration: Declaration) {
  const { world } = call;
  const type = declaration.type ?? ApplicationCommandType.ChatInput;
  const ofKind = commandsOf(call, scope).filter((command) => command.type === type);
  const twin = ofKind.find(({ name }) => name === declaration.name);
  const most = MOST[type as keyof typeof MOST] ?? 1;
  if (twin === undefined && ofKind.length >= most) {
    const message = `Maximum number of application commands reached (${most}).`;
    throw new ApiError(400, 30032, message);
  }
  const command = stored(world, twin?.id ?? world.nextId(), scope, declaration);
  world.commands.set(command.id, command);
  return command;
}

async function create(call: Call): Promise<APIApplicationCommand> {
  const scope = scopeOf(call);
  const declaration = (call.request.body ?? {}) as Declaration;
  await call.check('command', () => commandProblems(declaration));
  return keep(call, scope, declaration);
}

async function edit(call: Call): Promise<APIApplicationCommand> {
  const scope = scopeOf(call);
  const { world, request } = call;
  const changed = { ...commandAt(call), ...(request.body as Partial<Declaration>) };
  await call.check('command edit', () => commandProblems(changed));
  const command = stored(world, changed.id, scope, changed);
  world.commands.set(command.id, command);
  return command;
}

function remove(call: Call): void {
  call.world.commands.delete(commandAt(call).id);
}

async function overwrite(call: Call): Promise<APIApplicationCommand[]> {
  const scope = scopeOf(call);
  const wanted = (call.request.body ?? []) as Declaration[];
  const key = ({ name, type = ApplicationCommandType.ChatInput }: Declaration) => `${type} ${name}`;
  const keys = new Set(wanted.map(key));
  const twice = keys.size < wanted.length ? ['two commands have the same name'] : [];
  await call.check('commands', () => [...wanted.flatMap(commandProblems), ...twice]);
  for (const command of commandsOf(call, scope)) {
    if (!keys.has(key(command))) call.world.commands.delete(command.id);
  }
  return wanted.map((declaration) => keep(call, scope, declaration));
}

/** The commands that the application registers, under a path. */
function routesUnder(path: string): Route[] {
  return [
    { method: 'GET', path, handle: listed },
    { method: 'POST', path, handle: create },
    { method: 'PUT', path, handle: overwrite },
    { method: 'GET', path: `${path}/:command`, handle: commandAt },
    { method: 'PATCH', path: `${path}/:command`, handle: edit },
    { method: 'DELETE', path: `${path}/:command`, handle: remove },
  ];
}

/** Commands that are everywhere, and those of one guild. */
export const commandRoutes: readonly Route[] = [
  ...routesUnder('/applications/:application/commands'),
  ...routesUnder('/applications/:application/guilds/:guild/commands'),
];
