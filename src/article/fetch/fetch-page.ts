import type { Validators } from '../validators.ts';
import type { ContentType } from './content-type.ts';
import { checkLink } from './link.ts';
import { createManners } from './manners.ts';
import { INTERNET, type Network } from './network.ts';

/** A page as a site sent it. */
export interface FetchedPage {
  /** Where it is, after all redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly type: ContentType;
  readonly validators: Validators;
}

export interface FetchOptions {
  /** Of the version that is known; the site is asked only for another. */
  readonly known?: Validators;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches a page, as a polite stranger: see `createPageFetcher`.
 *
 * @returns null when it is still the known version
 * @throws {UserError} `link-refused` for a link that is not followed, `link-unreadable` for a page that
 *   cannot be had
 * @throws what `signal` is aborted with
 */
export type FetchPage = (link: string, options?: FetchOptions) => Promise<FetchedPage | null>;

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
