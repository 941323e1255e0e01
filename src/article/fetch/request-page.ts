import { type Dispatcher, request } from 'undici';
import project from '../../../package.json' with { type: 'json' };
import { UserError } from '../../user-error.ts';
import { conditions, NO_VALIDATORS, type Validators, validatorsOf } from '../validators.ts';
import { dispatcherFor } from './connect.ts';
import { contentTypeOf } from './content-type.ts';
import { AskedToWait, fetchFailure, statusFailure } from './failure.ts';
import { checkLink } from './link.ts';
import type { Network } from './network.ts';
import type { FetchedPage, FetchOptions } from './page.ts';

const MOST_REDIRECTS = 4;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ASKS_TO_WAIT = new Set([429, 503]);
/** When a site asks to wait and does not say how long, and the longest that it is believed. */
const USUAL_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

const HEADERS = {
  'user-agent': `Footnote/${project.version} (Discord bot that answers from articles by quoting them)`,
  accept: 'text/html, application/xhtml+xml, application/pdf, text/*;q=0.9, */*;q=0.5',
  'accept-encoding': 'identity',
};

/** The first line of a header, or an empty one. */
function headerOf({ headers }: Dispatcher.ResponseData, name: string): string {
  return [headers[name]].flat()[0] ?? '';
}

function waitOf(response: Dispatcher.ResponseData): number {
  const seconds = Number(headerOf(response, 'retry-after') || Number.NaN);
  return Number.isFinite(seconds)
    ? Math.min(Math.max(0, seconds * 1_000), LONGEST_WAIT_MS)
    : USUAL_WAIT_MS;
}

function tooLarge(largest: number): UserError {
  return new UserError('link-unreadable', `it is larger than ${largest / 1024 / 1024} MB`);
}

async function readBody(response: Dispatcher.ResponseData, largest: number): Promise<Uint8Array> {
  if (Number(headerOf(response, 'content-length')) > largest) throw tooLarge(largest);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > largest) throw tooLarge(largest);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function pageIn(url: URL, response: Dispatcher.ResponseData): Promise<FetchedPage | null> {
  const { statusCode } = response;
  if (ASKS_TO_WAIT.has(statusCode)) throw new AskedToWait(statusCode, waitOf(response));
  if (statusCode === 304) return null;
  if (statusCode !== 200) throw statusFailure(statusCode);
  const encoding = headerOf(response, 'content-encoding').trim().toLowerCase();
  if (encoding !== '' && encoding !== 'identity') {
    // What unpacks to a thousand times its size is never unpacked.
    throw new UserError(
      'link-unreadable',
      'the site sends it compressed, though it was asked not to',
    );
  }
  const type = contentTypeOf(headerOf(response, 'content-type'), url);
  return {
    url: url.href,
    bytes: await readBody(response, type.largest),
    type,
    validators: validatorsOf(headerOf(response, 'etag'), headerOf(response, 'last-modified')),
  };
}

async function follow(
  first: URL,
  known: Validators,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<FetchedPage | null> {
  let url = first;
  for (let redirects = 0; ; redirects++) {
    const headers = { ...HEADERS, ...conditions(known) };
    const response = await request(url, { dispatcher, headers, signal });
    // Without it, destroying a body that is under way ends the process.
    response.body.on('error', () => undefined);
    try {
      if (!REDIRECTS.has(response.statusCode)) return await pageIn(url, response);
      if (redirects === MOST_REDIRECTS) {
        throw new UserError('link-unreadable', `it redirects more than ${MOST_REDIRECTS} times`);
      }
      const location = headerOf(response, 'location');
      if (location === '') throw new UserError('link-unreadable', 'it redirects to nowhere');
      url = checkLink(location, url);
    } finally {
      response.body.destroy();
    }
  }
}

/**
 * Asks for a page over the network, and for what it redirects to.
 *
 * @param url as `checkLink` lets it through
 * @param withinMs milliseconds for all of it
 * @returns null when it is still the known version
 * @throws {UserError} `link-refused` or `link-unreadable`
 * @throws what `signal` is aborted with
 */
export async function requestPage(
  url: URL,
  network: Network,
  withinMs: number,
  { known = NO_VALIDATORS, signal }: FetchOptions,
): Promise<FetchedPage | null> {
  signal?.throwIfAborted();
  const dispatcher = dispatcherFor(network, withinMs);
  const late = AbortSignal.timeout(withinMs);
  const ends = signal === undefined ? late : AbortSignal.any([late, signal]);
  try {
    return await follow(url, known, dispatcher, ends);
  } catch (error) {
    signal?.throwIfAborted();
    throw fetchFailure(error, withinMs);
  } finally {
    // It waits for a look-up that is under way, which nothing can end.
    dispatcher.destroy().catch(() => undefined);
  }
}
