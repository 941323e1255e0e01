/** What a mention is called where it is read: of a person, a role or a channel, by its id. */
export type NameOf = (kind: 'person' | 'role' | 'channel', id: string) => string | null;

/** What the words of a message are wanted for. */
export interface PlainTextOptions {
  readonly nameOf: NameOf;
  /** Whether only what the author states is wanted: no quoted lines, code, addresses or emoji. */
  readonly statements?: boolean;
}

/** Discord's own markup, in the order in which it is looked for. */
const MARKUP = new RegExp(
  [
    String.raw`\\(?<escaped>[^\p{L}\p{N}\s])`,
    '```(?:[\\w+-]*\\n)?(?<block>[\\s\\S]*?)```',
    '(?<ticks>`{1,2})(?<code>[^`]+)\\k<ticks>',
    String.raw`\[(?<words>[^\]\n]{1,1000})\]\(<?https?:\/\/[^\s)>]+>?(?:\s+"[^"\n]*")?\)`,
    String.raw`<?(?<url>https?:\/\/[^\s<>]+)>?`,
    String.raw`<@!?(?<person>\d+)>|<@&(?<role>\d+)>|<#(?<channel>\d+)>`,
    String.raw`<\/(?<command>[^:>\n]{1,100}):\d+>|<id:\w+>`,
    String.raw`<t:(?<instant>-?\d{1,13})(?::\w)?>`,
    String.raw`<a?:(?<emoji>\w{2,32}):\d+>`,
    String.raw`(?<picture>\p{Regional_Indicator}{2}|[\d#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*)`,
    String.raw`\*{2,3}|__|~~|\|\||(?<!\s)\*|\*(?!\s)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);
const QUOTED_LINE = /^[^\S\n]*>[^\S\n].*$/gmu;
const QUOTED_REST = /^[^\S\n]*>>>\s[\s\S]*$/mu;
const LINE_OPENER = /^[^\S\n]*(?:#{1,3}[^\S\n]|-#[^\S\n]|>>>\s|>[^\S\n])/gmu;
const BULLET = /^[^\S\n]*(?:[-*•][^\S\n]|\d{1,3}[.)][^\S\n])/gmu;
const SECONDS = 1_000;

/** A day as it is written everywhere; nothing for an instant that no calendar has. */
function dayOf(instant: string): string {
  const date = new Date(Number(instant) * SECONDS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The name of who or what is mentioned; null for no mention, `''` for one of which nothing is known. */
function mentioned({ person, role, channel }: Groups, nameOf: NameOf): string | null {
  if (person !== undefined) return nameOf('person', person) ?? '';
  if (role !== undefined) return nameOf('role', role) ?? '';
  return channel === undefined ? null : (nameOf('channel', channel) ?? '');
}

/** What stands in a piece of markup's place. */
function plain(groups: Groups, { nameOf, statements = false }: PlainTextOptions): string {
  const { escaped, block, code, words, url, command, instant, emoji, picture } = groups;
  const kept = escaped ?? words ?? mentioned(groups, nameOf);
  if (kept !== null) return kept;
  if (instant !== undefined) return dayOf(instant);
  const extra =
    block ??
    code ??
    url ??
    picture ??
    (emoji === undefined ? undefined : `:${emoji}:`) ??
    (command === undefined ? undefined : `/${command}`);
  if (extra === undefined) return '';
  return statements ? ' ' : extra;
}

/** Takes the quoted lines out, unless nothing else is there. */
function withoutQuotes(content: string): string {
  const own = content.replace(QUOTED_REST, '').replace(QUOTED_LINE, '');
  return /[\p{L}\p{N}]/u.test(own) ? own : content;
}

/**
 * The words of a message, without Discord's markdown and with its mentions by their names. Never throws;
 * takes time in proportion to the length.
 *
 * @param content as Discord has it
 */
export function plainText(content: string, options: PlainTextOptions): string {
  const { statements = false } = options;
  const wanted = statements ? withoutQuotes(content) : content;
  return wanted
    .replace(LINE_OPENER, '')
    .replace(statements ? BULLET : /(?!)/g, '')
    .replace(MARKUP, (...args) => plain(args.at(-1), options))
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
