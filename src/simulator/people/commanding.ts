import { ApplicationCommandType, InteractionType } from 'discord.js';
import { resolvedPayload } from '../payloads/resolved.ts';
import type { ShownMessage } from '../shown-message.ts';
import type { Channel, StoredMessage, World } from '../world.ts';
import { type FoundCommand, findCommand } from './commands.ts';
import { broughtBy, type Person, send } from './exchange.ts';
import type { Entity } from './given.ts';
import { type OptionValues, type WireOptions, wireOptions } from './options.ts';
import type { Place } from './place.ts';
import type { Screen } from './screen.ts';
import type { Standing } from './standing.ts';

/** What an autocomplete offers. */
export type Choices = readonly { readonly name: string; readonly value: string | number }[];

/** How a person uses commands. */
export interface Commanding {
  slash(name: string, options?: OptionValues, place?: Partial<Place>): Promise<ShownMessage>;
  autocomplete(
    name: string,
    options: OptionValues,
    focused: string,
    place?: Partial<Place>,
  ): Promise<Choices>;
  menuOfMessage(name: string, message: StoredMessage, place: Partial<Place>): Promise<ShownMessage>;
  menuOfUser(name: string, target: Entity, place: Partial<Place>): Promise<ShownMessage>;
}

/** Options below the subcommands that lead to them. */
function nested({ path }: FoundCommand, { options }: WireOptions): readonly object[] {
  return [...path]
    .reverse()
    .reduce<readonly object[]>(
      (inner, { name, type }) => [{ name, type, options: inner }],
      options,
    );
}

/** What every interaction says of its command. */
function named({ command }: FoundCommand): object {
  const { id, name, type, guild_id: guild } = command;
  return { id, name, type, ...(guild === undefined ? {} : { guild_id: guild }) };
}

function slashData(
  world: World,
  channel: Channel,
  found: FoundCommand,
  wired: WireOptions,
): object {
  const { ids, files } = wired;
  const none = ids.length + files.length === 0;
  return {
    ...named(found),
    options: nested(found, wired),
    ...(none ? {} : { resolved: resolvedPayload(world, channel, ids, files) }),
  };
}

/** How a person uses commands, from where they stand. */
export function createCommanding(person: Person, standing: Standing, screen: Screen): Commanding {
  const { world, user } = person;

  const useMenu = (
    type: ApplicationCommandType.Message | ApplicationCommandType.User,
    name: string,
    place: Place,
    target: Entity,
    messages: readonly StoredMessage[],
  ) => {
    const found = findCommand(world, user, type, name, place);
    const { channel } = place;
    const ids = messages.length > 0 ? [] : [target.id];
    const resolved = resolvedPayload(world, channel, ids, [], messages);
    return screen.show(
      send(person, {
        type: InteractionType.ApplicationCommand,
        channel,
        owners: found.owners,
        command: found.command.name,
        data: { ...named(found), target_id: target.id, resolved },
      }),
    );
  };

  return {
    async slash(name, options = {}, place = {}) {
      const where = standing.go(place);
      const { channel } = where;
      const found = findCommand(world, user, ApplicationCommandType.ChatInput, name, where);
      const wired = wireOptions(world, channel, found.options, options, null);
      const words = [found.command.name, ...found.path.map((step) => step.name)];
      return screen.show(
        send(person, {
          type: InteractionType.ApplicationCommand,
          channel,
          owners: found.owners,
          command: words.join(' '),
          data: slashData(world, channel, found, wired),
        }),
      );
    },

    async autocomplete(name, options, focused, place = {}) {
      const where = standing.go(place);
      const { channel } = where;
      const found = findCommand(world, user, ApplicationCommandType.ChatInput, name, where);
      const option = found.options.find((one) => one.name === focused);
      if (option === undefined || !('autocomplete' in option) || option.autocomplete !== true) {
        throw new Error(`“${focused}” offers nothing to what is typed`);
      }
      const wired = wireOptions(world, channel, found.options, options, focused);
      const interaction = send(person, {
        type: InteractionType.ApplicationCommandAutocomplete,
        channel,
        owners: found.owners,
        data: slashData(world, channel, found, wired),
      });
      const choices = await broughtBy(person, interaction, () => interaction.choices);
      if (choices === null) throw new Error('Loading options failed');
      return choices;
    },

    async menuOfMessage(name, message, place) {
      const where = standing.go({ channel: message.channel, ...place });
      return useMenu(ApplicationCommandType.Message, name, where, message.data, [message]);
    },

    menuOfUser: async (name, target, place) =>
      useMenu(ApplicationCommandType.User, name, standing.go(place), target, []),
  };
}
