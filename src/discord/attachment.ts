import type { Attachment, Client } from 'discord.js';
import { checkSize } from '../article/read-article.ts';
import { knowledgeTexts } from '../texts/knowledge.ts';
import { inEvery } from '../texts/locale.ts';
import { UserError } from '../user-error.ts';

/** Where Discord keeps what people upload. */
const CDN = new Set(['https://cdn.discordapp.com', 'https://media.discordapp.net']);
const WITHIN_MS = 60_000;

function notHandedOver(cause: unknown): UserError {
  return new UserError(
    'link-unreadable',
    inEvery(knowledgeTexts, (texts) => texts.notHandedOver),
    { cause },
  );
}

/** Whether a file is where Discord has files, or where the API is that the bot was told to use. */
function isDiscords(url: URL, { options }: Client<true>): boolean {
  const api = options.rest?.api;
  return CDN.has(url.origin) || (api !== undefined && new URL(api).origin === url.origin);
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  if (!response.ok || response.body === null) {
    throw new Error(`the file was answered with ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    checkSize(bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Fetches a file that somebody uploaded, from Discord and from nowhere else.
 *
 * @throws {UserError} `article-unreadable` for one that is larger than is read, `link-unreadable` when
 *   it cannot be had
 */
export async function downloadAttachment(
  { url, size }: Pick<Attachment, 'url' | 'size'>,
  client: Client<true>,
): Promise<Uint8Array> {
  checkSize(size);
  if (!URL.canParse(url) || !isDiscords(new URL(url), client)) {
    throw notHandedOver(new Error('the file is not where Discord keeps files'));
  }
  try {
    const signal = AbortSignal.timeout(WITHIN_MS);
    return await bodyOf(await fetch(url, { redirect: 'error', signal }));
  } catch (error) {
    throw error instanceof UserError ? error : notHandedOver(error);
  }
}
