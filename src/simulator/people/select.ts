import { ComponentType } from 'discord.js';
import type { Component } from '../component-tree.ts';
import type { Channel, World } from '../world.ts';
import { type Given, isEntity, isOfType, kindOf } from './given.ts';

const KINDS: Readonly<Record<number, readonly string[]>> = {
  [ComponentType.UserSelect]: ['user'],
  [ComponentType.RoleSelect]: ['role'],
  [ComponentType.MentionableSelect]: ['user', 'role'],
  [ComponentType.ChannelSelect]: ['channel'],
};

function chosenValue(world: World, place: Channel, menu: Component, given: Given): string {
  const { type = 0, options = [], channel_types: channelTypes } = menu;
  const kinds = KINDS[type];
  if (kinds === undefined) {
    const option = options.find(({ value, label }) => value === given || label === given);
    if (option === undefined) throw new Error(`There is no option ${String(given)} to choose`);
    return option.value;
  }
  if (!isEntity(given))
    throw new Error(`A menu of ${kinds.join(' or ')}s offers no ${typeof given}`);
  const kind = kindOf(world, place, given);
  if (kind === null || !kinds.includes(kind) || !isOfType(world, given, channelTypes)) {
    throw new Error(`A menu of ${kinds.join(' or ')}s does not offer that`);
  }
  return given.id;
}

/** How many values a menu or a group of checkboxes takes. */
function limitsOf({ type, min_values: min, max_values: max, options = [] }: Component) {
  const group = type === ComponentType.CheckboxGroup;
  return { least: min ?? 1, most: max ?? (group ? options.length : 1) };
}

/**
 * The values of what a person chooses in a menu: options by their labels or values, people, roles and
 * channels by themselves.
 *
 * @param required whether choosing nothing is too little, where the menu does not say so itself
 * @throws {Error} when the menu does not offer it
 */
export function choose(
  world: World,
  place: Channel,
  menu: Component,
  given: readonly Given[],
  required = true,
): string[] {
  const values = given.map((one) => chosenValue(world, place, menu, one));
  const { least, most } = limitsOf(menu);
  if (values.length > most) throw new Error(`The menu takes at most ${most}`);
  if (values.length < least && (values.length > 0 || required)) {
    throw new Error(`The menu takes at least ${least}`);
  }
  return [...new Set(values)];
}
