/** What a site said of the version that it sent, to be told whether it is still the newest (RFC 9110, 8.8). */
export interface Validators {
  /** As it was sent, with its quotes, or null. */
  readonly etag: string | null;
  /** As it was sent, or null. */
  readonly lastModified: string | null;
}

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** An entity tag (RFC 9110, 8.8.3), of ASCII alone, since it goes through files of text. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e]{0,500}"$/;
const DATE = /^[A-Z][a-z]{2,8}, [\w :+-]{10,40}$/;

/** What stands for a version, of what a site or a file says that does; what is malformed does not. */
export function validatorsOf(etag: unknown, lastModified: unknown): Validators {
  return {
    etag: typeof etag === 'string' && ETAG.test(etag) ? etag : null,
    lastModified: typeof lastModified === 'string' && DATE.test(lastModified) ? lastModified : null,
  };
}

/** The headers that ask for a page only if it is another than this version. */
export function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}
