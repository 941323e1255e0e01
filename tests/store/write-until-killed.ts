/**
 * Adds articles to a server's library and removes some, without end, and prints a line before each and
 * once it is acknowledged: `adding ID`, `added ID`, `removing ID`, `removed ID`. Begins when it is told
 * to on its standard input.
 *
 *   node --import tsx tests/store/write-until-killed.ts FILE GUILD
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createLog } from '../../src/log.ts';
import { addArticle, removeArticle } from '../../src/store/articles.ts';
import { newArticleId } from '../../src/store/ids.ts';
import { openStore } from '../../src/store/store.ts';
import { wordsOf } from './words-of.ts';

const [, , file = '', guildId = ''] = process.argv;
const REMOVE_EVERY = 3;

writeSync(1, 'ready\n');
await once(process.stdin, 'data');
const store = await openStore({ kind: 'sqlite', file }, { log: createLog('silent') });
const added: string[] = [];
for (let i = 0; ; i++) {
  const id = newArticleId();
  const text = wordsOf(id);
  const stated = { title: id, url: null, author: null, date: null, language: 'en' };
  const provenance = {
    arrival: 'text',
    sourceId: null,
    fileName: null,
    origin: null,
  } as const;
  const article = { ...stated, id, text, sentences: [] };
  writeSync(1, `adding ${id}\n`);
  await addArticle(store, guildId, { article, provenance, addedBy: null }, Date.now());
  writeSync(1, `added ${id}\n`);
  added.push(id);
  const oldest = i % REMOVE_EVERY === 0 ? added.shift() : undefined;
  if (oldest === undefined) continue;
  writeSync(1, `removing ${oldest}\n`);
  await removeArticle(store, guildId, oldest, Date.now());
  writeSync(1, `removed ${oldest}\n`);
}
