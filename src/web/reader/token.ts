import { createHash, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** What a token stands for. */
export interface ReaderTarget {
  /** Null for direct messages. */
  readonly guildId: string | null;
  /** See `articleKey`. */
  readonly article: string;
}

const GUILD_BYTES = 8;
const ARTICLE_BYTES = 12;
/** 128 bits: nobody guesses an address. */
const MAC_BYTES = 16;
const PAYLOAD_BYTES = GUILD_BYTES + ARTICLE_BYTES;
/** 36 bytes in base64url, which leaves no bit to vary. */
const TOKEN = /^[\w-]{48}$/;
/** The key may come to sign other things too: none of them is an address. */
const PURPOSE = 'footnote reader page 1\n';
const NO_GUILD = 0n;

/** A hash of an article's id, 96 bits in base64url. */
export function articleKey(id: string): string {
  const digest = createHash('sha256').update(id).digest();
  return digest.subarray(0, ARTICLE_BYTES).toString('base64url');
}

function macOf(key: KeyObject, payload: Uint8Array): Buffer {
  return createHmac('sha256', key).update(PURPOSE).update(payload).digest().subarray(0, MAC_BYTES);
}

/**
 * The token of an article in a place: the server's id, a hash of the article's and the key's
 * HMAC-SHA-256 over both. The same for ever, and nobody makes one without the key.
 *
 * @param article see `articleKey`
 * @returns 48 characters of base64url
 */
export function makeToken(key: KeyObject, { guildId, article }: ReaderTarget): string {
  const payload = Buffer.alloc(PAYLOAD_BYTES);
  payload.writeBigUInt64BE(guildId === null ? NO_GUILD : BigInt(guildId));
  payload.write(article, GUILD_BYTES, ARTICLE_BYTES, 'base64url');
  return Buffer.concat([payload, macOf(key, payload)]).toString('base64url');
}

/** What a token stands for; null for one that was not made with this key. Compares in constant time. */
export function readToken(key: KeyObject, token: string): ReaderTarget | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const payload = bytes.subarray(0, PAYLOAD_BYTES);
  if (!timingSafeEqual(bytes.subarray(PAYLOAD_BYTES), macOf(key, payload))) return null;
  const guild = payload.readBigUInt64BE();
  return {
    guildId: guild === NO_GUILD ? null : guild.toString(),
    article: payload.subarray(GUILD_BYTES).toString('base64url'),
  };
}
