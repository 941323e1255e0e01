import {
  type APIApplicationCommandBasicOption,
  type APIAttachment,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { Channel, World } from '../world.ts';
import { type Given, isEntity, isOfType, isUpload, kindOf, upload } from './given.ts';

export type OptionValues = Readonly<Record<string, Given>>;

/** An option as an interaction carries it. */
export interface WireOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

export interface WireOptions {
  readonly options: readonly WireOption[];
  /** The ids among the values. */
  readonly ids: readonly string[];
  readonly files: readonly APIAttachment[];
}

const LONGEST_TEXT = 6_000;
/** Beyond them Discord's client takes no number. */
const LARGEST_NUMBER = 2 ** 53;

interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A text that a person may give; what Discord's client would not let them send is a problem. */
function textProblem(option: APIApplicationCommandBasicOption, value: Given): string | null {
  if (typeof value !== 'string') return `takes no ${typeof value}`;
  const shortest = 'min_length' in option ? (option.min_length ?? 0) : 0;
  const longest = 'max_length' in option ? (option.max_length ?? LONGEST_TEXT) : LONGEST_TEXT;
  if (value.length > longest) return 'is too long';
  return value.length < shortest ? 'is too short' : null;
}

function numberProblem(option: APIApplicationCommandBasicOption, value: Given): string | null {
  if (typeof value !== 'number') return `takes no ${typeof value}`;
  const whole = option.type === ApplicationCommandOptionType.Integer;
  if (whole && !Number.isInteger(value)) return 'takes whole numbers alone';
  const low = 'min_value' in option ? (option.min_value ?? -LARGEST_NUMBER) : -LARGEST_NUMBER;
  const high = 'max_value' in option ? (option.max_value ?? LARGEST_NUMBER) : LARGEST_NUMBER;
  if (value > high) return 'is too large';
  return value < low ? 'is too small' : null;
}

function entityProblem(
  world: World,
  channel: Channel,
  option: APIApplicationCommandBasicOption,
  value: Given,
): string | null {
  if (typeof value !== 'object' || !isEntity(value)) return 'takes somebody or something';
  const kind = kindOf(world, channel, value);
  switch (option.type) {
    case ApplicationCommandOptionType.User:
      return kind === 'user' ? null : 'takes a person';
    case ApplicationCommandOptionType.Role:
      return kind === 'role' ? null : 'takes a role of this server';
    case ApplicationCommandOptionType.Channel:
      if (kind !== 'channel') return 'takes a channel of this server';
      return isOfType(world, value, option.channel_types) ? null : 'takes no channel of this type';
    default:
      return kind === 'user' || kind === 'role' ? null : 'takes a person or a role';
  }
}

function problemOf(
  world: World,
  channel: Channel,
  option: APIApplicationCommandBasicOption,
  value: Given,
): string | null {
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return textProblem(option, value);
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return numberProblem(option, value);
    case ApplicationCommandOptionType.Boolean:
      return typeof value === 'boolean' ? null : `takes no ${typeof value}`;
    case ApplicationCommandOptionType.Attachment:
      return isUpload(value) ? null : 'takes a file';
    default:
      return entityProblem(world, channel, option, value);
  }
}

/** The value of the choice that a person picks, by its name or its value. */
function chosen(name: string, choices: readonly Choice[], given: Given): string | number {
  const choice = choices.find((one) => one.value === given || one.name === given);
  if (choice === undefined) throw new Error(`“${name}” does not offer ${String(given)}`);
  return choice.value;
}

/**
 * What a person fills in, as an interaction carries it.
 *
 * @param focused the option that is being typed into; null when the command is sent
 * @throws {Error} when Discord's client would not let them send it
 */
export function wireOptions(
  world: World,
  channel: Channel,
  declared: readonly APIApplicationCommandBasicOption[],
  values: OptionValues,
  focused: string | null,
): WireOptions {
  const missing = declared.find(({ name, required }) => required === true && !(name in values));
  if (missing !== undefined && focused === null) throw new Error(`“${missing.name}” is required`);
  const ids: string[] = [];
  const files: APIAttachment[] = [];
  const options = Object.entries(values).map(([name, given]): WireOption => {
    const option = declared.find((one) => one.name === name);
    if (option === undefined) throw new Error(`there is no option “${name}”`);
    const { type } = option;
    // What is being typed is a text, whatever it is going to be.
    if (name === focused) return { name, type, value: String(given), focused: true };
    const choices = 'choices' in option ? (option.choices ?? []) : [];
    if (choices.length > 0) return { name, type, value: chosen(name, choices, given) };
    const problem = problemOf(world, channel, option, given);
    if (problem !== null) throw new Error(`“${name}” ${problem}`);
    if (typeof given !== 'object') return { name, type, value: given };
    if (isEntity(given)) {
      ids.push(given.id);
      return { name, type, value: given.id };
    }
    const file = upload(world, channel, given);
    files.push(file);
    return { name, type, value: file.id };
  });
  return { options, ids, files };
}
