import type { Citation } from '../answer/answer.ts';
import type { Config } from '../config.ts';
import type { BotContext } from '../discord/context.ts';
import type { Logger } from '../log.ts';
import { createMetrics, type MemoryFigures, type Metrics, type PageKind } from './metrics.ts';
import { readerAddress } from './reader/address.ts';
import type { LoadReaderKey } from './reader/key.ts';
import { type ArticlesOf, createReader } from './reader/reader.ts';
import { notFound, type Reply, type Request } from './reply.ts';
import { startServer } from './server.ts';

/** What the web server needs of the rest of the project. */
export interface WebOptions {
  readonly articlesOf: ArticlesOf;
  readonly figures: () => MemoryFigures;
  /** Whether questions are answered at the moment. */
  readonly isServing: () => boolean;
  /** Asked for when there are reader pages. */
  readonly readerKey: LoadReaderKey;
  readonly log: Logger;
}

/** The web server, and what it has for the bot. */
export interface Web {
  readonly url: string;
  /** Where citations lead, if to reader pages, and who counts. */
  readonly forBot: Pick<BotContext, 'readerLink' | 'observer'>;
  stop(): Promise<void>;
}

/** Kinds of pages, as they are counted. */
function kindOf(path: string | null): PageKind {
  if (path === '/health') return 'health';
  if (path === '/metrics') return 'metrics';
  return path?.startsWith('/read/') === true ? 'read' : 'other';
}

function healthReply(serving: boolean): Reply {
  return {
    status: serving ? 200 : 503,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: [`${JSON.stringify({ status: serving ? 'serving' : 'not serving' })}\n`],
  };
}

async function metricsReply(metrics: Metrics): Promise<Reply> {
  const headers = { 'content-type': metrics.contentType, 'cache-control': 'no-store' };
  return { status: 200, headers, body: [await metrics.text()] };
}

/**
 * Serves `/health`, `/metrics` and, if there is a public address, the reader pages.
 *
 * @returns null when no port is set
 * @throws {UserError} `configuration` when the port cannot be had, or the key not be kept
 */
export async function startWeb(
  { port, listenHost, publicUrl }: Pick<Config, 'port' | 'listenHost' | 'publicUrl'>,
  { articlesOf, figures, isServing, readerKey, log }: WebOptions,
): Promise<Web | null> {
  if (port === null) return null;
  const metrics = createMetrics(figures, isServing);
  let read = async (_request: Request): Promise<Reply> => notFound();
  let forBot: Web['forBot'] = { observer: metrics };
  if (publicUrl !== null) {
    const key = await readerKey();
    read = createReader(key, articlesOf);
    const readerLink = (guildId: string | null, citation: Citation) =>
      readerAddress(publicUrl, key, guildId, citation);
    forBot = { ...forBot, readerLink };
  }

  const answer = async (request: Request): Promise<Reply> => {
    switch (kindOf(request.path)) {
      case 'health':
        return healthReply(isServing());
      case 'metrics':
        return metricsReply(metrics);
      case 'read':
        return read(request);
      default:
        return notFound();
    }
  };
  const onReply = (path: string | null, status: number) =>
    metrics.requestAnswered(kindOf(path), status);
  const server = await startServer({ port, host: listenHost, onReply, log }, answer);
  log.info({ url: server.url, reader: publicUrl }, 'pages are served');
  return { url: server.url, forBot, stop: server.stop };
}
