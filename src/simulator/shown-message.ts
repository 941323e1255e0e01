import { type APIEmbed, type APIMessage, ComponentType, MessageFlags } from 'discord.js';
import { type Component, flatten } from './component-tree.ts';
import { type ShownForm, showForm } from './people/form.ts';
import type { Interaction, StoredMessage } from './world.ts';

export interface ShownButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** A menu to choose from in a message. */
export interface ShownMenu {
  readonly placeholder: string | null;
  readonly customId: string;
  /** The labels of what is offered; none for people, roles and channels. */
  readonly options: readonly string[];
  /** What is chosen at first: labels, or ids of people, roles and channels. */
  readonly chosen: readonly string[];
  readonly disabled: boolean;
}

export interface ShownFile {
  readonly name: string;
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  readonly contentType: string | null;
}

/** A message as the person it is meant for sees it. */
export interface ShownMessage {
  readonly id: string;
  /** The name of who wrote it. */
  readonly author: string;
  /** Everything there is to read, in order, as Discord was given it (markdown and all). */
  readonly text: string;
  readonly buttons: readonly ShownButton[];
  readonly menus: readonly ShownMenu[];
  readonly files: readonly ShownFile[];
  /** Whom it pings: people by name, `@` and a role's name, `@everyone`. */
  readonly pings: readonly string[];
  /** Only the person who asked sees it. */
  readonly ephemeral: boolean;
  /** Discord showed “is thinking …” first. */
  readonly deferred: boolean;
  readonly edits: number;
  readonly deleted: boolean;
  /** From the event's dispatch to its acknowledgement, in milliseconds; null for plain messages. */
  readonly acknowledgedAfterMs: number | null;
  /** Further messages of the same interaction. */
  readonly followUps: readonly ShownMessage[];
  /** The form that opened instead of a message, or null. */
  readonly form: ShownForm | null;
  /** The message as the API has it. @throws {Error} for a form, which is none */
  readonly raw: APIMessage;
}

const MENUS = new Set<number | undefined>([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

function embedText({ author, title, description, fields = [], footer }: APIEmbed): string {
  const inFields = fields.flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text].filter(Boolean).join('\n');
}

function showMenu(menu: Component): ShownMenu {
  const { placeholder = null, custom_id: customId = '', options = [], disabled = false } = menu;
  const ticked = options.filter((option) => option.default === true).map(({ label }) => label);
  return {
    placeholder,
    customId,
    options: options.map(({ label }) => label),
    chosen: [...ticked, ...(menu.default_values ?? []).map(({ id }) => id)],
    disabled,
  };
}

/** All components of a message, each before those in it. */
export function componentsOf({ data }: StoredMessage): Component[] {
  return flatten((data.components ?? []) as readonly Component[]);
}

/** The menus of a message that people can choose from. */
export function menusOf(message: StoredMessage): Component[] {
  return componentsOf(message).filter(({ type }) => MENUS.has(type));
}

function pingsOf({ channel, data }: StoredMessage): string[] {
  const roles = data.mention_roles.map((id) => `@${channel.guild?.roles.get(id)?.name}`);
  const people = data.mentions.map(({ username }) => username);
  return [...people, ...roles, ...(data.mention_everyone ? ['@everyone'] : [])];
}

/** What a person sees of a message, and of the interaction that it came from. */
export function showMessage(message: StoredMessage, interaction: Interaction | null): ShownMessage {
  const { data } = message;
  const all = componentsOf(message);
  const texts = all.filter(({ type }) => type === ComponentType.TextDisplay);
  const buttons = all.filter(({ type }) => type === ComponentType.Button);
  const read = [
    data.content,
    ...data.embeds.map(embedText),
    ...texts.map(({ content }) => content ?? ''),
  ];
  return {
    id: data.id,
    author: data.author.username,
    text: read.filter(Boolean).join('\n'),
    buttons: buttons.map(
      ({ label = '', custom_id: customId = null, url = null, disabled = false }) => ({
        label,
        customId,
        url,
        disabled,
      }),
    ),
    menus: menusOf(message).map(showMenu),
    files: data.attachments.map(({ filename, url, size, content_type: contentType = null }) => ({
      name: filename,
      url,
      size,
      contentType,
    })),
    pings: pingsOf(message),
    ephemeral: ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    deferred: interaction?.deferred ?? false,
    edits: message.edits,
    deleted: message.deleted,
    acknowledgedAfterMs: interaction?.acknowledgedAfterMs ?? null,
    followUps: (interaction?.followUps ?? [])
      .filter((other) => other !== message)
      .map((other) => showMessage(other, null)),
    form: null,
    raw: data,
  };
}

/** What a person sees when a form opens: no message, but something to fill in. */
export function showOpened({ modal, acknowledgedAfterMs }: Interaction): ShownMessage {
  if (modal === null) throw new Error('No form opened');
  const form = showForm(modal);
  return {
    id: '',
    author: '',
    text: form.text,
    buttons: [],
    menus: [],
    files: [],
    pings: [],
    ephemeral: true,
    deferred: false,
    edits: 0,
    deleted: false,
    acknowledgedAfterMs,
    followUps: [],
    form,
    get raw(): APIMessage {
      throw new Error('A form is no message');
    },
  };
}
