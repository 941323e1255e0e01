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

function textIn({ label, field }: Labelled, given: Given): string {
  if (typeof given !== 'string') throw new Error(`“${label}” takes a text`);
  const { min_length: min, max_length: max } = field;
  if (given === '' && isRequired(field)) throw new Error(`“${label}” is required`);
  if (given.length > (max ?? 4_000)) throw new Error(`“${label}” is too long`);
  if (given !== '' && given.length < (min ?? 0)) throw new Error(`“${label}” is too short`);
  return given;
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
  const labelled = fieldsOf(components);
  for (const key of Object.keys(values)) {
    const known = labelled.some(({ label, field }) => label === key || field.custom_id === key);
    if (!known) throw new Error(`The form has no field “${key}”`);
  }
  const ids: string[] = [];
  const files: APIAttachment[] = [];

  const filled = (one: Labelled): object => {
    const { label, field } = one;
    const { type, id, custom_id: customId = '' } = field;
    const given = values[label] ?? values[customId];
    const list = given === undefined ? [] : Array.isArray(given) ? given : [given];
    const common = { type, id, custom_id: customId };
    switch (type) {
      case ComponentType.TextInput:
        return { ...common, value: textIn(one, list[0] ?? (initialValue(field) as string)) };
      case ComponentType.Checkbox: {
        const ticked = list[0] ?? initialValue(field);
        if (typeof ticked !== 'boolean') throw new Error(`“${label}” is ticked or not`);
        return { ...common, value: ticked };
      }
      case ComponentType.RadioGroup: {
        const standing = initialValue(field);
        const choice = given ?? standing;
        if (choice === null && isRequired(field)) throw new Error(`“${label}” is required`);
        const chosen = choice === null ? [] : choose(world, channel, field, [choice as Given]);
        return { ...common, value: chosen[0] ?? null };
      }
      case ComponentType.FileUpload: {
        const uploads = list.filter(isUpload);
        const { min_values: min, max_values: max } = field;
        const least = min ?? 1;
        if (uploads.length > (max ?? 1)) throw new Error(`“${label}” takes fewer files`);
        const few = uploads.length < least && (uploads.length > 0 || isRequired(field));
        if (few) throw new Error(`“${label}” takes at least ${least} files`);
        const kept = uploads.map((file) => upload(world, channel, file));
        files.push(...kept);
        return { ...common, values: kept.map((file) => file.id) };
      }
      default: {
        const standing = initialValue(field) as readonly string[];
        const chosen =
          given === undefined
            ? [...standing]
            : choose(world, channel, field, list, isRequired(field));
        if (chosen.length === 0 && isRequired(field)) throw new Error(`“${label}” is required`);
        if (type !== ComponentType.StringSelect && type !== ComponentType.CheckboxGroup) {
          ids.push(...chosen);
        }
        return { ...common, values: chosen };
      }
    }
  };

  const wired = components.map(({ type, id, component, components: row }) => ({
    type,
    id,
    ...(component === undefined
      ? {}
      : { component: filled(labelled.find(({ field }) => field === component) as Labelled) }),
    ...(row === undefined
      ? {}
      : {
          components: row.map((field) =>
            filled(labelled.find((one) => one.field === field) as Labelled),
          ),
        }),
  }));
  return { custom_id: modal.custom_id, components: wired, ids, files };
}
