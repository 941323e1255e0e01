import type { Server } from 'node:http';
import { CDN_PATH, serveFile } from './cdn.ts';
import { type ApiRequest, readRequest } from './request.ts';
import type { ApiResponse } from './rest.ts';
import type { World } from './world.ts';

/** Lets a server answer calls of the API, and serve files beside it. */
export function serveRequests(
  server: Server,
  world: World,
  answer: (request: ApiRequest) => Promise<ApiResponse>,
): void {
  server.on('request', (message, response) => {
    if (message.url?.startsWith(CDN_PATH) === true) return serveFile(world, message, response);
    readRequest(message)
      .then(answer)
      .then(({ status, body, headers, cut }) => {
        if (cut === true) return response.destroy();
        const type = body === undefined ? {} : { 'content-type': 'application/json' };
        response.writeHead(status, { ...type, ...headers });
        return response.end(body === undefined ? undefined : JSON.stringify(body));
      })
      // A client that went away in the middle of its request gets no answer.
      .catch(() => response.destroy());
    return undefined;
  });
}
