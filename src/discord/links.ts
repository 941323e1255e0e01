import type { Citation } from '../answer/answer.ts';
import { LONGEST_LINK } from '../answer/link-to-quote.ts';
import type { BotContext } from './context.ts';

/** The address that a citation leads to, null for none. */
export type LinkTo = (citation: Citation) => string | null;

/** An address as it may stand in a masked link and behind a button; null for none, or too long a one. */
export function linkTarget(url: string | null | undefined): string | null {
  const target = url?.replace(
    /[()<>\s]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return target === undefined || target.length > LONGEST_LINK ? null : target;
}

/**
 * Where the citations of a place lead: to their source; where there is none, or its address is too
 * long for Discord, to the reader page.
 */
export function linksOf(
  { readerLink }: Pick<BotContext, 'readerLink'>,
  guildId: string | null,
): LinkTo {
  return (citation) => linkTarget(citation.url) ?? linkTarget(readerLink?.(guildId, citation));
}
