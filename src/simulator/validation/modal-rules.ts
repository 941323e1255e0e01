import { ComponentType } from 'discord.js';
import { type Component, flatten } from '../component-tree.ts';
import { idProblems, selectProblems } from './message-rules.ts';

/** What Discord enforces and its API description does not say. */
const LONGEST_TITLE = 45;
const MOST_COMPONENTS = 5;

/** What the rules look at in a form. */
export interface ModalBody {
  readonly custom_id?: string;
  readonly title?: string;
  readonly components?: readonly Component[];
}

function textInputProblems(input: Component, inLabel: boolean): string[] {
  const { label, value, min_length: min, max_length: max } = input;
  const problems: string[] = [];
  if (inLabel && label != null) problems.push('a text input in a label has no label of its own');
  if (!inLabel && !label) problems.push('a text input in a row needs a label');
  if ((min ?? 0) > (max ?? 4_000)) problems.push('a text input wants more than it takes');
  if (value != null && value !== '') {
    if (value.length > (max ?? 4_000)) problems.push('a text input begins with too long a text');
    if (value.length < (min ?? 0)) problems.push('a text input begins with too short a text');
  }
  return problems;
}

function chosenProblems({ options = [], min_values: min, max_values: max }: Component): string[] {
  const problems: string[] = [];
  const values = options.map(({ value }) => value);
  if (new Set(values).size < values.length) problems.push('two options have the same value');
  if ((min ?? 0) > (max ?? options.length)) problems.push('a group wants more than it takes');
  return problems;
}

function fieldProblems(field: Component, inLabel: boolean): string[] {
  const problems: string[] = [];
  // Discord takes the key in messages alone.
  if (field.disabled === true) problems.push('nothing in a form can be disabled');
  switch (field.type) {
    case ComponentType.TextInput:
      return [...problems, ...textInputProblems(field, inLabel)];
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return [...problems, ...selectProblems(field)];
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup:
      return [...problems, ...chosenProblems(field)];
    case ComponentType.FileUpload:
      return (field.min_values ?? 1) > (field.max_values ?? 1)
        ? [...problems, 'a file upload wants more than it takes']
        : problems;
    default:
      return problems;
  }
}

/** What Discord would refuse in a form. */
export function modalProblems({ title = '', custom_id: id, components = [] }: ModalBody): string[] {
  const problems = [...idProblems(flatten(components)), ...idProblems([{ custom_id: id ?? '' }])];
  if (title.length === 0 || title.length > LONGEST_TITLE) {
    problems.push(`a form's title must have 1 to ${LONGEST_TITLE} characters`);
  }
  if (components.length === 0 || components.length > MOST_COMPONENTS) {
    problems.push(`a form has 1 to ${MOST_COMPONENTS} components, not ${components.length}`);
  }
  for (const { type, components: inRow = [], component } of components) {
    if (type === ComponentType.ActionRow && inRow.length !== 1) {
      problems.push('a row of a form holds one text input');
    }
    problems.push(...inRow.flatMap((field) => fieldProblems(field, false)));
    if (component !== undefined) problems.push(...fieldProblems(component, true));
  }
  return problems;
}
