import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { type Component, flatten } from '../component-tree.ts';

/** What Discord enforces and its API description does not say. */
const LONGEST_CONTENT = 2_000;
const LONGEST_EMBEDS = 6_000;
const MOST_EMBEDS = 10;
const MOST_COMPONENTS = 40;
const MOST_ROWS = 5;
const LONGEST_TEXTS = 4_000;
const MOST_IN_ROW = 5;
const LONGEST_ID = 100;
const LONGEST_LABEL = 80;
const LONGEST_URL = 512;
const MOST_OPTIONS = 25;

const V2_TYPES = new Set<number | undefined>([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);
const SELECTS = new Set<number | undefined>([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly footer?: { readonly text?: string };
  readonly author?: { readonly name?: string };
  readonly fields?: readonly { readonly name?: string; readonly value?: string }[];
}

/** What the rules look at in the body of a message. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number | null;
  readonly poll?: unknown;
  readonly sticker_ids?: readonly string[] | null;
  readonly attachments?:
    | readonly {
        readonly id: string;
        readonly filename?: string | null;
        readonly description?: string | null;
      }[]
    | null;
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly users?: readonly string[];
    readonly roles?: readonly string[];
    readonly replied_user?: boolean;
  } | null;
}

/** What a message has already, for an edit, and which files it will have. */
export interface Beside {
  /** What the message said until now; absent for a new one. */
  readonly before?: MessageBody;
  /** The names of its files. */
  readonly files?: readonly string[];
}

function embedLength({ title, description, footer, author, fields }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const { name, value } of fields ?? []) texts.push(name, value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function embedProblems(embeds: readonly Embed[]): string[] {
  const problems: string[] = [];
  const length = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (length > LONGEST_EMBEDS) problems.push(`embeds are longer than ${LONGEST_EMBEDS} together`);
  if (embeds.length > MOST_EMBEDS) problems.push(`${embeds.length} embeds, at most ${MOST_EMBEDS}`);
  return problems;
}

function buttonProblems(button: Component): string[] {
  const { style, url, custom_id: id, label } = button;
  const problems: string[] = [];
  const link = style === ButtonStyle.Link;
  if (link && (url === undefined || id !== undefined)) {
    problems.push('a link button has a url and no custom_id');
  }
  if (!link && (id === undefined || url !== undefined)) {
    problems.push('a button has a custom_id and no url');
  }
  if (!label && !('emoji' in button)) problems.push('a button needs a label or an emoji');
  if ((label?.length ?? 0) > LONGEST_LABEL)
    problems.push(`a label is longer than ${LONGEST_LABEL}`);
  if ((url?.length ?? 0) > LONGEST_URL)
    problems.push(`a button's url is longer than ${LONGEST_URL}`);
  return problems;
}

/** What Discord would refuse in a select menu, in a message or a form. */
export function selectProblems(select: Component): string[] {
  const { type, options = [], min_values: min, max_values: max } = select;
  const problems: string[] = [];
  const least = min ?? 1;
  const most = max ?? 1;
  if (least > most) problems.push('a select menu wants more values than it takes');
  if ((select.default_values?.length ?? 0) > most) {
    problems.push('a select menu begins with more values than it takes');
  }
  if (type !== ComponentType.StringSelect) return problems;
  if (options.length === 0 || options.length > MOST_OPTIONS) {
    problems.push(`a select menu has 1 to ${MOST_OPTIONS} options, not ${options.length}`);
  }
  if (most > options.length) problems.push('a select menu takes more values than it has');
  if (new Set(options.map(({ value }) => value)).size < options.length) {
    problems.push('two options of a select menu have the same value');
  }
  if (options.filter((option) => option.default === true).length > most) {
    problems.push('a select menu begins with more values than it takes');
  }
  return problems;
}

function rowProblems({ components = [] }: Component): string[] {
  const problems: string[] = [];
  if (components.length > MOST_IN_ROW) {
    problems.push(`${components.length} components in a row, at most ${MOST_IN_ROW}`);
  }
  const selects = components.filter(({ type }) => SELECTS.has(type)).length;
  if (selects > 0 && components.length > 1) problems.push('a select menu needs a row of its own');
  return problems;
}

/** What Discord would refuse in the ids of a message's or a form's components. */
export function idProblems(all: readonly Component[]): string[] {
  const problems: string[] = [];
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length) problems.push('two components have the same custom_id');
  if (ids.some((id) => id.length === 0 || id.length > LONGEST_ID)) {
    problems.push(`a custom_id must have 1 to ${LONGEST_ID} characters`);
  }
  const numbers = all.flatMap(({ id }) => (id === undefined || id === 0 ? [] : [id]));
  if (new Set(numbers).size < numbers.length) problems.push('two components have the same id');
  return problems;
}

/** Files that a component shows must be the message's own. */
function fileProblems(all: readonly Component[], files: readonly string[]): string[] {
  const links = all.flatMap(({ file, media, items = [] }) =>
    [file, media, ...items.map((item) => item.media)].map((one) => one?.url ?? ''),
  );
  return links
    .filter((link) => link.startsWith('attachment://'))
    .map((link) => link.slice('attachment://'.length))
    .filter((name) => !files.includes(name))
    .map((name) => `there is no attachment “${name}”`);
}

function componentProblems(
  top: readonly Component[],
  v2: boolean,
  files: readonly string[],
): string[] {
  const all = flatten(top);
  const problems = [...idProblems(all), ...fileProblems(all, files)];
  if (all.length > MOST_COMPONENTS)
    problems.push(`${all.length} components, at most ${MOST_COMPONENTS}`);
  if (!v2 && top.length > MOST_ROWS) problems.push(`${top.length} rows, at most ${MOST_ROWS}`);
  if (!v2 && all.some(({ type }) => V2_TYPES.has(type))) {
    problems.push('components of version 2 need the flag IS_COMPONENTS_V2');
  }
  for (const component of all) {
    if (component.type === ComponentType.Button) problems.push(...buttonProblems(component));
    if (component.type === ComponentType.ActionRow) problems.push(...rowProblems(component));
    if (SELECTS.has(component.type)) problems.push(...selectProblems(component));
  }
  const texts = all.reduce(
    (sum, { type, content }) =>
      sum + (type === ComponentType.TextDisplay ? (content?.length ?? 0) : 0),
    0,
  );
  if (texts > LONGEST_TEXTS) problems.push(`texts are longer than ${LONGEST_TEXTS} together`);
  return problems;
}

/** What Discord would refuse in the body of a message. */
export function messageProblems(body: MessageBody, { before = {}, files = [] }: Beside = {}) {
  const after = { ...before, ...body };
  const { content, embeds, components } = after;
  const problems = embedProblems(body.embeds ?? []);
  if ((body.content?.length ?? 0) > LONGEST_CONTENT) {
    problems.push(`content is longer than ${LONGEST_CONTENT}`);
  }
  const { parse = [], users = [], roles = [] } = body.allowed_mentions ?? {};
  if (parse.includes('users') && users.length > 0)
    problems.push('allowed_mentions names users beside all users');
  if (parse.includes('roles') && roles.length > 0)
    problems.push('allowed_mentions names roles beside all roles');
  const flags = (body.flags ?? 0) | (before.flags ?? 0);
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  // An edit says anew of its components what they are, though the message keeps the flag.
  const flagged = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const old = [content?.trim(), embeds?.length, after.poll, after.sticker_ids?.length];
  if (v2 && old.some(Boolean)) {
    problems.push('content, embeds, polls and stickers cannot be used with IS_COMPONENTS_V2');
  }
  const shown = [...old, components?.length, v2 ? 0 : files.length];
  if (!shown.some(Boolean)) problems.push('cannot send an empty message');
  return [...problems, ...componentProblems(body.components ?? [], flagged, files)];
}

/** What this project forbids itself though Discord would allow it: a message that could ping. */
export function pingProblems({ allowed_mentions: allowed }: MessageBody): string[] {
  if (allowed === undefined || allowed === null)
    return ['allowed_mentions is missing: it could ping'];
  const pings = (allowed.parse?.length ?? 1) > 0 || allowed.replied_user === true;
  return pings ? ['allowed_mentions allows pings'] : [];
}

/** A message of a channel is for everybody: that flag is for responses to interactions. */
export function misplacedFlagProblems({ flags }: MessageBody): string[] {
  return ((flags ?? 0) & MessageFlags.Ephemeral) === 0
    ? []
    : ['a message of a channel cannot be private'];
}
