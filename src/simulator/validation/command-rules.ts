import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';

/** Discord's rule for the name of a chat input command and of its options. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const LONGEST_MENU_NAME = 32;
const LONGEST_DESCRIPTION = 100;
const LONGEST_COMMAND = 8_000;
const MOST_CHOICES = 25;
const MOST_OPTIONS = 25;
const LONGEST_CHOICE = 100;

const SUBCOMMAND = new Set<number>([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);
const NUMERIC = new Set<number>([
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
]);
const TYPED = new Set<number>([ApplicationCommandOptionType.String, ...NUMERIC]);

type Localizations = Readonly<Record<string, string | null>> | null;

interface Choice {
  readonly name?: string;
  readonly value?: string | number;
  readonly name_localizations?: Localizations;
}

/** What the rules look at in a command's declaration and in its options. */
export interface Declared {
  readonly type?: number;
  readonly name?: string;
  readonly description?: string | null;
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly channel_types?: readonly number[];
  readonly options?: readonly Declared[];
}

function translated(text: string, localizations: Localizations | undefined): string[] {
  return [text, ...Object.values(localizations ?? {}).filter((other) => other !== null)];
}

function nameProblems(declared: Declared): string[] {
  const problems: string[] = [];
  for (const name of translated(declared.name ?? '', declared.name_localizations)) {
    if (!NAME.test(name) || name !== name.toLowerCase()) {
      problems.push(`the name “${name}” is not allowed`);
    }
  }
  for (const text of translated(declared.description ?? '', declared.description_localizations)) {
    if (text.length === 0 || text.length > LONGEST_DESCRIPTION) {
      problems.push(
        `a description of “${declared.name}” must have 1 to ${LONGEST_DESCRIPTION} characters`,
      );
    }
  }
  return problems;
}

function limitProblems(option: Declared): string[] {
  const { name, type = 0, autocomplete, choices } = option;
  const problems: string[] = [];
  if (autocomplete === true && choices !== undefined && choices.length > 0) {
    problems.push(`“${name}” has both choices and autocomplete`);
  }
  if ((autocomplete === true || choices !== undefined) && !TYPED.has(type)) {
    problems.push(`“${name}” can have neither choices nor autocomplete`);
  }
  problems.push(...choiceProblems(choices ?? []));
  const given = (key: keyof Declared) => option[key] !== undefined;
  if ((given('min_value') || given('max_value')) && !NUMERIC.has(type)) {
    problems.push(`“${name}” is no number to be limited`);
  }
  if (
    (given('min_length') || given('max_length')) &&
    type !== ApplicationCommandOptionType.String
  ) {
    problems.push(`“${name}” is no text to be limited`);
  }
  if (given('channel_types') && type !== ApplicationCommandOptionType.Channel) {
    problems.push(`“${name}” is no channel to be limited`);
  }
  const { min_value: low, max_value: high, min_length: short, max_length: long } = option;
  if ((low ?? 0) > (high ?? low ?? 0) || (short ?? 0) > (long ?? 6_000)) {
    problems.push(`no value fits “${name}”`);
  }
  return problems;
}

function optionProblems(options: readonly Declared[], depth: number): string[] {
  const problems = options.flatMap(nameProblems);
  if (options.length > MOST_OPTIONS)
    problems.push(`${options.length} options, at most ${MOST_OPTIONS}`);
  const names = options.map(({ name }) => name);
  if (new Set(names).size < names.length) problems.push('two options have the same name');
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const lastRequired = options.findLastIndex(({ required }) => required === true);
  if (firstOptional >= 0 && lastRequired > firstOptional) {
    problems.push('required options must stand before the others');
  }
  const nesting = options.filter(({ type = 0 }) => SUBCOMMAND.has(type));
  if (nesting.length > 0 && nesting.length < options.length) {
    problems.push('subcommands and other options cannot stand side by side');
  }
  for (const option of options) {
    const { type = 0, name, options: nested } = option;
    problems.push(...limitProblems(option));
    const group = type === ApplicationCommandOptionType.SubcommandGroup;
    if (group && depth > 0) problems.push(`the group “${name}” is nested too deep`);
    if (type === ApplicationCommandOptionType.Subcommand && depth > 1) {
      problems.push(`the subcommand “${name}” is nested too deep`);
    }
    if (nested !== undefined && !SUBCOMMAND.has(type)) {
      problems.push(`“${name}” can have no options of its own`);
    }
    if (group && nested?.some((one) => one.type !== ApplicationCommandOptionType.Subcommand)) {
      problems.push(`the group “${name}” holds more than subcommands`);
    }
    problems.push(...optionProblems(nested ?? [], depth + 1));
  }
  return problems;
}

/** The characters by which Discord limits a command: names, descriptions and values, nested ones too. */
function lengthOf(declared: Declared | Choice): number {
  const longest = (texts: string[]) => Math.max(...texts.map(({ length }) => length));
  const value = 'value' in declared ? `${declared.value}`.length : 0;
  const name = longest(translated(declared.name ?? '', declared.name_localizations));
  if (!('description' in declared) && !('options' in declared)) return name + value;
  const { description, description_localizations: others, options = [], choices = [] } = declared;
  const text = longest(translated(description ?? '', others));
  return [...options, ...choices].reduce((sum, one) => sum + lengthOf(one), name + text);
}

/** What Discord would refuse in the declaration of a command. */
export function commandProblems(command: Declared): string[] {
  const { type = ApplicationCommandType.ChatInput, name = '', description, options } = command;
  if (type !== ApplicationCommandType.ChatInput) {
    const problems: string[] = [];
    for (const one of translated(name, command.name_localizations)) {
      if (one.trim().length === 0 || one.length > LONGEST_MENU_NAME) {
        problems.push(`the name “${one}” must have 1 to ${LONGEST_MENU_NAME} characters`);
      }
    }
    if (description) problems.push('a menu command has no description');
    if ((options?.length ?? 0) > 0) problems.push('a menu command has no options');
    return problems;
  }
  const problems = [...nameProblems(command), ...optionProblems(options ?? [], 0)];
  if (lengthOf(command) > LONGEST_COMMAND) {
    problems.push(`names, descriptions and values are longer than ${LONGEST_COMMAND} together`);
  }
  return problems;
}

/** What Discord would refuse in the choices of an option or an autocomplete. */
export function choiceProblems(choices: readonly Choice[]): string[] {
  const problems: string[] = [];
  if (choices.length > MOST_CHOICES)
    problems.push(`${choices.length} choices, at most ${MOST_CHOICES}`);
  for (const choice of choices) {
    for (const name of translated(choice.name ?? '', choice.name_localizations)) {
      if (name.length === 0 || name.length > LONGEST_CHOICE) {
        problems.push(`a choice's name must have 1 to ${LONGEST_CHOICE} characters`);
      }
    }
    const { value } = choice;
    if (typeof value === 'string' && value.length > LONGEST_CHOICE) {
      problems.push(`a choice's value is longer than ${LONGEST_CHOICE}`);
    }
  }
  return problems;
}
