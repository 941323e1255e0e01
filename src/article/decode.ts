import { UserError } from '../user-error.ts';

/** Characters that no text holds; a file with one is something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** What windows-1252 has at 0x80 to 0x9f; `TextDecoder` of Node 20 reads control characters there. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

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
    : (decodeStrictly(bytes, 'utf-8') ?? decodeWindows1252(bytes));
  if (text === null || BINARY.test(text)) {
    throw new UserError('article-unreadable', 'it is no text: save it as UTF-8');
  }
  return text;
}
