import { createHash, randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { APIAttachment } from 'discord.js';
import type { Channel, StoredFile, World } from './world.ts';

/** A file as somebody hands it over. */
export interface Upload {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Told from the name when absent. */
  readonly type?: string;
  readonly description?: string;
}

/** The size that a file may have without a subscription, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** https://docs.discord.com/developers/reference#signed-attachment-cdn-urls */
const LINK_LASTS_MS = 24 * 3_600_000;

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
};

/** A file's name as Discord keeps it: letters without marks, digits, dots, dashes and underscores. */
export function keptName(name: string): string {
  const kept = name.replace(/\s/g, '_').replace(/[^\w.-]/g, '');
  return kept.startsWith('.') || kept === '' ? `unknown${kept}` : kept;
}

/** Bytes of a file, however it was handed over. */
export function bytesOf({ content }: Upload): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

/** Keeps a file, for as long as the world lasts, behind a link that works for a day. */
export function storeFile(world: World, channel: Channel, upload: Upload): APIAttachment {
  const file: StoredFile = {
    id: world.nextId(),
    name: keptName(upload.name),
    contentType: upload.type ?? TYPES[extname(upload.name).toLowerCase()] ?? null,
    bytes: bytesOf(upload),
    signature: createHash('sha256').update(randomUUID()).digest('hex'),
    expiresAt: world.clock.now() + LINK_LASTS_MS,
  };
  world.files.set(file.id, file);
  const hex = (ms: number) => Math.floor(ms / 1_000).toString(16);
  const query = `ex=${hex(file.expiresAt)}&is=${hex(world.clock.now())}&hm=${file.signature}&`;
  const url = `${world.cdnUrl}/attachments/${channel.id}/${file.id}/${file.name}?${query}`;
  return {
    id: file.id,
    filename: file.name,
    ...(file.name === upload.name ? {} : { title: upload.name.replace(/\.[^.]*$/, '') }),
    size: file.bytes.length,
    url,
    proxy_url: url,
    ...(file.contentType === null ? {} : { content_type: file.contentType }),
    ...(upload.description === undefined ? {} : { description: upload.description }),
  };
}

/** The file behind a link, as `/attachments/…`, or null when the link is forged or too old. */
export function fileBehind(world: World, path: string, query: URLSearchParams): StoredFile | null {
  const [, , , id = '', name] = path.split('/');
  const file = world.files.get(id);
  if (file === undefined || file.name !== name || query.get('hm') !== file.signature) return null;
  return world.clock.now() > file.expiresAt ? null : file;
}
