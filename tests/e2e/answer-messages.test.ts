import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ShownMessage } from '../../src/simulator/shown-message.ts';
import type { Channel } from '../../src/simulator/world.ts';
import { questionsOf } from '../../src/store/questions.ts';
import { sampleLibrary, startFootnote } from './footnote.ts';
import { type FootnoteWithLibraries, startWithLibraries } from './with-libraries.ts';

const BUILT = '**Ingrid Halvorsen**';
const COST = '**12 million euros**';
const MINUTE = 60_000;
const QUIET_MS = 300;

describe('a question in a message', () => {
  let footnote: FootnoteWithLibraries;
  let mention: string;
  beforeEach(async () => {
    footnote = await startWithLibraries();
    mention = `<@${footnote.discord.botId}> `;
  });
  afterEach(() => footnote.stop());

  const replies = (channel: Channel) =>
    footnote.ada.sees(channel).filter(({ author }) => author !== 'ada');
  function written(channel: Channel): ShownMessage {
    const own = footnote.ada
      .sees(channel)
      .filter(({ author }) => author === 'ada')
      .at(-1);
    if (own === undefined) throw new Error('she wrote something');
    return own;
  }

  test('that is edited while it is fresh is answered anew in the same reply, in a channel and directly', async () => {
    const { ada, channel } = footnote;
    for (const [where, before] of [
      [channel, mention],
      [ada.directMessages, ''],
    ] as const) {
      const first = await ada.say(where, `${before}Who built the lighthouse?`);
      expect(first?.text).toContain(BUILT);
      const again = await ada.edit(written(where), `${before}What did the harbour cost?`);
      expect([again?.id, again?.edits]).toEqual([first?.id, 1]);
      expect(again?.text).toContain(COST);
      expect(again?.text).not.toContain(BUILT);
      expect(replies(where)).toHaveLength(1);
    }
  });

  test('that got no answer is answered once it is put otherwise, and kept as it is then', async () => {
    const { ada, channel, guild, store } = footnote;
    const none = await ada.say(channel, `${mention}Who won the World Cup in Qatar?`);
    expect(none?.text).toContain('The articles do not answer this.');
    const again = await ada.edit(written(channel), `${mention}Who built the lighthouse?`);
    expect(again?.text).toContain(BUILT);
    expect(await questionsOf(store, guild.id, { limit: 5 })).toMatchObject([
      { question: 'Who built the lighthouse?', status: 'answered' },
    ]);
  });

  test('that asked nothing at first is answered once it does', async () => {
    const { ada, channel, discord } = footnote;
    discord.clock.advance(MINUTE);
    expect(await ada.say(channel, 'Who built the lighthouse?', QUIET_MS)).toBeNull();
    const shown = await ada.edit(written(channel), `${mention}Who built the lighthouse?`);
    expect(shown?.text).toContain(BUILT);
    expect(await ada.say(channel, mention)).not.toBeNull();
    expect((await ada.edit(written(channel), `${mention}What did it cost?`))?.edits).toBe(1);
    expect(replies(channel)).toHaveLength(2);
  });

  test('is left as it was answered when it is edited after ten minutes, or no longer asks', async () => {
    const { ada, channel, discord } = footnote;
    await ada.say(channel, `${mention}Who built the lighthouse?`);
    expect(await ada.edit(written(channel), 'Never mind.', QUIET_MS)).toBeNull();
    discord.clock.advance(11 * MINUTE);
    const late = `${mention}What did the harbour cost?`;
    expect(await ada.edit(written(channel), late, QUIET_MS)).toBeNull();
    expect(replies(channel).map(({ edits }) => edits)).toEqual([0]);
  });

  test('is not answered twice when a link in it is previewed, or after a restart', async () => {
    const { ada, channel, discord, restart } = footnote;
    await ada.say(channel, `${mention}Who built the lighthouse? https://example.org/`);
    discord.unfurl(written(channel));
    await restart();
    const put = `${mention}What did the harbour cost?`;
    expect(await ada.edit(written(channel), put, QUIET_MS)).toBeNull();
    expect(replies(channel).map(({ edits }) => edits)).toEqual([0]);
  });

  test('that is edited while it is being answered is answered once, as it is then', async () => {
    const { ada, channel } = footnote;
    const message = ada.write(`${mention}Who built the lighthouse?`, { channel });
    await ada.edit(message, `${mention}What did the harbour cost?`);
    const shown = await ada.waitFor(({ text }) => text.includes(COST), channel);
    expect(shown.author).not.toBe('ada');
    expect(replies(channel)).toHaveLength(1);
  });

  test('leaves its answer, and the buttons there, when it is deleted', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.say(channel, `${mention}Who built the lighthouse?`);
    if (shown === null) throw new Error('it is answered');
    ada.remove(written(channel));
    expect((await ada.click(shown, 'Why?')).text).toContain('The passage holds');
    expect(replies(channel)[0]).toMatchObject({ id: shown.id, deleted: false, edits: 0 });
  });

  test('that is edited goes on from the question before it, and the next one from the edit', async () => {
    const { ada } = footnote;
    const direct = ada.directMessages;
    await ada.say(direct, 'Who built the lighthouse?');
    await ada.say(direct, 'What did the harbour cost?');
    await ada.edit(written(direct), 'And when did she build it?');
    const [, edited] = replies(direct);
    expect(edited?.text).toContain('Read with: Halvorsen, lighthouse');
    expect((await ada.say(direct, 'Where was that?'))?.text).toContain('Read with:');
  });

  test('in a thread is answered there when it mentions the bot, and follows the answer that the thread hangs on', async () => {
    const { ada, channel, discord } = footnote;
    const shown = await ada.say(channel, `${mention}Who built the lighthouse?`);
    if (shown === null) throw new Error('it is answered');
    for (const from of [shown, written(channel)]) {
      const thread = discord.addThread(channel, 'the lighthouse', { from });
      // Discord shows a bot only what mentions it.
      expect(await ada.say(thread, 'And when did she build it?', QUIET_MS)).toBeNull();
      const next = await ada.say(thread, `${mention}And when did she build it?`);
      expect(next?.text).toContain('Read with: Halvorsen, lighthouse');
      expect(next?.text).toContain('**1874**');
    }
  });

  test('from a bot or a webhook is never answered, written or edited', async () => {
    const { channel, discord, guild } = footnote;
    const other = discord.addMember({ name: 'other', guild, bot: true });
    const question = `${mention}Who built the lighthouse?`;
    expect(await other.say(channel, question, QUIET_MS)).toBeNull();
    const own = other.sees(channel).at(-1);
    if (own === undefined) throw new Error('it wrote something');
    expect(await other.edit(own, `${question} Now?`, QUIET_MS)).toBeNull();
    discord.postByWebhook(channel, 'news', question);
    expect(await other.say(other.directMessages, 'Who built it?', QUIET_MS)).toBeNull();
    expect(other.sees(channel).filter(({ author }) => author === 'Footnote')).toEqual([]);
  });
});

describe('an answer that takes long', () => {
  test('is announced by typing after half a second, and one that does not is not', async () => {
    const library = sampleLibrary();
    let takesMs = 0;
    const libraryFor = () =>
      new Promise<typeof library>((resolve) => setTimeout(() => resolve(library), takesMs));
    const footnote = await startFootnote({ libraryFor });
    const { ada, channel, discord } = footnote;
    const ask = async (where: Channel) =>
      (await ada.say(where, `<@${discord.botId}> Who built the lighthouse?`))?.text;
    expect(await ask(channel)).toContain(BUILT);
    expect(discord.typing).toEqual([]);
    takesMs = 900;
    expect(await ask(channel)).toContain(BUILT);
    expect(await ask(ada.directMessages)).toContain(BUILT);
    expect(discord.typing.map((one) => one.channel)).toEqual([channel, ada.directMessages]);
    await footnote.stop();
  });
});
