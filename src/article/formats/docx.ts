import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { UserError } from '../../user-error.ts';
import type { ReadDocument } from './document.ts';
import { NOTHING_STATED } from './document.ts';
import { parseDom } from './dom.ts';
import { paragraphsOfPage } from './dom-paragraphs.ts';
import { elementsNamed } from './xml.ts';

const PROPERTIES = 'docProps/core.xml';
const LARGEST_PROPERTIES = 100_000;

/** What the document's properties state (ECMA-376 part 2, Dublin Core). */
function propertiesOf(bytes: Uint8Array): Omit<ReadDocument, 'paragraphs'> {
  const file = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === PROPERTIES && originalSize < LARGEST_PROPERTIES,
  })[PROPERTIES];
  if (file === undefined) return NOTHING_STATED;
  const xml = strFromU8(file);
  const [title = null] = elementsNamed(xml, 'dc:title');
  const [author = null] = elementsNamed(xml, 'dc:creator');
  const [created] = elementsNamed(xml, 'dcterms:created');
  return { ...NOTHING_STATED, title, author, date: created?.slice(0, 10) ?? null };
}

/**
 * Reads a DOCX: headings, paragraphs, points of lists, lines of tables and notes; no pictures. Its
 * title is the one that its text opens with, else the one that its properties state.
 *
 * @throws {UserError} `article-unreadable` when it is damaged
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  let html: string;
  try {
    const options = {
      styleMap: ["p[style-name='Title'] => h1:fresh"],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    };
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch (cause) {
    throw new UserError('article-unreadable', 'it is a damaged DOCX', { cause });
  }
  const properties = propertiesOf(bytes);
  const paragraphs = paragraphsOfPage(parseDom(html));
  const [first] = paragraphs;
  const title = first?.kind === 'heading' ? first.text : (properties.title ?? first?.text ?? null);
  return { ...properties, title, paragraphs };
}
