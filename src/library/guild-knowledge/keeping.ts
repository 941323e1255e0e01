import type { FetchPage } from '../../article/fetch/page.ts';
import type { Store } from '../../store/store.ts';

/** What it takes to keep servers' libraries. */
export interface Keeping {
  readonly store: Store;
  readonly fetchPage: FetchPage;
  /** The instant, in milliseconds since 1970. */
  now(): number;
}
