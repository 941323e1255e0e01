import { unzipSync } from 'fflate';
import { UserError } from '../../user-error.ts';
import type { ReadDocument } from './document.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';

/** What all files in an archive may come to, unpacked, and how many there may be. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_FILES = 5_000;

/** The names of the files in an archive, from its directory; nothing is unpacked. */
function namesIn(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        total += originalSize;
        return false;
      },
    });
  } catch (cause) {
    throw new UserError('article-unreadable', 'it is a damaged archive', { cause });
  }
  if (total > MOST_BYTES || names.size > MOST_FILES) {
    throw new UserError('article-unreadable', `it is larger than 100 MB when it is unpacked`);
  }
  return names;
}

/**
 * Reads the document that an archive is: a DOCX or an EPUB.
 *
 * @throws {UserError} `article-unreadable` for any other, a damaged one, and one that holds too much
 */
export async function readZip(bytes: Uint8Array): Promise<ReadDocument> {
  const names = namesIn(bytes);
  if (names.has('word/document.xml')) return readDocx(bytes);
  if (names.has('META-INF/container.xml')) return readEpub(bytes);
  throw new UserError('article-unreadable', 'it is an archive, neither a DOCX nor an EPUB');
}
