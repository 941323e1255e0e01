import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { Channel } from '../../src/simulator/world.ts';
import { IN_MEMORY } from '../../src/store/location.ts';
import { recordQuestion } from '../../src/store/questions.ts';
import { changeSettings } from '../../src/store/settings.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { warmUp } from '../../src/warm-up.ts';
import { type Footnote, sampleLibrary, startFootnote } from './footnote.ts';

describe('somebody who types a question', () => {
  let store: Store;
  let footnote: Footnote;
  // As the bot does at its start.
  beforeAll(() => warmUp(sampleLibrary()));
  beforeEach(async () => {
    store = await openStore(IN_MEMORY, { log: createLog('silent') });
    footnote = await startFootnote({ store });
  });
  afterEach(async () => {
    await footnote.stop();
    await store.close();
  });

  const offered = async (typed: string, channel: Channel, more: object = {}) =>
    (
      await footnote.ada.autocomplete('ask', { question: typed, ...more }, 'question', { channel })
    ).map(({ value }) => value);

  /** Keeps a question as an answer would. */
  const asked = (
    question: string,
    channel: Channel,
    given: { hidden?: boolean; open?: boolean } = {},
  ) =>
    recordQuestion(
      store,
      {
        guildId: channel.guild?.id ?? '',
        channelId: channel.id,
        askerId: '1',
        question,
        status: given.open === true ? 'unanswered' : 'answered',
        confidence: 0.9,
        articleId: 'lighthouse',
        hidden: given.hidden ?? false,
      },
      Date.now(),
    );

  test('is offered what the articles can be asked before anything is typed', async () => {
    const { ada, channel } = footnote;
    for (const place of [channel, ada.directMessages]) {
      await expect
        .poll(() => offered('', place), { timeout: 10_000 })
        .toContain('When was the lighthouse at Skarvik built?');
    }
  });

  test('finds a question by words of it, one of them misspelt', async () => {
    const { channel } = footnote;
    await expect
      .poll(async () => (await offered('lighthuose built', channel))[0], { timeout: 10_000 })
      .toMatch(/lighthouse at Skarvik/);
  });

  test('is offered only what the chosen article can be asked', async () => {
    const ofHarbour = () => offered('', footnote.channel, { article: 'harbour' });
    await expect.poll(ofHarbour, { timeout: 10_000 }).toContain('How much did the harbour cost?');
    expect((await ofHarbour()).join()).not.toMatch(/lighthouse/);
  });

  test('is first offered what was asked and answered here before, the same once', async () => {
    const { channel } = footnote;
    await asked('where do ferries go?', channel);
    await asked('how tall is the lighthouse?', channel);
    await asked('How tall is the lighthouse', channel);
    const questions = await offered('', channel);
    expect(questions.slice(0, 2).map((one) => String(one).toLowerCase().replace('?', ''))).toEqual([
      'how tall is the lighthouse',
      'where do ferries go',
    ]);
    expect(await offered('ferr', channel)).toEqual(
      expect.arrayContaining(['where do ferries go?']),
    );
  });

  test('is not offered what went unanswered, what was asked in private, or anything of elsewhere', async () => {
    const { ada, channel, discord, guild } = footnote;
    const neighbours = discord.addGuild({ name: 'Neighbours' });
    await asked('who painted the ferry red?', channel, { open: true });
    await asked('who painted the ferry blue?', channel, { hidden: true });
    await asked('who painted the ferry green?', discord.addChannel(neighbours, 'reading'));
    const secret = discord.addChannel(guild, 'staff');
    discord.permit(secret, 'everyone', { deny: ['ViewChannel'] });
    await asked('who painted the ferry black?', secret);
    for (const typed of ['', 'who painted the ferry']) {
      expect((await offered(typed, channel)).join()).not.toContain('painted');
      expect((await offered(typed, ada.directMessages)).join()).not.toContain('painted');
    }
  });

  test('is offered nothing from before once the server does not keep questions', async () => {
    const { channel, guild } = footnote;
    await asked('where do ferries go?', channel);
    await changeSettings(store, guild.id, { keepQuestions: false }, Date.now());
    expect((await offered('ferr', channel)).join()).not.toContain('ferries go');
  });

  test('is offered what the articles can be asked by their own install where the bot is no member', async () => {
    const { ada, discord } = footnote;
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(ada, elsewhere);
    const channel = [...discord.world.channels.values()].find(({ guild }) => guild === elsewhere);
    if (channel === undefined) throw new Error('a guild has a channel');
    const typed = async () => {
      const place = { channel, userInstall: true };
      const choices = await ada.autocomplete('ask', { question: '' }, 'question', place);
      return choices.map(({ value }) => value);
    };
    await expect
      .poll(typed, { timeout: 10_000 })
      .toContain('When was the lighthouse at Skarvik built?');
  });
});
