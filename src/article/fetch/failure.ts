import { UserError } from '../../user-error.ts';

/** That a site wants to be asked later. */
export class AskedToWait extends UserError {
  /** Milliseconds, as the site says or as is usual. */
  readonly forMs: number;

  constructor(status: number, forMs: number) {
    super('link-unreadable', `the site asks to be left alone for a while (${status})`);
    this.forMs = forMs;
  }
}

const CODES: readonly (readonly [codes: RegExp, reason: string])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA|ENODATA)$/, 'there is no site of that name'],
  [
    /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ECONNABORTED)$/,
    'the site cannot be reached',
  ],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH)/, 'the site broke off'],
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, 'its headers are larger than 32 kB'],
  [/^HPE_|^HTTPParserError$/, 'the site does not speak HTTP'],
  [/^(?:EPROTO|ERR_SSL)/, 'the site does not speak HTTPS'],
  [/CERT|^UNABLE_TO|^ERR_TLS/, 'the site has no valid certificate'],
];
const TIMED_OUT = /^(?:TimeoutError|ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/;

/** An error, what caused it, and what they are made of, at most so many. */
function* causes(error: unknown, most = 10): Generator<Error> {
  const waiting = [error];
  for (let i = 0; i < most && waiting.length > 0; i++) {
    const one = waiting.shift();
    if (!(one instanceof Error)) continue;
    yield one;
    waiting.push(one.cause, ...(one instanceof AggregateError ? one.errors : []));
  }
}

/**
 * Why a page could not be fetched, as a line that a person can read.
 *
 * @param withinMs milliseconds that it was given
 */
export function fetchFailure(error: unknown, withinMs: number): UserError {
  for (const cause of causes(error)) {
    if (cause instanceof UserError) return cause;
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
    const reason =
      TIMED_OUT.test(cause.name) || TIMED_OUT.test(code)
        ? `it takes longer than ${withinMs / 1_000} seconds to fetch`
        : CODES.find(([codes]) => codes.test(code))?.[1];
    if (reason !== undefined) return new UserError('link-unreadable', reason, { cause: error });
  }
  return new UserError('link-unreadable', 'it could not be fetched', { cause: error });
}

/** What a status that is no success means. */
export function statusFailure(status: number): UserError {
  const reason =
    status === 404 || status === 410
      ? `there is no page (${status})`
      : status === 401 || status === 402 || status === 403 || status === 451
        ? `the site does not let it be read (${status})`
        : status >= 500
          ? `the site fails (${status})`
          : `the site answers with ${status}`;
  return new UserError('link-unreadable', reason);
}

/** A failure to fetch, read or keep something, as one that can be shown. */
export function asFailure(error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError('link-unreadable', 'it could not be read', { cause: error });
}
