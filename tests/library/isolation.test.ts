import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citeSentence } from '../../src/answer/citation.ts';
import { answerQuestion } from '../../src/answer-question.ts';
import { customIdOf, resolveCustomId } from '../../src/discord/passage-reference.ts';
import { createGuildLibraries } from '../../src/library/guild-libraries.ts';
import { articleById, createLibrary, indexOf, type Library } from '../../src/library/library.ts';
import { findTitles, idOfTitle } from '../../src/library/titles.ts';
import { createLog } from '../../src/log.ts';
import { listArticles } from '../../src/store/article-records.ts';
import {
  addArticle,
  changeArticle,
  removeArticle,
  renameArticle,
  undoRemoval,
} from '../../src/store/articles.ts';
import { deleteGuild } from '../../src/store/guilds.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { UserError } from '../../src/user-error.ts';
import { articleOf } from '../articles.ts';
import { draftOf, NOON } from '../store/drafts.ts';
import { secretOf } from './secrets.ts';

const GUILDS = ['1100000000000000001', '1100000000000000002', '1100000000000000003'];
const PLACES = [...GUILDS, null];

const SHIPPED = createLibrary([
  articleOf('The mill\n\nThe old mill was built by Cy Dahl in 1901.', 'mill'),
]);

/** What people do, each in a server of theirs; `pick` chooses among the articles that were ever there. */
type Step = {
  readonly guild: number;
  readonly kind: 'add' | 'change' | 'rename' | 'remove' | 'undo' | 'forget' | 'steal';
  readonly pick: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  guild: fc.nat({ max: GUILDS.length - 1 }),
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constant('add' as const) },
    { weight: 6, arbitrary: fc.constantFrom('change', 'rename', 'remove', 'undo', 'steal') },
    { weight: 1, arbitrary: fc.constant('forget' as const) },
  ),
  pick: fc.nat(),
});

/** What a world holds in which servers add, change and remove articles. */
interface World {
  readonly store: Store;
  readonly libraryFor: (guildId: string | null) => Promise<Library>;
  /** By server: the ids of the articles that were ever there, and the secret words in them. */
  readonly ids: string[][];
  readonly secrets: string[][];
}

async function newWorld(): Promise<World> {
  const store = await openStore(IN_MEMORY, { log: createLog('silent') });
  const { libraryFor } = createGuildLibraries({ shipped: () => SHIPPED, store });
  return { store, libraryFor, ids: GUILDS.map(() => []), secrets: GUILDS.map(() => []) };
}

/** Does a step; a person who is told that there is nothing like that goes on. */
async function take({ guild, kind, pick }: Step, world: World, number: number): Promise<void> {
  const { store, ids, secrets } = world;
  const guildId = GUILDS[guild] as string;
  const own = ids[guild] as string[];
  const at = NOON + number;
  const secret = secretOf(guild, number);
  const draft = draftOf(`${secret} tower\n\nThe ${secret} tower was built by Bo ${secret}.`);
  const id = own[pick % Math.max(1, own.length)] ?? 'none';
  const elsewhere = ids.flat().filter((one) => !own.includes(one));
  try {
    if (kind === 'add') {
      await addArticle(store, guildId, draft, at);
      own.push(draft.article.id);
    }
    if (kind === 'change') await changeArticle(store, guildId, id, { ...draft, origin: null }, at);
    if (kind === 'rename') await renameArticle(store, guildId, id, `Our ${secret}`, at);
    if (kind === 'remove') await removeArticle(store, guildId, id, at);
    if (kind === 'undo') await undoRemoval(store, guildId, id, at);
    if (kind === 'forget') await deleteGuild(store, guildId);
    if (kind === 'steal') {
      const theirs = elsewhere[pick % Math.max(1, elsewhere.length)] ?? 'none';
      await removeArticle(store, guildId, theirs, at);
      throw new Error('it removed what another server has');
    }
    if (kind === 'add' || kind === 'change' || kind === 'rename') secrets[guild]?.push(secret);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

/** All that a place is shown: of what it has, and when it asks for what others have. */
function shownIn(library: Library, theirs: { ids: string[]; secrets: string[] }): string {
  const shown: unknown[] = [library.articles, findTitles(library, '', 25)];
  for (const secret of theirs.secrets) {
    // A letter is missing, so that whoever corrected it would tell.
    const typed = secret.slice(0, -1);
    shown.push({ ...answerQuestion(library, `Who built the ${typed} tower?`), question: '' });
    shown.push(findTitles(library, typed, 25), idOfTitle(library, `${secret} tower`));
  }
  for (const id of theirs.ids) {
    expect(() => indexOf(library, id)).toThrow(/There is no article/);
    expect(() => answerQuestion(library, 'Who?', { article: id })).toThrow(UserError);
    shown.push(articleById(library, id), idOfTitle(library, id));
  }
  return JSON.stringify(shown);
}

/** Custom ids of all passages of these articles, and forged ones that mix them with a place's own. */
function customIdsOf(library: Library, ids: readonly string[]): string[] {
  const passages = library.articles
    .filter(({ id }) => ids.includes(id))
    .flatMap((article) => article.sentences.map((sentence) => citeSentence(article, sentence, 0)));
  const references = passages.map((passage) => customIdOf(library, [passage]));
  const next = references.map((reference) => reference.replace(/.$/, '9'));
  const [own = ''] = SHIPPED.articles.flatMap((article) =>
    article.sentences.map((sentence) => customIdOf(SHIPPED, [citeSentence(article, sentence, 0)])),
  );
  const mixed = references.map((reference) => `${own}.${reference.split(':')[2]}`);
  return [...references, ...next, ...mixed];
}

/** Asserts that a place has what is its own, and is shown nothing of what is another's. */
async function checkPlace(place: string | null, world: World): Promise<void> {
  const library = await world.libraryFor(place);
  const records = place === null ? [] : await listArticles(world.store, place);
  const own = new Set(['mill', ...records.map(({ id }) => id)]);
  expect(new Set(library.articles.map(({ id }) => id))).toEqual(own);
  for (const article of library.articles) {
    const [builder] = /\w+(?= tower was)/.exec(article.text) ?? [];
    if (builder === undefined) continue;
    const { citations } = answerQuestion(library, `Who built the ${builder} tower?`);
    expect(citations[0]?.article).toBe(article.id);
  }

  for (const [guild, guildId] of GUILDS.entries()) {
    if (guildId === place) continue;
    const ids = world.ids[guild] as string[];
    const secrets = world.secrets[guild] as string[];
    const shown = shownIn(library, { ids, secrets });
    expect([...ids, ...secrets].filter((one) => shown.includes(one))).toEqual([]);
    for (const customId of customIdsOf(await world.libraryFor(guildId), ids)) {
      const resolved = resolveCustomId(library, customId) ?? [];
      const led = resolved.flatMap((one) => (one.kind === 'passage' ? [one.article.id] : []));
      expect(led.filter((id) => id !== 'mill')).toEqual([]);
      expect(resolved.some(({ kind }) => kind === 'gone')).toBe(true);
    }
  }
}

test('what one server has is found, quoted, listed, suggested and linked nowhere else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const world = await newWorld();
      for (const [number, one] of steps.entries()) {
        await take(one, world, number);
        await checkPlace(PLACES[number % PLACES.length] ?? null, world);
      }
      for (const place of PLACES) await checkPlace(place, world);
      await world.store.close();
    }),
    { numRuns: 30 },
  );
});
