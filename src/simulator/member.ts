import type { Upload } from './files.ts';
import type { Gateway } from './gateway.ts';
import { type Choices, createCommanding } from './people/commanding.ts';
import { type Person, RESPOND_WITHIN_MS } from './people/exchange.ts';
import type { FormValues, ShownForm } from './people/form.ts';
import type { Given } from './people/given.ts';
import type { OptionValues } from './people/options.ts';
import type { Place } from './people/place.ts';
import { createPressing } from './people/pressing.ts';
import { createScreen } from './people/screen.ts';
import { createStanding } from './people/standing.ts';
import { answerTo, erase, rewrite, write } from './people/writing.ts';
import { type ShownMessage, showMessage } from './shown-message.ts';
import { type Channel, type StoredMessage, type User, type World, waitFor } from './world.ts';

export type { OptionValues } from './people/options.ts';
export type { Place } from './people/place.ts';

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
  /**
   * Waits until a message is seen that is as wanted, however it came or changed: the last such one.
   *
   * @throws {Error} when there is none in ten seconds
   */
  waitFor(isWanted: (message: ShownMessage) => boolean, channel?: Channel): Promise<ShownMessage>;
  /** All that this person sees in a channel, oldest first. */
  sees(channel?: Channel): readonly ShownMessage[];
}

function asList<T>(one: T | readonly T[]): readonly T[] {
  return Array.isArray(one) ? (one as readonly T[]) : [one as T];
}

/** A person of a world, who can use the bot through the gateway. */
export function createMember(
  world: World,
  gateway: Gateway,
  user: User,
  directMessages: Channel,
): Member {
  const person: Person = { world, gateway, user };
  const standing = createStanding(person, directMessages);
  const screen = createScreen(person);
  const commanding = createCommanding(person, standing, screen);
  const pressing = createPressing(person, standing, screen);

  const post = (content: string, { channel, files = [], replyTo }: Saying): StoredMessage => {
    const where = standing.go(channel === undefined ? {} : { channel }).channel;
    const answered = replyTo === undefined ? null : standing.stored(replyTo);
    return write(person, where, { content, files, replyTo: answered });
  };
  const answerSince = async (message: StoredMessage, since: number, quietMs: number) => {
    const answer = await answerTo(person, message, since, quietMs);
    return answer === null ? null : showMessage(answer, null);
  };
  const ask = (content: string, saying: Saying): Promise<ShownMessage | null> => {
    const since = world.changes;
    return answerSince(post(content, saying), since, saying.quietMs ?? RESPOND_WITHIN_MS);
  };

  const look = (channel?: Channel): ShownMessage[] =>
    standing
      .go(channel === undefined ? {} : { channel })
      .channel.messages.filter(standing.sees)
      .map((message) => {
        const { interaction } = message;
        return showMessage(message, interaction?.original === message ? interaction : null);
      });

  // Each can be told which message or channel it is about, or go by where the person is.
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
    return typeof first === 'string'
      ? pressing.click(null, first, typeof second === 'string' ? {} : second)
      : pressing.click(first, String(second), third);
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
    const shown = typeof given[0] === 'string' ? null : (given[0] as ShownMessage);
    const [menu, values, place = {}] = given.slice(shown === null ? 0 : 1) as [
      string,
      Given | readonly Given[],
      Partial<Place>?,
    ];
    return pressing.select(shown, menu, asList(values), place);
  }

  function say(content: string, saying?: Saying): Promise<ShownMessage | null>;
  function say(channel: Channel, content: string, quietMs?: number): Promise<ShownMessage | null>;
  async function say(
    first: Channel | string,
    second: string | Saying = {},
    quietMs = RESPOND_WITHIN_MS,
  ): Promise<ShownMessage | null> {
    return typeof first === 'string'
      ? ask(first, typeof second === 'string' ? {} : second)
      : ask(String(second), { channel: first, quietMs });
  }

  return {
    id: user.id,
    user,
    directMessages,
    get form() {
      return screen.form;
    },
    go(channel) {
      standing.go({ channel });
    },
    slash: commanding.slash,
    autocomplete: commanding.autocomplete,
    menu: async (name, target, place = {}) =>
      'text' in target
        ? commanding.menuOfMessage(name, standing.stored(target), place)
        : commanding.menuOfUser(name, target, place),
    click,
    select,
    submit: async (values = {}) => screen.submit(values),
    forgeClick: pressing.forgeClick,
    forgeSubmit: pressing.forgeSubmit,
    say,
    write: (content, saying = {}) => showMessage(post(content, saying), null),
    upload: async (files, content = '', saying = {}) =>
      ask(content, { ...saying, files: asList(files) }),
    async edit(message, content, quietMs = RESPOND_WITHIN_MS) {
      const own = standing.stored(message);
      const since = world.changes;
      rewrite(person, own, content);
      return answerSince(own, since, quietMs);
    },
    remove: (message) => erase(person, standing.stored(message)),
    async waitFor(isWanted, channel) {
      const seen = () => look(channel).findLast(isWanted) ?? null;
      const found = await waitFor(world, seen, RESPOND_WITHIN_MS);
      if (found === null) throw new Error('No such message came');
      return found;
    },
    sees: look,
  };
}
