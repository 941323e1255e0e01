import { ComponentType, InteractionType } from 'discord.js';
import type { Component } from '../component-tree.ts';
import { resolvedPayload } from '../payloads/resolved.ts';
import { componentsOf, menusOf, type ShownMessage } from '../shown-message.ts';
import type { StoredMessage } from '../world.ts';
import { type Person, send } from './exchange.ts';
import type { Given } from './given.ts';
import { ownersAt, type Place } from './place.ts';
import { type Screen, submitFrom } from './screen.ts';
import { choose } from './select.ts';
import type { Standing } from './standing.ts';

/** How a person uses what stands in messages; with no message, in the last one that has it. */
export interface Pressing {
  click(message: ShownMessage | null, label: string, place: Partial<Place>): Promise<ShownMessage>;
  select(
    message: ShownMessage | null,
    menu: string,
    values: readonly Given[],
    place: Partial<Place>,
  ): Promise<ShownMessage>;
  forgeClick(
    message: ShownMessage,
    customId: string,
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  forgeSubmit(
    customId: string,
    texts: Readonly<Record<string, string>>,
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
}

/** How a person uses what stands in messages, from where they stand. */
export function createPressing(person: Person, standing: Standing, screen: Screen): Pressing {
  const { world, user } = person;

  const use = (source: StoredMessage, place: Partial<Place>, data: object) => {
    const where = standing.go({ channel: source.channel, ...place });
    // A component acts for those by whom its message came to be.
    const owners = source.interaction?.owners ?? ownersAt(world, user, where);
    const type = InteractionType.MessageComponent;
    return screen.show(send(person, { type, channel: where.channel, owners, source, data }));
  };

  return {
    async click(shown, label, place) {
      const isIt = (one: Component) =>
        one.type === ComponentType.Button && one.label === label && one.custom_id !== undefined;
      const { message, found } = standing.messageWith(
        shown,
        place,
        (one) => componentsOf(one).find(isIt),
        `button “${label}” to press`,
      );
      if (found.disabled === true) throw new Error(`The button “${label}” is disabled`);
      const { type: component_type, id, custom_id } = found;
      return use(message, place, { component_type, custom_id, id });
    },

    async select(shown, menu, values, place) {
      const isIt = ({ placeholder, custom_id: id }: Component) =>
        placeholder === menu || id === menu;
      const { message, found } = standing.messageWith(
        shown,
        place,
        (one) => menusOf(one).find(isIt),
        `menu “${menu}” to choose from`,
      );
      if (found.disabled === true) throw new Error(`The menu “${menu}” is disabled`);
      const { type: component_type, id, custom_id } = found;
      const { channel } = message;
      const chosen = choose(world, channel, found, values);
      const ofTexts = component_type === ComponentType.StringSelect;
      const resolved = ofTexts ? {} : { resolved: resolvedPayload(world, channel, chosen) };
      return use(message, place, { component_type, custom_id, id, values: chosen, ...resolved });
    },

    async forgeClick(message, customId, place = {}) {
      const data = { component_type: ComponentType.Button, custom_id: customId, id: 1 };
      return use(standing.stored(message), place, data);
    },

    async forgeSubmit(customId, texts, place = {}) {
      const where = standing.go(place);
      const components = Object.entries(texts).map(([id, value], i) => ({
        type: ComponentType.Label,
        id: 2 * i + 1,
        component: { type: ComponentType.TextInput, id: 2 * i + 2, custom_id: id, value },
      }));
      const owners = ownersAt(world, user, where);
      const from = { channel: where.channel, owners, source: null };
      return screen.show(submitFrom(person, from, { custom_id: customId, components }));
    },
  };
}
