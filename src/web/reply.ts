/** What a request is answered with. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** In pieces of some ten thousand characters, made as they are taken. */
  readonly body: Iterable<string>;
}

/** What of a request decides its answer. */
export interface Request {
  readonly method: string;
  /** The path, with its escapes, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly ifNoneMatch: string | null;
}

/** A reply of a line of plain text. */
export function plainReply(status: number, line: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: [`${line}\n`],
  };
}

/** The reply for an address without a page, the same whatever the reason. */
export function notFound(): Reply {
  return plainReply(
    404,
    'There is no page at this address. Perhaps it is not complete, or its article is gone.',
  );
}
