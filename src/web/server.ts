import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '../log.ts';
import { UserError } from '../user-error.ts';
import { plainReply, type Reply, type Request } from './reply.ts';
import { createTurns } from './turns.ts';

/** Where to listen. */
export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** An IP address. */
  readonly host: string;
  /** Is told of each answer; the path is null where the request had none. */
  readonly onReply: (path: string | null, status: number) => void;
  readonly log: Logger;
}

/** A web server that listens. */
export interface Server {
  /** Where, without a slash at the end. */
  readonly url: string;
  /** Takes no further requests, lets the answers under way end within five seconds, and closes. */
  stop(): Promise<void>;
}

const MOST_CONNECTIONS = 2_000;
const HEADERS_WITHIN_MS = 5_000;
const REQUEST_WITHIN_MS = 10_000;
const IDLE_MS = 30_000;
const STOP_WITHIN_MS = 5_000;
const LOOK_FOR_IDLE_MS = 50;
const MOST_HEADER_BYTES = 16_384;
const METHODS = ['GET', 'HEAD'];

/** Every answer's, unless it says otherwise: a page of text that runs nothing and tells nobody. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-resource-policy': 'same-origin',
};

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT is taken by another program: choose another',
  EACCES: 'PORT may not be used: choose one above 1023',
  EADDRNOTAVAIL: 'LISTEN_HOST is no address of this machine',
};

function requestOf({ method = '', url = '', headers }: IncomingMessage): Request | null {
  const [, path = '', query = ''] = /^(\/[^?#]*)(?:\?([^#]*))?$/.exec(url) ?? [];
  if (path === '') return null;
  const ifNoneMatch = headers['if-none-match'] ?? null;
  return { method, path, query: new URLSearchParams(query), ifNoneMatch };
}

async function replyTo(
  request: Request | null,
  answer: (request: Request) => Promise<Reply>,
): Promise<Reply> {
  if (request === null) return plainReply(400, 'This is no address of a page.');
  if (METHODS.includes(request.method)) return answer(request);
  const refusal = plainReply(405, 'Pages can be read here, and nothing else.');
  return { ...refusal, headers: { ...refusal.headers, allow: METHODS.join(', ') } };
}

/** Resolves when more can be written, or nobody is there any longer to write to. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}

async function send(
  response: ServerResponse,
  { status, headers, body }: Reply,
  withBody: boolean,
  nextTurn: () => Promise<void>,
): Promise<void> {
  response.writeHead(status, { ...HEADERS, ...headers });
  if (withBody) {
    for (const chunk of body) {
      if (response.destroyed) return;
      if (!response.write(chunk)) await drained(response);
      await nextTurn();
    }
  }
  response.end();
}

/**
 * Serves what `answer` says, until it is stopped. Work is done in turns of the event loop, one piece
 * of one answer in each, so that however many ask, the rest of the process goes on.
 *
 * @throws {UserError} `configuration` when the address cannot be listened at
 */
export async function startServer(
  { port, host, onReply, log }: ServerOptions,
  answer: (request: Request) => Promise<Reply>,
): Promise<Server> {
  const nextTurn = createTurns();
  const serve = async (message: IncomingMessage, response: ServerResponse) => {
    await nextTurn();
    if (response.destroyed) return;
    const request = requestOf(message);
    let reply: Reply;
    try {
      reply = await replyTo(request, answer);
    } catch (error) {
      log.error({ err: error }, 'a page could not be shown');
      reply = plainReply(500, 'Something went wrong here. It has been noted; try again later.');
    }
    onReply(request?.path ?? null, reply.status);
    await send(response, reply, message.method !== 'HEAD', nextTurn);
  };
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN_MS,
      requestTimeout: REQUEST_WITHIN_MS,
      connectionsCheckingInterval: HEADERS_WITHIN_MS,
      maxHeaderSize: MOST_HEADER_BYTES,
    },
    (message, response) => {
      serve(message, response).catch((error: unknown) => {
        log.error({ err: error }, 'a page could not be shown to its end');
        response.destroy();
      });
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.timeout = IDLE_MS;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code] ?? `it cannot be listened at (${code})`;
    throw new UserError('configuration', `Cannot serve pages at ${host}:${port}: ${reason}`, {
      cause: error,
    });
  }
  server.on('error', (error) => log.error({ err: error }, 'the web server failed'));
  const { address, family, port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${chosen}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      // It ends the connections that are idle now, but not those that will be.
      const idle = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS);
      const late = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
