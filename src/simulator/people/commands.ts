import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type ApplicationCommandType,
} from 'discord.js';
import { contextOf } from '../payloads/interactions.ts';
import { may, permissionsIn } from '../permissions.ts';
import type { User, World } from '../world.ts';
import { ownersAt, type Place } from './place.ts';

/** A command as a person has found it, down to its subcommand. */
export interface FoundCommand {
  readonly command: APIApplicationCommand;
  readonly owners: Readonly<Record<string, string>>;
  /** The subcommand's group and name, as far as there are any. */
  readonly path: readonly { readonly name: string; readonly type: ApplicationCommandOptionType }[];
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** Why a command is not offered to a person in a place; null when it is. */
function refusal(
  command: APIApplicationCommand,
  user: User,
  { channel }: Place,
  owners: object,
): string | null {
  const { contexts, default_member_permissions: wanted, guild_id: only } = command;
  const context = contextOf(channel);
  if (only !== undefined && only !== channel.guild?.id) return 'in this server';
  if (contexts != null && !contexts.includes(context)) return `in context ${context}`;
  if (Object.keys(owners).length === 0) return 'where nobody installed it so';
  if (channel.guild === null) return null;
  const permissions = permissionsIn(channel, user.id);
  if (!may(permissions, 'UseApplicationCommands')) return 'to those who may use no commands';
  if (wanted == null) return null;
  const bits = BigInt(wanted);
  // With no permission named, those alone see it who may do everything.
  const able = bits === 0n ? may(permissions, 'Administrator') : (permissions & bits) === bits;
  return able ? null : 'to those without the permissions that it asks for';
}

function isNesting({ type }: APIApplicationCommandOption): boolean {
  return (
    type === ApplicationCommandOptionType.Subcommand ||
    type === ApplicationCommandOptionType.SubcommandGroup
  );
}

/**
 * A command that Discord offers to a person in a place.
 *
 * @param name as people write it: `/knowledge add`; the slash may be left out
 * @throws {Error} when it is not offered
 */
export function findCommand(
  world: World,
  user: User,
  type: ApplicationCommandType,
  name: string,
  place: Place,
): FoundCommand {
  const candidates = [...world.commands.values()].filter((one) => one.type === type);
  const words = name.replace(/^\//, '').split(' ');
  const whole = candidates.filter((one) => one.name === name);
  // The names of menu commands may hold spaces; those of slash commands may not.
  const named = whole.length > 0 ? whole : candidates.filter((one) => one.name === words[0]);
  if (named.length === 0) throw new Error(`There is no command ${name}`);
  const offers = named.map((command) => {
    const owners = ownersAt(world, user, place, command.integration_types);
    return { command, owners, why: refusal(command, user, place, owners) };
  });
  const offer = offers.find(({ why }) => why === null);
  if (offer === undefined) throw new Error(`${name} is not offered ${offers[0]?.why}`);

  const path: { name: string; type: ApplicationCommandOptionType }[] = [];
  let options: readonly APIApplicationCommandOption[] = offer.command.options ?? [];
  for (const word of whole.length > 0 ? [] : words.slice(1)) {
    const next = options.find((option) => option.name === word && isNesting(option));
    if (next === undefined) throw new Error(`There is no command ${name}`);
    path.push({ name: word, type: next.type });
    options = 'options' in next ? (next.options ?? []) : [];
  }
  if (options.some(isNesting)) throw new Error(`${name} is used by one of its subcommands`);
  return {
    ...offer,
    path,
    options: options as readonly APIApplicationCommandBasicOption[],
  };
}
