import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadAttachment } from '../../src/discord/attachment.ts';
import { createClient } from '../../src/discord/client.ts';

const MB = 1024 * 1024;
const NOT_HANDED_OVER = /^Discord did not hand the file over/;

describe('a file that somebody uploaded', () => {
  let server: Server;
  let origin: string;
  let client: Client<true>;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.on('error', () => undefined);
      if (url === '/file') response.writeHead(200).end('words');
      else if (url === '/elsewhere') response.writeHead(302, { location: '/file' }).end();
      else if (url === '/endless') {
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(MB)));
        };
        response.writeHead(200).on('drain', more);
        more();
      } else if (url === '/cut') {
        response.writeHead(200, { 'content-length': '100' }).write('wor');
        setTimeout(() => response.destroy(), 20);
      } else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    client = createClient(`${origin}/api`) as Client<true>;
  });
  afterAll(async () => {
    await client.destroy();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const download = (url: string, size = 5) => downloadAttachment({ url, size }, client);

  test('is fetched from where the API is', async () => {
    expect(Buffer.from(await download(`${origin}/file`)).toString()).toBe('words');
  });

  test.each(['/gone', '/elsewhere', '/cut'])('is not there, moved or cut off: %s', async (path) => {
    await expect(download(origin + path)).rejects.toThrow(NOT_HANDED_OVER);
  });

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://cdn.discordapp.com/attachments/1/2/a.txt',
    'https://cdn.discordapp.com.evil.example/a.txt',
    'https://user@evil.example/cdn.discordapp.com',
    'file:///etc/passwd',
    'data:text/plain,words',
    'nonsense',
  ])('is not read from anywhere else: %s', async (url) => {
    asked.length = 0;
    const refused = await download(url).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      message: expect.stringMatching(NOT_HANDED_OVER),
      cause: { message: 'the file is not where Discord keeps files' },
    });
    expect(asked).toEqual([]);
  });

  test('is refused when it says that it is too large, before anybody is asked', async () => {
    asked.length = 0;
    await expect(download(`${origin}/file`, 33 * MB)).rejects.toThrow(/^it is larger than 32 MB$/);
    expect(asked).toEqual([]);
  });

  test('is refused when it turns out to be too large', async () => {
    await expect(download(`${origin}/endless`)).rejects.toThrow(/^it is larger than 32 MB$/);
  });
});
