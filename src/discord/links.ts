import type { Citation } from '../answer/answer.ts';
import type { BotContext } from './context.ts';

/** The address that a citation leads to, null for none. */
export type LinkTo = (citation: Citation) => string | null;

/** Where the citations of a place lead: to their source, or, without one, to the reader page. */
export function linksOf({ readerLink }: BotContext, guildId: string | null): LinkTo {
  return (citation) => citation.url ?? readerLink?.(guildId, citation) ?? null;
}
