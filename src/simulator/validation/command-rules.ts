/** Discord's rule for the name of a chat input command and of its options. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const LONGEST_DESCRIPTION = 100;
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

interface Option {
  readonly name?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly unknown[];
  readonly options?: readonly Option[];
}

function nameProblems({ name = '', description = '' }: Option): string[] {
  const problems: string[] = [];
  if (!NAME.test(name) || name !== name.toLowerCase())
    problems.push(`the name “${name}” is not allowed`);
  if (description.length === 0 || description.length > LONGEST_DESCRIPTION) {
    problems.push(`the description of “${name}” must have 1 to ${LONGEST_DESCRIPTION} characters`);
  }
  return problems;
}

function optionProblems(options: readonly Option[]): string[] {
  const problems = options.flatMap(nameProblems);
  const names = options.map(({ name }) => name);
  if (new Set(names).size < names.length) problems.push('two options have the same name');
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const lastRequired = options.findLastIndex(({ required }) => required === true);
  if (firstOptional >= 0 && lastRequired > firstOptional) {
    problems.push('required options must stand before the others');
  }
  for (const { name, autocomplete, choices, options: nested } of options) {
    if (autocomplete === true && choices !== undefined) {
      problems.push(`“${name}” has both choices and autocomplete`);
    }
    problems.push(...optionProblems(nested ?? []));
  }
  return problems;
}

/** What Discord would refuse in the declaration of a chat input command. */
export function commandProblems(command: Option & { readonly type?: number }): string[] {
  if ((command.type ?? 1) !== 1) return [];
  return [...nameProblems(command), ...optionProblems(command.options ?? [])];
}

/** What Discord would refuse in the choices of an autocomplete. */
export function choiceProblems(
  choices: readonly { name?: string; value?: string | number }[],
): string[] {
  const problems: string[] = [];
  if (choices.length > MOST_CHOICES)
    problems.push(`${choices.length} choices, at most ${MOST_CHOICES}`);
  for (const { name = '', value } of choices) {
    if (name.length === 0 || name.length > LONGEST_CHOICE) {
      problems.push(`a choice's name must have 1 to ${LONGEST_CHOICE} characters`);
    }
    if (typeof value === 'string' && value.length > LONGEST_CHOICE) {
      problems.push(`a choice's value is longer than ${LONGEST_CHOICE}`);
    }
  }
  return problems;
}
