import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPageFetcher } from '../../../src/article/fetch/fetch-page.ts';
import type { Network } from '../../../src/article/fetch/network.ts';
import type { FetchPage } from '../../../src/article/fetch/page.ts';
import { isPublicAddress } from '../../../src/article/fetch/public-address.ts';

/** The one address that is not public and may be connected to: where the fake web is. */
const HERE = '127.0.0.1';

export type Answer =
  | string
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web of which every host is one server of ours, at port 80 and 443 as far as anybody can tell. */
export interface FakeWeb {
  /** What is where, by host and path, such as `news.example/a`; may be changed. */
  readonly pages: Map<string, Answer>;
  /** The addresses of hosts; those that are not here are at the fake web. */
  readonly hosts: Map<string, () => readonly string[]>;
  readonly requests: { readonly url: string; readonly headers: IncomingHttpHeaders }[];
  readonly network: Network;
  fetcher(limits?: { withinMs?: number; pauseMs?: number }): FetchPage;
  stop(): Promise<void>;
}

export const HTML = { 'content-type': 'text/html; charset=utf-8' };

function give(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answer === 'function') {
    answer(request, response);
  } else if (typeof answer === 'string') {
    response.writeHead(200, HTML).end(answer);
  } else {
    response.writeHead(answer.status ?? 200, answer.headers ?? HTML).end(answer.body ?? '');
  }
}

export async function startFakeWeb(pages: Readonly<Record<string, Answer>> = {}): Promise<FakeWeb> {
  const known = new Map(Object.entries(pages));
  const hosts: FakeWeb['hosts'] = new Map();
  const requests: FakeWeb['requests'][number][] = [];
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    const url = `${request.headers.host}${request.url}`;
    requests.push({ url, headers: request.headers });
    give(known.get(url) ?? { status: 404 }, request, response);
  });
  server.listen(0, HERE);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const network: Network = {
    addressesOf: async (host) => hosts.get(host)?.() ?? [HERE],
    mayConnectTo: (address) => address === HERE || isPublicAddress(address),
    portFor: () => `${port}`,
  };
  return {
    pages: known,
    hosts,
    requests,
    network,
    fetcher: (limits = {}) => createPageFetcher(network, { pauseMs: 0, ...limits }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
