import {
  type APIAttachment,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord.js';
import type { Component } from '../component-tree.ts';
import type { Channel, World } from '../world.ts';
import { type Given, isUpload, upload } from './given.ts';
import { choose } from './select.ts';

/** Something to fill in. */
export interface ShownField {
  readonly label: string;
  readonly description: string | null;
  readonly customId: string;
  readonly required: boolean;
  /** What stands there at first: a text, the values chosen, whether it is ticked. */
  readonly value: string | readonly string[] | boolean | null;
  /** What there is to choose from. */
  readonly options: readonly string[];
  readonly placeholder: string | null;
}

/** A form as the person sees it that it opened for. */
export interface ShownForm {
  readonly title: string;
  readonly customId: string;
  /** Everything there is to read in it, in order. */
  readonly text: string;
  readonly fields: readonly ShownField[];
}

export type FormValues = Readonly<Record<string, Given | readonly Given[]>>;

/** What a person filled in, as an interaction carries it. */
export interface WireForm {
  readonly custom_id: string;
  readonly components: readonly object[];
  /** The ids among the values. */
  readonly ids: readonly string[];
  readonly files: readonly APIAttachment[];
}

interface Labelled {
  readonly label: string;
  readonly description: string | null;
  readonly field: Component;
}

function fieldsOf(components: readonly Component[]): Labelled[] {
  return components.flatMap(
    ({ label = '', description = null, component, components: row = [] }) =>
      component === undefined
        ? row.map((field) => ({ label: field.label ?? '', description: null, field }))
        : [{ label, description, field: component }],
  );
}

function isRequired({ type, required }: Component): boolean {
  return type !== ComponentType.Checkbox && required !== false;
}

function initialValue(field: Component): ShownField['value'] {
  const { type, options = [], default_values: entities } = field;
  const ticked = options.filter((option) => option.default === true).map(({ value }) => value);
  switch (type) {
    case ComponentType.TextInput:
      return field.value ?? '';
    case ComponentType.RadioGroup:
      return ticked[0] ?? null;
    case ComponentType.Checkbox:
      return field.default ?? false;
    case ComponentType.FileUpload:
      return [];
    default:
      return [...ticked, ...(entities ?? []).map(({ id }) => id)];
  }
}

/** A form as a person sees it. */
export function showForm(modal: APIModalInteractionResponseCallbackData): ShownForm {
  const components = modal.components as unknown as readonly Component[];
  const fields = fieldsOf(components).map(({ label, description, field }) => ({
    label,
    description,
    customId: field.custom_id ?? '',
    required: isRequired(field),
    value: initialValue(field),
    options: (field.options ?? []).map((option) => option.label),
    placeholder: field.placeholder ?? null,
  }));
  const texts = components.flatMap(({ content, label, description, components: row = [] }) => [
    content,
    label,
    description,
    ...row.map((field) => field.label),
  ]);
  const text = [modal.title, ...texts].filter(Boolean).join('\n');
  return { title: modal.title, customId: modal.custom_id, text, fields };
}

/** A field, what a person gives for it, and where what they give is gathered. */
interface Filling extends Labelled {
  readonly world: World;
  readonly channel: Channel;
  /** Undefined: it stays as it stands. */
  readonly given: readonly Given[] | undefined;
  readonly ids: string[];
  readonly files: APIAttachment[];
}

function filledText({ label, field, given }: Filling): string {
  const text = given?.[0] ?? initialValue(field);
  if (typeof text !== 'string') throw new Error(`“${label}” takes a text`);
  const { min_length: min, max_length: max } = field;
  if (text === '' && isRequired(field)) throw new Error(`“${label}” is required`);
  if (text.length > (max ?? 4_000)) throw new Error(`“${label}” is too long`);
  if (text !== '' && text.length < (min ?? 0)) throw new Error(`“${label}” is too short`);
  return text;
}

function ticked({ label, field, given }: Filling): boolean {
  const tick = given?.[0] ?? initialValue(field);
  if (typeof tick !== 'boolean') throw new Error(`“${label}” is ticked or not`);
  return tick;
}

function picked({ label, field, given, world, channel }: Filling): string | null {
  const standing = initialValue(field) as string | null;
  const choice = given ?? (standing === null ? [] : [standing]);
  if (choice.length === 0 && isRequired(field)) throw new Error(`“${label}” is required`);
  return choice.length === 0 ? null : (choose(world, channel, field, choice)[0] ?? null);
}

function uploaded({ label, field, given = [], world, channel, files }: Filling): string[] {
  const uploads = given.filter(isUpload);
  const least = field.min_values ?? 1;
  if (uploads.length < given.length) throw new Error(`“${label}” takes files`);
  if (uploads.length > (field.max_values ?? 1)) throw new Error(`“${label}” takes fewer files`);
  const few = uploads.length < least && (uploads.length > 0 || isRequired(field));
  if (few) throw new Error(`“${label}” takes at least ${least} files`);
  const kept = uploads.map((file) => upload(world, channel, file));
  files.push(...kept);
  return kept.map((file) => file.id);
}

function chosen({ label, field, given, world, channel, ids }: Filling): string[] {
  const required = isRequired(field);
  const values =
    given === undefined
      ? [...(initialValue(field) as readonly string[])]
      : choose(world, channel, field, given, required);
  if (values.length === 0 && required) throw new Error(`“${label}” is required`);
  const ofTexts =
    field.type === ComponentType.StringSelect || field.type === ComponentType.CheckboxGroup;
  if (!ofTexts) ids.push(...values);
  return values;
}

/** A field as an interaction carries it. */
function filled(filling: Filling): object {
  const { type, id, custom_id } = filling.field;
  const common = { type, id, custom_id };
  switch (type) {
    case ComponentType.TextInput:
      return { ...common, value: filledText(filling) };
    case ComponentType.Checkbox:
      return { ...common, value: ticked(filling) };
    case ComponentType.RadioGroup:
      return { ...common, value: picked(filling) };
    case ComponentType.FileUpload:
      return { ...common, values: uploaded(filling) };
    default:
      return { ...common, values: chosen(filling) };
  }
}

/**
 * What a person fills in, as an interaction carries it.
 *
 * @param values by the labels or custom ids of the fields; what is left out stays as it stands there
 * @throws {Error} when Discord's client would not let them submit it
 */
export function fillIn(
  world: World,
  channel: Channel,
  modal: APIModalInteractionResponseCallbackData,
  values: FormValues,
): WireForm {
  const components = modal.components as unknown as readonly Component[];
  for (const key of Object.keys(values)) {
    const isIt = ({ label, field }: Labelled) => label === key || field.custom_id === key;
    if (!fieldsOf(components).some(isIt)) throw new Error(`The form has no field “${key}”`);
  }
  const ids: string[] = [];
  const files: APIAttachment[] = [];
  const wired = components.map((component) => {
    const fields = fieldsOf([component]).map((labelled) => {
      const given = values[labelled.label] ?? values[labelled.field.custom_id ?? ''];
      const list = given === undefined || Array.isArray(given) ? given : [given as Given];
      return filled({ ...labelled, world, channel, given: list, ids, files });
    });
    const { type, id } = component;
    if (type === ComponentType.Label) return { type, id, component: fields[0] };
    return type === ComponentType.ActionRow ? { type, id, components: fields } : { type, id };
  });
  return { custom_id: modal.custom_id, components: wired, ids, files };
}
