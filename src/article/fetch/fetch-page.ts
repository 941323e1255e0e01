import { checkLink } from './link.ts';
import { createManners } from './manners.ts';
import { INTERNET, type Network } from './network.ts';
import type { FetchPage } from './page.ts';

/** What fetching may cost others and us. */
export interface FetchLimits {
  /** Milliseconds for a page, with all redirects. */
  readonly withinMs: number;
  /** Milliseconds between two requests of ours to one host. */
  readonly pauseMs: number;
}

const LIMITS: FetchLimits = { withinMs: 15_000, pauseMs: 1_000 };

/**
 * Makes what fetches pages from the public internet, and from nowhere else: http and https on their
 * own ports, at most four redirects, every address checked when it is connected to. A host is asked
 * for one page at a time with a pause between, and not at all for as long as it asks us to wait. A page
 * has 15 seconds and 5 MB, a PDF, DOCX or EPUB 32 MB.
 *
 * @param network for tests; without it, the internet
 */
export function createPageFetcher(
  network: Network = INTERNET,
  limits: Partial<FetchLimits> = {},
): FetchPage {
  const { withinMs, pauseMs } = { ...LIMITS, ...limits };
  const inTurn = createManners(pauseMs);
  return async (link, options = {}) => {
    const url = checkLink(link);
    const work = async () => {
      // It takes a tenth of a second to load, and many never fetch a page.
      const { requestPage } = await import('./request-page.ts');
      return requestPage(url, network, withinMs, options);
    };
    return inTurn(url.hostname, work, options.signal);
  };
}
