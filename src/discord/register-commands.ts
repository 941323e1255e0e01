import type {
  APIApplicationCommand,
  REST,
  RESTPostAPIApplicationCommandsJSONBody,
  Snowflake,
} from 'discord.js';
import { Routes } from 'discord.js';

type Declaration = RESTPostAPIApplicationCommandsJSONBody;

/** What to write so that the registered commands are the wanted ones. */
export interface Differences {
  readonly create: readonly Declaration[];
  readonly edit: readonly { readonly id: Snowflake; readonly command: Declaration }[];
  readonly remove: readonly Snowflake[];
}

/** What Discord adds to a command and nobody declares. */
const ADDED = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'name_localized',
  'description_localized',
]);
/** Lists whose order means nothing. */
const SETS = new Set(['contexts', 'integration_types', 'channel_types']);

/** A command without what Discord fills in by itself, with its keys in one order. */
function canonical(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return SETS.has(key) ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name]) => !ADDED.has(name))
    .map(([name, item]) => [name, canonical(item, name)] as const)
    .filter(([, item]) => !isDefault(item))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Whether a value says the same as leaving it out. */
function isDefault(value: unknown): boolean {
  // The commands of menus have no description, which Discord says as an empty one.
  if (value === null || value === undefined || value === false || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.keys(value).length === 0;
}

function same(declared: Declaration, registered: APIApplicationCommand): boolean {
  // A chat input command (type 1) is what a declaration without a type is.
  const type = { type: 1 };
  return (
    JSON.stringify(canonical({ ...type, ...declared })) === JSON.stringify(canonical(registered))
  );
}

/**
 * The differences between the commands that are wanted and those that Discord has. Commands are the
 * same when their kind and name are; what differs in one is edited, so that it keeps its id.
 */
export function commandDifferences(
  wanted: readonly Declaration[],
  registered: readonly APIApplicationCommand[],
): Differences {
  const key = (command: { name: string; type?: number | undefined }) =>
    `${command.type ?? 1} ${command.name}`;
  const known = new Map(registered.map((command) => [key(command), command]));
  const names = new Set(wanted.map(key));
  return {
    create: wanted.filter((command) => !known.has(key(command))),
    edit: wanted.flatMap((command) => {
      const existing = known.get(key(command));
      return existing === undefined || same(command, existing)
        ? []
        : [{ id: existing.id, command }];
    }),
    remove: registered.filter((command) => !names.has(key(command))).map(({ id }) => id),
  };
}

/**
 * Makes Discord's commands for the application the wanted ones; writes only what differs (Discord
 * allows 200 creations a day).
 *
 * @returns what was written
 * @throws {DiscordAPIError} when Discord refuses
 */
export async function registerCommands(
  rest: REST,
  applicationId: Snowflake,
  wanted: readonly Declaration[],
): Promise<Differences> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(Routes.applicationCommands(applicationId), {
    query,
  })) as APIApplicationCommand[];
  const differences = commandDifferences(wanted, registered);
  for (const id of differences.remove) {
    await rest.delete(Routes.applicationCommand(applicationId, id));
  }
  for (const { id, command } of differences.edit) {
    // What kind of command it is cannot change.
    const { type: _, ...body } = command;
    await rest.patch(Routes.applicationCommand(applicationId, id), { body });
  }
  for (const command of differences.create) {
    await rest.post(Routes.applicationCommands(applicationId), { body: command });
  }
  return differences;
}
