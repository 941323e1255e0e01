import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileBehind } from './files.ts';
import type { World } from './world.ts';

/** Where files are served, beside the API. */
export const CDN_PATH = '/cdn';

/** Answers a call for a file, as Discord's CDN does: to anybody who has its link, while that lasts. */
export function serveFile(world: World, message: IncomingMessage, response: ServerResponse): void {
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const file = fileBehind(world, url.pathname.slice(CDN_PATH.length), url.searchParams);
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('This content is no longer available.');
    return;
  }
  response.writeHead(200, {
    'content-type': file.contentType ?? 'application/octet-stream',
    'content-length': file.bytes.length,
    'content-disposition': `attachment; filename="${file.name}"`,
  });
  response.end(message.method === 'HEAD' ? undefined : file.bytes);
}
