import { Console } from 'node:console';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { UserError } from '../../user-error.ts';
import type { ReadDocument } from './document.ts';

/** What this process can be told to read. */
export type DocumentFormat = 'html' | 'pdf' | 'zip';

/** What it says on its standard output, as JSON. */
export type Outcome =
  | { readonly document: ReadDocument }
  /** Why the file is no article, in a readable line. */
  | { readonly refused: string };

// Each format's libraries are loaded for it alone: they take half a second.
const READERS: Readonly<Record<DocumentFormat, (bytes: Uint8Array) => Promise<ReadDocument>>> = {
  html: async (bytes) => (await import('./html.ts')).readHtml(new TextDecoder().decode(bytes)),
  pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
  zip: async (bytes) => (await import('./zip.ts')).readZip(bytes),
};

async function read(format: string, bytes: Uint8Array): Promise<Outcome> {
  if (!Object.hasOwn(READERS, format)) throw new TypeError(`no reader for ${format}`);
  try {
    return { document: await READERS[format as DocumentFormat](bytes) };
  } catch (error) {
    if (error instanceof UserError) return { refused: error.message };
    // A parser that calls itself for what stands within comes to the end of the stack.
    if (error instanceof RangeError) return { refused: 'it is nested too deeply to be read' };
    throw error;
  }
}

// Libraries warn on standard output, which is for the outcome alone.
globalThis.console = new Console(process.stderr);
const [format = '', mostBytes] = process.argv.slice(2);
const guard = new Worker(new URL('./memory-guard.mjs', import.meta.url), {
  workerData: { mostBytes: Number(mostBytes) },
  execArgv: [],
});
await once(guard, 'online');
const outcome = await read(format, new Uint8Array(await buffer(process.stdin)));
process.stdout.end(JSON.stringify(outcome), () => process.exit(0));
