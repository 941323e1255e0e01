import { afterEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import { articleFrom, type Footnote, startFootnote } from './footnote.ts';

describe('whatever an article holds', () => {
  let footnote: Footnote;
  afterEach(() => footnote.stop());

  async function ask(text: string, question: string) {
    footnote = await startFootnote({ library: createLibrary([articleFrom('hostile', text)]) });
    return footnote.ada.slash('ask', { question }, { channel: footnote.channel });
  }

  test('it pings nobody and formats nothing', async () => {
    const shown = await ask(
      'Zebra report\n\nThe zebra said @everyone <@123456789012345678> **look** [here](https://evil.example) `x` ||secret|| <:a:1> at https://evil.example now.',
      'What did the zebra say?',
    );
    expect(shown.text).toContain('\\@everyone');
    expect(shown.text).toContain('\\<\\@123456789012345678>');
    expect(shown.text).not.toMatch(/(?<!\\)\[here\]/);
    expect(shown.text).not.toContain('https://evil.example now');
    expect(shown.raw.mentions).toEqual([]);
  });

  test('a sentence longer than a message is shown whole, in pieces, behind the button', async () => {
    const words = Array.from({ length: 1_200 }, (_, i) => `item${i}`).join(' ');
    const shown = await ask(
      `The list\n\nThe zebra bought ${words} and left.`,
      'What did the zebra buy?',
    );
    expect(shown.text).toContain('The sentence goes on: press the button');
    const more = await footnote.ada.click(shown, 'The whole sentence and more');
    const pages = [more, ...more.followUps].map(({ text }) => text).join('\n');
    for (const word of words.split(' ')) expect(pages).toContain(word);
  });

  test('a thousand paragraphs and titles of a thousand letters fit into a message', async () => {
    const title = 'zebra '.repeat(300).trim();
    const body = Array.from({ length: 1_000 }, (_, i) => `Zebra number ${i} ate ${i} apples.`).join(
      '\n\n',
    );
    const shown = await ask(`${title}\n\n${body}`, 'How many apples did zebra number 77 eat?');
    expect(shown.text).toContain('Zebra number 77 ate');
  });

  test('a sentence of nothing but markdown marks fits and is escaped', async () => {
    const shown = await ask(`Zebra marks\n\nzebra ${'*_~`|'.repeat(900)} end`, 'zebra');
    expect(shown.text.length).toBeLessThanOrEqual(4_000);
  });
});

describe('whatever the gateway sends', () => {
  test('a cut connection is resumed and questions asked meanwhile are answered', async () => {
    const footnote = await startFootnote();
    const { discord, ada } = footnote;
    discord.gateway.disconnect(4000);
    const shown = await ada.say(ada.directMessages, 'who built the lighthouse', 10_000);
    expect(shown?.text).toContain('Ingrid Halvorsen');
    await footnote.stop();
  });

  test('a server error of Discord is tried again', async () => {
    const footnote = await startFootnote();
    const { discord, ada } = footnote;
    discord.failNext({ route: /^POST \/channels/, status: 500 });
    const shown = await ada.say(ada.directMessages, 'who built the lighthouse', 10_000);
    expect(shown?.text).toContain('Ingrid Halvorsen');
    await footnote.stop();
  });
});
