import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';

/** What Discord enforces and its API description does not say. */
const LONGEST_CONTENT = 2_000;
const LONGEST_EMBEDS = 6_000;
const MOST_COMPONENTS = 40;
const LONGEST_TEXTS = 4_000;
const MOST_IN_ROW = 5;
const LONGEST_ID = 100;
const LONGEST_LABEL = 80;
const LONGEST_URL = 512;

const V2_TYPES = new Set<number>([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

interface Component {
  readonly type?: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly label?: string;
  readonly style?: number;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

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
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly replied_user?: boolean;
  } | null;
}

function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...(component.accessory === undefined ? [] : flatten([component.accessory])),
  ]);
}

function embedLength({ title, description, footer, author, fields }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const { name, value } of fields ?? []) texts.push(name, value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function buttonProblems({ style, url, custom_id: id, label }: Component): string[] {
  const problems: string[] = [];
  const link = style === ButtonStyle.Link;
  if (link && (url === undefined || id !== undefined)) {
    problems.push('a link button has a url and no custom_id');
  }
  if (!link && (id === undefined || url !== undefined)) {
    problems.push('a button has a custom_id and no url');
  }
  if ((label?.length ?? 0) > LONGEST_LABEL)
    problems.push(`a label is longer than ${LONGEST_LABEL}`);
  if ((url?.length ?? 0) > LONGEST_URL)
    problems.push(`a button's url is longer than ${LONGEST_URL}`);
  return problems;
}

function componentProblems(all: readonly Component[]): string[] {
  const problems: string[] = [];
  if (all.length > MOST_COMPONENTS)
    problems.push(`${all.length} components, at most ${MOST_COMPONENTS}`);
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  if (new Set(ids).size < ids.length) problems.push('two components have the same custom_id');
  if (ids.some((id) => id.length === 0 || id.length > LONGEST_ID)) {
    problems.push(`a custom_id must have 1 to ${LONGEST_ID} characters`);
  }
  for (const component of all) {
    if (component.type === ComponentType.Button) problems.push(...buttonProblems(component));
    const row = component.type === ComponentType.ActionRow ? (component.components ?? []) : [];
    if (row.length > MOST_IN_ROW)
      problems.push(`${row.length} components in a row, at most ${MOST_IN_ROW}`);
  }
  return problems;
}

/**
 * What Discord would refuse in the body of a message.
 *
 * @param wasV2 for an edit: whether the message has the flag already, which it then keeps
 */
export function messageProblems(body: MessageBody, wasV2 = false): string[] {
  const { content, embeds, components } = body;
  const problems: string[] = [];
  if ((content?.length ?? 0) > LONGEST_CONTENT) {
    problems.push(`content is longer than ${LONGEST_CONTENT}`);
  }
  const inEmbeds = (embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
  if (inEmbeds > LONGEST_EMBEDS) problems.push(`embeds are longer than ${LONGEST_EMBEDS} together`);

  const all = flatten(components ?? []);
  const flagged = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const hasV2 = all.some(({ type }) => type !== undefined && V2_TYPES.has(type));
  if (hasV2 && !flagged) problems.push('components of version 2 need the flag IS_COMPONENTS_V2');
  if (flagged || wasV2) {
    const old = [content, embeds?.length, body.poll, body.sticker_ids?.length].some(Boolean);
    if (old)
      problems.push('content, embeds, polls and stickers cannot be used with IS_COMPONENTS_V2');
    const texts = all.reduce(
      (sum, { type, content: text }) =>
        sum + (type === ComponentType.TextDisplay ? (text?.length ?? 0) : 0),
      0,
    );
    if (texts > LONGEST_TEXTS) problems.push(`texts are longer than ${LONGEST_TEXTS} together`);
  }
  const empty =
    !content && !embeds?.length && !components?.length && !body.poll && !body.sticker_ids?.length;
  if (empty) problems.push('cannot send an empty message');
  return [...problems, ...componentProblems(all)];
}

/** What this project forbids itself though Discord would allow it: a message that could ping. */
export function pingProblems({ allowed_mentions: allowed }: MessageBody): string[] {
  if (allowed === undefined || allowed === null)
    return ['allowed_mentions is missing: it could ping'];
  const pings = (allowed.parse?.length ?? 1) > 0 || allowed.replied_user === true;
  return pings ? ['allowed_mentions allows pings'] : [];
}
