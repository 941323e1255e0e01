import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import {
  articleFrom,
  type Footnote,
  LIGHTHOUSE,
  sampleLibrary,
  startFootnote,
} from './footnote.ts';

const BUILT = 'The lighthouse at Skarvik was built in 1874 by';

describe('a member who asks', () => {
  let footnote: Footnote;
  beforeEach(async () => {
    footnote = await startFootnote();
  });
  afterEach(() => footnote.stop());

  test('gets the sentence that answers /ask in a server, with the answering words in bold', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    expect(shown.text).toContain(`> ${BUILT} **Ingrid Halvorsen**.`);
    expect(shown.text).toContain('Skarvik lighthouse turns 150 · paragraph 1, sentence 1');
    expect(shown.ephemeral).toBe(false);
  });

  test('gets the same answer to /ask in direct messages with the bot', async () => {
    const { ada, channel } = footnote;
    const question = { question: 'Who built the lighthouse?' };
    const inServer = await ada.slash('ask', question, { channel });
    const direct = await ada.slash('ask', question, { channel: ada.directMessages });
    expect(direct.text).toBe(inServer.text);
  });

  test('gets the same answer to free text in a direct message', async () => {
    const { ada } = footnote;
    const shown = await ada.say(ada.directMessages, 'who built the lighthouse');
    expect(shown?.text).toContain(`> ${BUILT} **Ingrid Halvorsen**.`);
  });

  test('gets an answer, as a reply, to a message that mentions the bot', async () => {
    const { ada, channel, discord } = footnote;
    const shown = await ada.say(channel, `<@${discord.botId}> who built the lighthouse?`);
    expect(shown?.text).toContain(BUILT);
    expect(shown?.raw.message_reference?.message_id).toBeDefined();
  });

  test('gets a word of help when the message is nothing but a mention', async () => {
    const { ada, channel, discord } = footnote;
    const shown = await ada.say(channel, `<@${discord.botId}>`);
    expect(shown?.text).toContain('Ask me in your own words');
  });

  test('is left alone when a message does not mention the bot', async () => {
    const { ada, channel } = footnote;
    expect(await ada.say(channel, 'who built the lighthouse?', 300)).toBeNull();
    expect(await ada.say(channel, '@everyone who built it?', 300)).toBeNull();
  });

  test('can use /ask by their own install in a server that the bot is no member of', async () => {
    const { ada, discord } = footnote;
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(ada, elsewhere);
    const channel = [...discord.world.channels.values()].find(({ guild }) => guild === elsewhere);
    if (channel === undefined) throw new Error('a guild has a channel');
    const place = { channel, userInstall: true };
    const shown = await ada.slash('ask', { question: 'Who built the lighthouse?' }, place);
    expect(shown.text).toContain(BUILT);
    const more = await ada.click(shown, 'More passages', place);
    expect(more.ephemeral).toBe(true);
  });

  test('alone sees an answer that was asked for in private', async () => {
    const { ada, channel } = footnote;
    const options = { question: 'Who built the lighthouse?', private: true };
    const shown = await ada.slash('ask', options, { channel });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain(BUILT);
  });

  test('is told what was read for a misspelt word', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('ask', { question: 'who bilt the lighthosue' }, { channel });
    expect(shown.text).toContain('Read “lighthosue” as “lighthouse”.');
    expect(shown.text).toContain('built in 1874');
  });

  test('is told that the articles do not answer what they do not answer', async () => {
    const { ada, channel } = footnote;
    const question = 'Who won the 2022 World Cup in Qatar?';
    const shown = await ada.slash('ask', { question }, { channel });
    expect(shown.text).toMatch(/\nThe articles do not answer this\./);
  });

  test('is asked for words when the question has none', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('ask', { question: '??? !!!' }, { channel });
    expect(shown.text).toContain('Ask a question in words');
    expect(shown.ephemeral).toBe(true);
  });

  test('is shown the article titles nearest to what they type, and the chosen one alone is asked', async () => {
    const { ada, channel } = footnote;
    const options = { question: 'How much did it cost?', article: 'harbor' };
    const [first] = await ada.autocomplete('ask', options, 'article', { channel });
    expect(first).toEqual({ name: 'New harbour opens in Skarvik', value: 'harbour' });
    const shown = await ada.slash('ask', { ...options, article: 'harbour' }, { channel });
    expect(shown.text).toContain('The harbour cost');
    expect(shown.text).toContain('12 million euros');
    expect(shown.text).toContain('](https://example.org/harbour#:~:text=');
    expect(shown.buttons.map(({ label }) => label)).toContain('Open the source');
  });

  test('is offered every title before anything is typed', async () => {
    const { ada, channel } = footnote;
    const choices = await ada.autocomplete('ask', { article: '' }, 'article', { channel });
    expect(choices.map(({ value }) => value)).toEqual(['harbour', 'lighthouse']);
  });

  test('is offered an article whose file has a long name by its title', async () => {
    const long = articleFrom('x'.repeat(120), LIGHTHOUSE);
    const unnamed = articleFrom('y'.repeat(120), `${'long '.repeat(40)}\n\nA text.`);
    await footnote.restart(createLibrary([long, unnamed]));
    const { ada, channel } = footnote;
    const choices = await ada.autocomplete('ask', { article: '' }, 'article', { channel });
    const title = 'Skarvik lighthouse turns 150';
    expect(choices).toEqual([{ name: title, value: title }]);
    const options = { question: 'Who built the lighthouse?', article: title };
    expect((await ada.slash('ask', options, { channel })).text).toContain(BUILT);
  });

  test('is told that there is no such article however long the name that they gave', async () => {
    const { ada, channel } = footnote;
    const options = { question: 'Who built the lighthouse?', article: '*'.repeat(6_000) };
    const shown = await ada.slash('ask', options, { channel });
    expect(shown.text).toContain('There is no article');
  });

  test('can name an article by its whole title, and is told when there is none of that name', async () => {
    const { ada, channel } = footnote;
    const question = 'Who built the lighthouse?';
    const named = { question, article: 'skarvik LIGHTHOUSE turns 150' };
    expect((await ada.slash('ask', named, { channel })).text).toContain(BUILT);
    const shown = await ada.slash('ask', { question, article: '@everyone' }, { channel });
    expect(shown.text).toContain('There is no article “\\@everyone” here.');
    expect(shown.ephemeral).toBe(true);
  });

  test('sees further passages, privately, behind the button', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    const more = await ada.click(shown, 'More passages');
    expect(more.ephemeral).toBe(true);
    expect(more.text).toContain('> It stands 42 metres above the sea.');
    expect(more.text).not.toContain(BUILT);
  });

  test('can use the button of an answer from before a restart', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    const before = await ada.click(shown, 'More passages');
    await footnote.restart();
    expect((await ada.click(shown, 'More passages')).text).toBe(before.text);
  });

  test('is told when the article behind a button has changed or is gone', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash(
      'ask',
      { question: 'Who built the lighthouse?', article: 'lighthouse' },
      { channel },
    );
    await footnote.restart(
      createLibrary([articleFrom('lighthouse', `${LIGHTHOUSE} Entry is free.`)]),
    );
    expect((await ada.click(shown, 'More passages')).text).toContain('has changed');
    await footnote.restart(createLibrary([articleFrom('other', LIGHTHOUSE)]));
    expect((await ada.click(shown, 'More passages')).text).toContain('no longer here');
  });

  test('gets nowhere with a forged button', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    for (const id of [
      'more:1:',
      'more:1:xx',
      'more:9:aaaaaaaaaa1',
      'x',
      'more:1:../../etc/passwd',
    ]) {
      const reply = await ada.forgeClick(shown, id);
      expect(reply.text).toBe('This button leads nowhere. Ask again to get a new one.');
      expect(reply.ephemeral).toBe(true);
    }
    const unknown = await ada.forgeClick(shown, 'more:1:AAAAAABBBB0');
    expect(unknown.text).toContain('no longer here');
  });

  test('gets every answer of a hundred questions at once', async () => {
    const { discord, channel, guild } = footnote;
    const people = Array.from({ length: 100 }, (_, i) =>
      discord.addMember({ name: `p${i}`, guild }),
    );
    const question = 'Who built the lighthouse?';
    const shown = await Promise.all(
      people.map((one) => one.slash('ask', { question }, { channel })),
    );
    expect(shown.every(({ text }) => text.includes(BUILT))).toBe(true);
  });
});

describe('a slow library', () => {
  test('is covered by a deferral that is as private as the answer', async () => {
    const library = sampleLibrary();
    const libraryFor = () =>
      new Promise<typeof library>((resolve) => setTimeout(() => resolve(library), 1_200));
    const footnote = await startFootnote({ libraryFor });
    const { ada, channel } = footnote;
    const question = 'Who built the lighthouse?';
    const [open, secret] = await Promise.all([
      ada.slash('ask', { question }, { channel }),
      ada.slash('ask', { question, private: true }, { channel }),
    ]);
    expect([open.deferred, open.ephemeral]).toEqual([true, false]);
    expect([secret.deferred, secret.ephemeral]).toEqual([true, true]);
    expect(open.acknowledgedAfterMs).toBeLessThan(3_000);
    expect(open.text).toContain(BUILT);
    await footnote.stop();
  });

  test('that fails ends in one apology, and the bot goes on', async () => {
    let broken = true;
    const library = sampleLibrary();
    const libraryFor = async () => {
      if (broken) throw new Error('the disk is on fire');
      return library;
    };
    const footnote = await startFootnote({ libraryFor });
    const { ada, channel } = footnote;
    const question = 'Who built the lighthouse?';
    const sorry = await ada.slash('ask', { question }, { channel });
    expect(sorry.text).toContain('Something went wrong on my side');
    expect(sorry.text).not.toContain('fire');
    expect((await ada.say(ada.directMessages, question))?.text).toContain('Something went wrong');
    broken = false;
    expect((await ada.slash('ask', { question }, { channel })).text).toContain(BUILT);
    await footnote.stop();
  });
});
