import { setImmediate } from 'node:timers/promises';
import { Parser } from 'htmlparser2';
import { UserError } from '../../user-error.ts';

/** What an element within a record says. */
export interface XmlField {
  /** The names of the elements that lead to it from the record, such as `author/name`. */
  readonly path: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of which a document is a list. */
export interface XmlRecords {
  /** The document's own element, without a prefix. */
  readonly root: string;
  readonly records: readonly (readonly XmlField[])[];
}

/** No feed needs more; what lies deeper only costs. */
const DEEPEST = 100;
const LONGEST_FIELD = 2_000;
/** UTF-16 units that are parsed, in some five milliseconds, before others have a turn. */
const STEP = 64 * 1024;

interface OpenField {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly depth: number;
  text: string;
}

/**
 * Reads the records of an XML document, in order, as its parser comes by them: nothing is kept but the
 * fields that are wanted. Entities of the document's own are not expanded and nothing is loaded.
 *
 * Names are as they are written, prefixes included, but for the prefix of the document's own element.
 *
 * @param recordOf name of the records by the document's own element, without prefix
 * @param fields paths of the fields that are wanted
 * @param most records
 * @returns null for another document
 * @throws {UserError} `link-unreadable` for one that is nested too deeply
 */
export async function xmlRecords(
  xml: string,
  recordOf: ReadonlyMap<string, string>,
  fields: ReadonlySet<string>,
  most: number,
): Promise<XmlRecords | null> {
  const records: XmlField[][] = [];
  let root: string | null = null;
  let prefix = '';
  let recordName: string | undefined;
  let done = false;
  const path: string[] = [];
  /** How many elements lead to the record that is open; 0 for none. */
  let recordDepth = 0;
  /** The innermost field that is open. */
  let open: OpenField | null = null;

  const begin = (name: string) => {
    const parts = name.split(':');
    root = parts.pop() ?? '';
    prefix = parts.length === 0 ? '' : `${parts.join(':')}:`;
    recordName = recordOf.get(root);
    done = recordName === undefined;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (root === null) begin(tag);
        if (done) return;
        const name = prefix !== '' && tag.startsWith(prefix) ? tag.slice(prefix.length) : tag;
        path.push(name);
        if (path.length > DEEPEST) {
          throw new UserError(
            'link-unreadable',
            `its XML is nested deeper than ${DEEPEST} elements`,
          );
        }
        if (recordDepth === 0 && name === recordName) {
          recordDepth = path.length;
          records.push([]);
        } else if (recordDepth > 0) {
          const field = path.slice(recordDepth).join('/');
          if (fields.has(field)) open = { path: field, attributes, depth: path.length, text: '' };
        }
      },
      ontext(text) {
        if (open !== null && open.text.length < LONGEST_FIELD) open.text += text;
      },
      onclosetag() {
        if (done) return;
        if (open?.depth === path.length) {
          const { path: field, attributes, text } = open;
          records
            .at(-1)
            ?.push({ path: field, attributes, text: text.slice(0, LONGEST_FIELD).trim() });
          open = null;
        }
        if (recordDepth === path.length) {
          recordDepth = 0;
          done = records.length === most;
        }
        path.pop();
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < xml.length && !done; at += STEP) {
    if (at > 0) await setImmediate();
    parser.write(xml.slice(at, at + STEP));
  }
  return root === null || recordName === undefined ? null : { root, records };
}
