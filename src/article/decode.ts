import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Characters that no text holds; a file with one is something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** As many bytes tell an encoding, from a little before the first that is not ASCII. */
const SAMPLE_BYTES = 20_000;
const BEFORE_SAMPLE = 200;
/** chardet gives this much, of 100, to encodings of which it found nothing. */
const LEAST_CONFIDENCE = 11;
/** Where a page states its encoding, it must within so many bytes (HTML Living Standard, 13.2.3.2). */
const DECLARED_WITHIN = 1024;

/** A word of two scripts is what the wrong encoding makes of accented letters. */
const MIXED_WORD =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]\p{Script=Latin}/u;

/** What browsers read under these names (Encoding Living Standard, 4.2). */
const READ_AS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-9': 'windows-1254',
};

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  const name = READ_AS[encoding.toLowerCase()] ?? encoding;
  return iconv.encodingExists(name) ? iconv.decode(Buffer.from(bytes), name) : null;
}

function looksRight(text: string): boolean {
  return !/[\ufffd\u0080-\u009f]/.test(text) && !BINARY.test(text) && !MIXED_WORD.test(text);
}

/**
 * UTF-16 without a mark: every line break, space and Latin letter has a zero byte in the same half of
 * its pair, and the other halves have none.
 */
function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even > 0 === odd > 0) return null;
  const text = decodeStrictly(bytes, even > 0 ? 'utf-16be' : 'utf-16le');
  return text !== null && looksRight(text) ? text : null;
}

/** In the encoding that a page states at its beginning, where it states one. */
function decodeAsDeclared(bytes: Uint8Array): string | null {
  const head = iconv.decode(Buffer.from(bytes.subarray(0, DECLARED_WITHIN)), 'latin1');
  const declared = /<(?:meta|\?xml)\s[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head);
  return declared?.[1] === undefined ? null : decodeAs(bytes, declared[1]);
}

/** In the likeliest of the encodings with one or a few bytes a letter; windows-1252 if none stands out. */
function decodeAsDetected(bytes: Uint8Array): string {
  const from = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - BEFORE_SAMPLE);
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  for (const { name, confidence } of analyse(sample)) {
    if (confidence < LEAST_CONFIDENCE) break;
    if (/^utf/i.test(name)) continue;
    const text = decodeAs(sample, name);
    // A letter of several bytes may be cut at the end of the sample.
    if (text !== null && looksRight(text.slice(0, -2))) return decodeAs(bytes, name) ?? text;
  }
  return iconv.decode(Buffer.from(bytes), 'windows-1252');
}

/**
 * The text that bytes stand for, in the encoding that they show: a byte order mark, valid UTF-8, the
 * zero bytes of UTF-16, what is stated, what a page declares, else what its letters tell (windows-1251,
 * windows-1252 and others). The byte order mark is not part of the text.
 *
 * @param stated the encoding, by whoever sent the bytes; one that we do not know is not heeded
 * @returns null for bytes that are no text
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): string | null {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (marked) {
    const text = decodeStrictly(bytes, first === 0xfe ? 'utf-16be' : 'utf-16le');
    return text === null || BINARY.test(text) ? null : text;
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null && !BINARY.test(utf8)) return utf8;
  if (bytes.includes(0)) return decodeUnmarkedUtf16(bytes);
  if (utf8 !== null) return null;
  // What is not valid UTF-8 is none, whatever is stated.
  const known = stated !== null && !/^utf-?8$/i.test(stated);
  const asStated = known ? decodeAs(bytes, stated) : null;
  const text = asStated ?? decodeAsDeclared(bytes) ?? decodeAsDetected(bytes);
  return BINARY.test(text) ? null : text;
}
