import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import type { Component } from './component-tree.ts';
import type { Upload } from './files.ts';
import type { Gateway } from './gateway.ts';
import { resolvedPayload } from './payloads/resolved.ts';
import { type FoundCommand, findCommand } from './people/commands.ts';
import { broughtBy, outcome, type Person, RESPOND_WITHIN_MS, send } from './people/exchange.ts';
import { type FormValues, fillIn, type ShownForm, showForm } from './people/form.ts';
import type { Given } from './people/given.ts';
import { type OptionValues, type WireOptions, wireOptions } from './people/options.ts';
import { ownersAt, type Place } from './people/place.ts';
import { choose } from './people/select.ts';
import { answerTo, erase, rewrite, write } from './people/writing.ts';
import { canSee } from './permissions.ts';
import {
  componentsOf,
  menusOf,
  type ShownMessage,
  showMessage,
  showOpened,
} from './shown-message.ts';
import type { Channel, Interaction, StoredMessage, User, World } from './world.ts';

export type { OptionValues } from './people/options.ts';
export type { Place } from './people/place.ts';

type Choices = readonly { name: string; value: string | number }[];

/** How a message is written. */
export interface Saying {
  /** Where; the channel where the person was last, when absent. */
  readonly channel?: Channel;
  readonly files?: readonly Upload[];
  readonly replyTo?: ShownMessage;
  /** How long to wait before it is sure that the bot says nothing, in milliseconds. */
  readonly quietMs?: number;
}

/**
 * What a person can do, in a person's words. Without a place it happens where they were last; before
 * that, in the first channel of their server that they see, or in their direct messages.
 *
 * Everything throws an `Error` where Discord's client would not let a person do it, and where the bot
 * does not respond in time.
 */
export interface Member {
  readonly id: string;
  readonly user: User;
  /** The direct messages between this person and the bot. */
  readonly directMessages: Channel;
  /** The form that is open, or null. */
  readonly form: ShownForm | null;
  /** Goes to a channel. */
  go(channel: Channel): void;
  /** Uses a slash command, such as `/knowledge add`, and waits for what it shows. */
  slash(name: string, options?: OptionValues, place?: Partial<Place>): Promise<ShownMessage>;
  /** Types into an option and gets the choices that are offered. */
  autocomplete(
    name: string,
    options: OptionValues,
    focused: string,
    place?: Partial<Place>,
  ): Promise<Choices>;
  /** Uses a command of the menu of a message or of a person. */
  menu(name: string, target: ShownMessage | Member, place?: Partial<Place>): Promise<ShownMessage>;
  /** Presses a button by its label: of a message, or of the last one here that has it. */
  click(label: string, place?: Partial<Place>): Promise<ShownMessage>;
  click(message: ShownMessage, label: string, place?: Partial<Place>): Promise<ShownMessage>;
  /** Chooses in a menu, by its placeholder or custom id: of a message, or of the last that has it. */
  select(
    menu: string,
    values: Given | readonly Given[],
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  select(
    message: ShownMessage,
    menu: string,
    values: Given | readonly Given[],
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  /** Fills in the form that is open, by its labels or custom ids, and sends it. */
  submit(values?: FormValues): Promise<ShownMessage>;
  /** Sends a button press with any custom id, as a forger would. */
  forgeClick(
    message: ShownMessage,
    customId: string,
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  /** Sends a form with any custom id and any texts by their custom ids, as a forger would. */
  forgeSubmit(
    customId: string,
    texts: Readonly<Record<string, string>>,
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  /** Writes a message and waits for the bot's answer; null when it says nothing. */
  say(content: string, saying?: Saying): Promise<ShownMessage | null>;
  say(channel: Channel, content: string, quietMs?: number): Promise<ShownMessage | null>;
  /** Writes a message and waits for nothing. */
  write(content: string, saying?: Saying): ShownMessage;
  /** Uploads files, with or without words, and waits as `say` does. */
  upload(
    files: Upload | readonly Upload[],
    content?: string,
    saying?: Saying,
  ): Promise<ShownMessage | null>;
  /** Changes a message of their own and waits for what the bot says or changes; null when nothing. */
  edit(message: ShownMessage, content: string, quietMs?: number): Promise<ShownMessage | null>;
  /** Takes a message away. */
  remove(message: ShownMessage): void;
  /** All that this person sees in a channel, oldest first. */
  sees(channel?: Channel): readonly ShownMessage[];
}

/** A form that is open, and what it opened from. */
interface Opened {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly interaction: Interaction;
}

function asList<T>(one: T | readonly T[]): readonly T[] {
  return Array.isArray(one) ? (one as readonly T[]) : [one as T];
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

/** A person of a world, who can use the bot through the gateway. */
export function createMember(
  world: World,
  gateway: Gateway,
  user: User,
  directMessages: Channel,
): Member {
  const person: Person = { world, gateway, user };
  let here: Channel | null = null;
  let opened: Opened | null = null;

  const firstChannel = (): Channel => {
    const visible = (channel: Channel) => channel.guild !== null && canSee(channel, user.id);
    return [...world.channels.values()].find(visible) ?? directMessages;
  };

  const placeOf = (place: Partial<Place> = {}): Place => {
    here = place.channel ?? here ?? firstChannel();
    if (!canSee(here, user.id)) throw new Error(`${user.name} does not see this channel`);
    return { ...place, channel: here };
  };

  const sees = ({ channel, deleted, onlyFor }: StoredMessage): boolean =>
    !deleted && canSee(channel, user.id) && (onlyFor === null || onlyFor === user.id);

  const stored = (shown: ShownMessage): StoredMessage => {
    const message = world.messages.get(shown.id);
    if (message === undefined || message.deleted) throw new Error('There is no such message');
    if (message.onlyFor !== null && message.onlyFor !== user.id) {
      throw new Error('Only the one who asked sees this message');
    }
    if (!sees(message)) throw new Error(`${user.name} does not see this message`);
    return message;
  };

  /** The last message here that has something; with a message, that one. */
  const messageWith = <T>(
    shown: ShownMessage | null,
    place: Partial<Place>,
    find: (message: StoredMessage) => T | undefined,
    what: string,
  ): { message: StoredMessage; found: T } => {
    const { messages } = placeOf(place).channel;
    const candidates = shown === null ? messages.filter(sees).reverse() : [stored(shown)];
    for (const message of candidates) {
      const found = find(message);
      if (found !== undefined) return { message, found };
    }
    throw new Error(`There is no ${what}`);
  };

  /** What an interaction shows, a form being opened if that is it. */
  const shownBy = async (interaction: Interaction): Promise<ShownMessage> => {
    const message = await outcome(person, interaction);
    if (message !== null) return showMessage(message, interaction);
    if (interaction.modal !== null) opened = { modal: interaction.modal, interaction };
    return showOpened(interaction);
  };

  const useComponent = (
    source: StoredMessage,
    place: Partial<Place>,
    data: object,
  ): Promise<ShownMessage> => {
    const { channel, userInstall } = placeOf({ channel: source.channel, ...place });
    // A component acts for those by whom its message came to be.
    const owners =
      source.interaction?.owners ??
      ownersAt(world, user, { channel, ...(userInstall === undefined ? {} : { userInstall }) });
    const type = InteractionType.MessageComponent;
    return shownBy(send(person, { type, channel, owners, source, data }));
  };

  const submitForm = (
    { channel, owners, source }: Pick<Interaction, 'channel' | 'owners' | 'source'>,
    data: object,
  ) => shownBy(send(person, { type: InteractionType.ModalSubmit, channel, owners, source, data }));

  function click(label: string, place?: Partial<Place>): Promise<ShownMessage>;
  function click(
    message: ShownMessage,
    label: string,
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  async function click(
    first: ShownMessage | string,
    second: string | Partial<Place> = {},
    third: Partial<Place> = {},
  ): Promise<ShownMessage> {
    const shown = typeof first === 'string' ? null : first;
    const label = typeof second === 'string' ? second : first;
    const place = typeof second === 'string' ? third : second;
    const isButton = (one: Component) =>
      one.type === ComponentType.Button && one.label === label && one.custom_id !== undefined;
    const { message, found } = messageWith(
      shown,
      place,
      (one) => componentsOf(one).find(isButton),
      `button “${label}” to press`,
    );
    if (found.disabled === true) throw new Error(`The button “${label}” is disabled`);
    const { id, custom_id } = found;
    return useComponent(message, place, { component_type: ComponentType.Button, custom_id, id });
  }

  function select(
    menu: string,
    values: Given | readonly Given[],
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  function select(
    message: ShownMessage,
    menu: string,
    values: Given | readonly Given[],
    place?: Partial<Place>,
  ): Promise<ShownMessage>;
  async function select(...given: readonly unknown[]): Promise<ShownMessage> {
    const onMessage = typeof given[0] !== 'string';
    const shown = onMessage ? (given[0] as ShownMessage) : null;
    const [name, values, place = {}] = given.slice(onMessage ? 1 : 0) as [
      string,
      Given | readonly Given[],
      Partial<Place>?,
    ];
    const isMenu = ({ placeholder, custom_id: id }: Component) =>
      placeholder === name || id === name;
    const { message, found } = messageWith(
      shown,
      place,
      (one) => menusOf(one).find(isMenu),
      `menu “${name}” to choose from`,
    );
    if (found.disabled === true) throw new Error(`The menu “${name}” is disabled`);
    const { type, id, custom_id } = found;
    const chosen = choose(world, message.channel, found, asList(values));
    const entities = type === ComponentType.StringSelect ? [] : chosen;
    return useComponent(message, place, {
      component_type: type,
      custom_id,
      id,
      values: chosen,
      ...(type === ComponentType.StringSelect
        ? {}
        : { resolved: resolvedPayload(world, message.channel, entities) }),
    });
  }

  const writeTo = (content: string, { channel, files = [], replyTo }: Saying): StoredMessage => {
    const where = placeOf(channel === undefined ? {} : { channel }).channel;
    const answered = replyTo === undefined ? null : stored(replyTo);
    return write(person, where, { content, files, replyTo: answered });
  };

  const ask = async (content: string, saying: Saying): Promise<ShownMessage | null> => {
    const since = world.changes;
    const message = writeTo(content, saying);
    const answer = await answerTo(person, message, since, saying.quietMs ?? RESPOND_WITHIN_MS);
    return answer === null ? null : showMessage(answer, null);
  };

  function say(content: string, saying?: Saying): Promise<ShownMessage | null>;
  function say(channel: Channel, content: string, quietMs?: number): Promise<ShownMessage | null>;
  function say(
    first: Channel | string,
    second: string | Saying = {},
    quietMs = RESPOND_WITHIN_MS,
  ): Promise<ShownMessage | null> {
    if (typeof first !== 'string') return ask(String(second), { channel: first, quietMs });
    return ask(first, typeof second === 'string' ? {} : second);
  }

  const commandData = (found: FoundCommand, wired: WireOptions, channel: Channel): object => {
    const { command } = found;
    const { ids, files } = wired;
    return {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      options: nested(found, wired),
      ...(ids.length + files.length === 0
        ? {}
        : { resolved: resolvedPayload(world, channel, ids, files) }),
    };
  };

  return {
    id: user.id,
    user,
    directMessages,
    get form() {
      return opened === null ? null : showForm(opened.modal);
    },
    go(channel) {
      placeOf({ channel });
    },

    async slash(name, options = {}, place = {}) {
      const { channel, ...rest } = placeOf(place);
      const type = ApplicationCommandType.ChatInput;
      const found = findCommand(world, user, type, name, { channel, ...rest });
      const wired = wireOptions(world, channel, found.options, options, null);
      const { command, owners, path } = found;
      return shownBy(
        send(person, {
          type: InteractionType.ApplicationCommand,
          channel,
          owners,
          command: [command.name, ...path.map((step) => step.name)].join(' '),
          data: commandData(found, wired, channel),
        }),
      );
    },

    async autocomplete(name, options, focused, place = {}) {
      const { channel, ...rest } = placeOf(place);
      const command = ApplicationCommandType.ChatInput;
      const found = findCommand(world, user, command, name, { channel, ...rest });
      const option = found.options.find((one) => one.name === focused);
      if (option === undefined || !('autocomplete' in option) || option.autocomplete !== true) {
        throw new Error(`“${focused}” offers nothing to what is typed`);
      }
      const wired = wireOptions(world, channel, found.options, options, focused);
      const interaction = send(person, {
        type: InteractionType.ApplicationCommandAutocomplete,
        channel,
        owners: found.owners,
        data: commandData(found, wired, channel),
      });
      const choices = await broughtBy(person, interaction, () => interaction.choices);
      if (choices === null) throw new Error('Loading options failed');
      return choices;
    },

    async menu(name, target, place = {}) {
      const message = 'text' in target ? stored(target) : null;
      const where = message === null ? place : { channel: message.channel, ...place };
      const { channel, ...rest } = placeOf(where);
      const type = message === null ? ApplicationCommandType.User : ApplicationCommandType.Message;
      const found = findCommand(world, user, type, name, { channel, ...rest });
      const { command, owners } = found;
      const resolved =
        message === null
          ? resolvedPayload(world, channel, [target.id])
          : resolvedPayload(world, channel, [], [], [message]);
      return shownBy(
        send(person, {
          type: InteractionType.ApplicationCommand,
          channel,
          owners,
          command: command.name,
          data: {
            id: command.id,
            name: command.name,
            type,
            target_id: target.id,
            resolved,
            ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
          },
        }),
      );
    },

    click,
    select,

    async submit(values = {}) {
      if (opened === null) throw new Error('No form is open');
      const { modal, interaction } = opened;
      const { ids, files, ...filled } = fillIn(world, interaction.channel, modal, values);
      opened = null;
      const { channel } = interaction;
      const resolved =
        ids.length + files.length === 0
          ? {}
          : { resolved: resolvedPayload(world, channel, ids, files) };
      return submitForm(interaction, { ...filled, ...resolved });
    },

    async forgeClick(message, customId, place = {}) {
      const data = { component_type: ComponentType.Button, custom_id: customId, id: 1 };
      return useComponent(stored(message), place, data);
    },

    async forgeSubmit(customId, texts, place = {}) {
      const where = placeOf(place);
      const components = Object.entries(texts).map(([id, value], i) => ({
        type: ComponentType.Label,
        id: 2 * i + 1,
        component: { type: ComponentType.TextInput, id: 2 * i + 2, custom_id: id, value },
      }));
      const owners = ownersAt(world, user, where);
      const from = { channel: where.channel, owners, source: null };
      return submitForm(from, { custom_id: customId, components });
    },

    say,
    write: (content, saying = {}) => showMessage(writeTo(content, saying), null),
    upload: (files, content = '', saying = {}) => ask(content, { ...saying, files: asList(files) }),

    async edit(message, content, quietMs = RESPOND_WITHIN_MS) {
      const since = world.changes;
      const own = stored(message);
      rewrite(person, own, content);
      const answer = await answerTo(person, own, since, quietMs);
      return answer === null ? null : showMessage(answer, null);
    },

    remove: (message) => erase(person, stored(message)),

    sees(channel) {
      const where = placeOf(channel === undefined ? {} : { channel }).channel;
      return where.messages.filter(sees).map((message) => showMessage(message, null));
    },
  };
}
