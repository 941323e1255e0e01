import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGuildLibraries } from '../../src/library/guild-libraries.ts';
import { createLog } from '../../src/log.ts';
import type { Member } from '../../src/simulator/member.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';
import { addArticle, removeArticle, undoRemoval } from '../../src/store/articles.ts';
import { followGuilds } from '../../src/store/follow-guilds.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { draftOf, TOWER } from '../store/drafts.ts';
import { type Footnote, sampleLibrary, startFootnote } from './footnote.ts';

describe('a server with articles of its own', () => {
  let store: Store;
  let footnote: Footnote;
  let neighbours: Guild;
  let elsewhere: Channel;
  let bo: Member;

  beforeEach(async () => {
    const log = createLog('silent');
    store = await openStore(IN_MEMORY, { log });
    const shipped = sampleLibrary();
    const { libraryFor } = createGuildLibraries({ shipped: () => shipped, store });
    footnote = await startFootnote({ libraryFor, guilds: followGuilds(store, log) });
    neighbours = footnote.discord.addGuild({ name: 'Neighbours' });
    elsewhere = footnote.discord.addChannel(neighbours, 'reading');
    bo = footnote.discord.addMember({ name: 'bo', guild: neighbours });
  });
  afterEach(async () => {
    await footnote.stop();
    await store.close();
  });

  const addTower = async () =>
    (await addArticle(store, footnote.guild.id, draftOf(TOWER), Date.now())).id;
  const QUESTION = { question: 'Who built the tower?' };

  test('answers from them and from the shipped ones, and its neighbours and messages do not', async () => {
    await addTower();
    const { ada, channel } = footnote;
    const own = await ada.slash('ask', QUESTION, { channel });
    expect(own.text).toContain('**Anna Berg**');
    const shipped = { question: 'Who built the lighthouse?' };
    expect((await ada.slash('ask', shipped, { channel })).text).toContain('**Ingrid Halvorsen**');
    for (const [who, where] of [
      [bo, elsewhere],
      [ada, ada.directMessages],
    ] as const) {
      const shown = await who.slash('ask', QUESTION, { channel: where });
      expect(shown.text).not.toMatch(/Anna|Berg/);
    }
  });

  test('suggests their titles, which its neighbours are not shown', async () => {
    await addTower();
    const { ada, channel } = footnote;
    const suggested = async (who: Member, where: Channel) =>
      (await who.autocomplete('ask', { article: 'tow' }, 'article', { channel: where })).map(
        ({ name }) => name,
      );
    expect(await suggested(ada, channel)).toContain('The tower');
    expect(await suggested(bo, elsewhere)).not.toContain('The tower');
    expect(await suggested(ada, ada.directMessages)).not.toContain('The tower');
  });

  test('no longer answers from one that is removed, and again when that is undone', async () => {
    const id = await addTower();
    const { ada, channel, guild } = footnote;
    await ada.slash('ask', QUESTION, { channel });
    await removeArticle(store, guild.id, id, Date.now());
    const without = await ada.slash('ask', QUESTION, { channel });
    expect(without.text).not.toContain('Anna Berg');
    await undoRemoval(store, guild.id, id, Date.now());
    const again = await ada.slash('ask', QUESTION, { channel });
    expect(again.text).toContain('**Anna Berg**');
  });

  test('is known to have thrown the bot out, and to have it back, also while it did not run', async () => {
    await addTower();
    const { discord, guild } = footnote;
    const hasLeft = async () => {
      const rows = await store.db.selectFrom('guilds').selectAll().execute();
      return rows.map(({ guildId, leftAt }) => [guildId, leftAt !== null] as const);
    };
    const soon = (left: boolean) => expect.poll(hasLeft).toEqual([[guild.id, left]]);
    await soon(false);
    discord.removeBot(guild);
    await soon(true);
    discord.addBot(guild);
    await soon(false);
    // As it would be after a time in which the bot did not run: back here, thrown out there.
    await store.db.updateTable('guilds').set({ leftAt: 1 }).execute();
    const gone = '999999999999999999';
    await addArticle(store, gone, draftOf(TOWER), Date.now());
    await footnote.restart();
    await expect
      .poll(async () => new Map(await hasLeft()))
      .toEqual(
        new Map([
          [guild.id, false],
          [gone, true],
        ]),
      );
  });
});
