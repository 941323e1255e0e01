import type { Validators } from './validators.ts';

/** Where an article was fetched from and which version it is: what it takes to fetch it again. */
export interface Origin extends Validators {
  /** Its link, `http:` or `https:`. */
  readonly source: string;
  /** When this version was fetched: ISO 8601, in UTC. */
  readonly fetched: string;
  /** `digestOf` the text as it was read then. */
  readonly digest: string;
}
