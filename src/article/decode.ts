import { UserError } from '../user-error.ts';

/** Characters that no text holds; a file with one is something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text that bytes stand for: UTF-8, UTF-16 with its byte order mark, else windows-1252, in which
 * every byte means something. The byte order mark is not part of the text.
 *
 * @throws {UserError} `article-unreadable` for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = first === 0xfe ? 'utf-16be' : 'utf-16le';
  const text = utf16
    ? decodeStrictly(bytes, encoding)
    : (decodeStrictly(bytes, 'utf-8') ?? decodeStrictly(bytes, 'windows-1252'));
  if (text === null || BINARY.test(text)) {
    throw new UserError('article-unreadable', 'it is no text: save it as UTF-8');
  }
  return text;
}
