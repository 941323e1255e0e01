import type { Validators } from '../validators.ts';
import type { ContentType } from './content-type.ts';

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
