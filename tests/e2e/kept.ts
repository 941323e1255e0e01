import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createLog, type Logger } from '../../src/log.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Footnote, type FootnoteOptions, startFootnote } from './footnote.ts';

/** The bot with a store of its own. */
export interface KeepingFootnote extends Footnote {
  readonly store: Store;
}

/** Starts a bot that keeps things; its `stop` closes the store too. */
export async function startKeeping(options: FootnoteOptions = {}): Promise<KeepingFootnote> {
  const store = await openStore(IN_MEMORY, { log: createLog('silent') });
  const footnote = await startFootnote({ ...options, store });
  return {
    ...footnote,
    store,
    async stop() {
      await footnote.stop();
      await store.close();
    },
  };
}

/** A log whose lines can be read, from `info` up. */
export function readableLog(): { readonly log: Logger; readonly messages: () => string[] } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String((JSON.parse(String(chunk)) as { msg?: unknown }).msg));
      done();
    },
  });
  return { log: pino({ level: 'info', base: null }, stream), messages: () => [...lines] };
}
