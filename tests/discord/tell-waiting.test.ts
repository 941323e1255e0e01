import { Events } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { questionsAnsweredBy, tellWaiting } from '../../src/discord/tell-waiting.ts';
import { createGuildLibraries } from '../../src/library/guild-libraries.ts';
import { createLog } from '../../src/log.ts';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Guild } from '../../src/simulator/world.ts';
import { addArticle } from '../../src/store/articles.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { findQuestion, recordQuestion } from '../../src/store/questions.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { waitForAnswer } from '../../src/store/waiting.ts';
import { sampleLibrary } from '../e2e/footnote.ts';
import { CHANNEL, draftOf, TOWER } from '../store/drafts.ts';

const log = createLog('silent');
let store: Store;
let discord: Simulator;
let client: ReturnType<typeof createClient>;
let guild: Guild;
let ada: Member;
let libraryFor: ReturnType<typeof createGuildLibraries>['libraryFor'];

beforeEach(async () => {
  store = await openStore(IN_MEMORY, { log });
  const shipped = sampleLibrary();
  ({ libraryFor } = createGuildLibraries({ shipped: () => shipped, store }));
  discord = await startSimulator({ clockRuns: false });
  guild = discord.addGuild({ name: 'Readers_' });
  ada = discord.addMember({ name: 'ada', guild });
  client = createClient(discord.apiUrl);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
});
afterEach(async () => {
  await client.destroy();
  await discord.stop();
  await store.close();
  expect(discord.violations).toEqual([]);
});

async function unanswered(question: string): Promise<string> {
  const id = await recordQuestion(
    store,
    {
      guildId: guild.id,
      channelId: CHANNEL,
      askerId: ada.id,
      question,
      status: 'unanswered',
      confidence: 0.1,
      articleId: null,
      hidden: false,
    },
    Date.now(),
  );
  if (id === null) throw new Error('it is kept');
  return id;
}

async function addTower(): Promise<string> {
  return (await addArticle(store, guild.id, draftOf(TOWER), Date.now())).id;
}

const waitAs = (id: string, userId: string, locale: string) =>
  waitForAnswer(store, guild.id, id, { userId, locale }, Date.now());

async function tellOf(articleId: string): Promise<number> {
  const library = await libraryFor(guild.id);
  const questions = await questionsAnsweredBy(store, library, guild.id, articleId);
  const about = { guildId: guild.id, articleId, library };
  return tellWaiting({ libraryFor, log, store }, client, about, questions);
}

test('who waits is told by a direct message, in their language, once, and the question is settled', async () => {
  const id = await unanswered('Who built the tower?');
  await unanswered('Who sank the ferry?');
  await waitAs(id, ada.id, 'de');
  const articleId = await addTower();
  expect(await tellOf(articleId)).toBe(1);
  const [message] = ada.sees(ada.directMessages);
  expect(message?.text).toContain('Du hast in Readers\\_ gefragt: „Who built the tower?“');
  expect(message?.text).toContain('> **Anna Berg** built the tower in 1874.');
  expect(await findQuestion(store, guild.id, id)).toMatchObject({ settledBy: articleId });
  expect(await tellOf(articleId)).toBe(0);
  expect(ada.sees(ada.directMessages)).toHaveLength(1);
});

test('a question that the new article does not answer stays open', async () => {
  const id = await unanswered('Who sank the ferry?');
  await waitAs(id, ada.id, 'en');
  expect(await tellOf(await addTower())).toBe(0);
  expect(await findQuestion(store, guild.id, id)).toMatchObject({ settledBy: null });
  expect(ada.sees(ada.directMessages)).toEqual([]);
});

test('who has left the server is not told what its articles say, nor is who takes no messages', async () => {
  const gone = discord.addMember({ name: 'bo' });
  const closed = discord.addMember({ name: 'cy', guild });
  discord.closeDirectMessages(closed);
  const id = await unanswered('Who built the tower?');
  for (const { id: userId } of [gone, closed, ada]) await waitAs(id, userId, 'en');
  expect(await tellOf(await addTower())).toBe(1);
  expect(gone.sees(gone.directMessages)).toEqual([]);
});
