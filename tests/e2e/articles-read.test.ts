import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import { warmUp } from '../../src/warm-up.ts';
import {
  articleFrom,
  type Footnote,
  HARBOUR,
  LIGHTHOUSE,
  sampleLibrary,
  startFootnote,
} from './footnote.ts';

const PARAGRAPHS = Array.from(
  { length: 30 },
  (_, at) =>
    `Paragraph ${at + 1} begins here. ${'The keeper of *the lamp* wrote it down. '.repeat(8)}It ends.`,
);
const LONG = `The keeper's book\n\n${PARAGRAPHS.join('\n\n')}`;

function longLibrary(text = LONG) {
  return createLibrary([
    articleFrom('book', text),
    articleFrom('harbour', HARBOUR),
    articleFrom('lighthouse', LIGHTHOUSE),
  ]);
}

/** What a reader sees of a text that Discord was given, less the marks of quotes. */
function read(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').replace(/^> /gm, '');
}

describe('somebody who reads an article', () => {
  let footnote: Footnote;
  beforeAll(() => warmUp(sampleLibrary()));
  beforeEach(async () => {
    footnote = await startFootnote({ library: longLibrary() });
  });
  afterEach(() => footnote.stop());

  const open = (article: string) =>
    footnote.ada.slash('articles read', { article }, { channel: footnote.channel });

  test('gets it alone, its text quoted and escaped, with its source behind a button', async () => {
    const shown = await open('harbour');
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain(
      '### [New harbour opens in Skarvik](https://example.org/harbour)\n> The harbour cost 12 million euros.',
    );
    expect(shown.buttons.map(({ label }) => label)).toEqual([
      'Ask about this article',
      'Open the source',
    ]);
  });

  test('pages through all of a long one without losing a word, and back', async () => {
    let page = await open('book');
    let words = '';
    for (let at = 0; at < 10; at++) {
      expect(page.text.length).toBeLessThan(4_000);
      words += `${read(page.text)}\n`;
      if (!page.buttons.some(({ label }) => label === 'Next')) break;
      page = await footnote.ada.click(page, 'Next');
    }
    for (const paragraph of PARAGRAPHS) expect(words).toContain(paragraph.trim());
    expect(page.text).not.toContain('*the lamp*\n');
    expect(page.text).toContain('\\*the lamp\\*');
    const before = await footnote.ada.click(page, 'Back');
    expect(before.id).toBe(page.id);
    expect(before.text).not.toBe(page.text);
  });

  test('does so in direct messages and by their own install too', async () => {
    const { ada, discord } = footnote;
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(ada, elsewhere);
    const channel = [...discord.world.channels.values()].find(({ guild }) => guild === elsewhere);
    if (channel === undefined) throw new Error('a guild has a channel');
    for (const place of [{ channel: ada.directMessages }, { channel, userInstall: true }]) {
      const first = await ada.slash('articles read', { article: 'book' }, place);
      expect(first.text).toContain('Paragraph 1 begins here.');
      const second = await ada.click(first, 'Next', place);
      expect(second.text).toContain('page 2 of');
      await ada.click(second, 'Ask about this article', place);
      const answer = await ada.submit({ 'Your question': 'Who wrote it down?' });
      expect(answer.text).toContain('The keeper of');
    }
  });

  test('finds it by what they type of its title', async () => {
    const { ada, channel } = footnote;
    const [first] = await ada.autocomplete('articles read', { article: 'keepr' }, 'article', {
      channel,
    });
    expect(first).toEqual({ name: "The keeper's book", value: 'book' });
  });

  test('asks it in a form, and it alone answers', async () => {
    const { ada } = footnote;
    const page = await open('harbour');
    const pressed = await ada.click(page, 'Ask about this article');
    expect(pressed.form?.title).toBe('Ask about this article');
    const answer = await ada.submit({ 'Your question': 'How much did it cost?' });
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('12 million euros');
    await ada.click(page, 'Ask about this article');
    const other = await ada.submit({ 'Your question': 'When was the lighthouse built?' });
    expect(other.text).not.toContain('1874');
  });

  test('is told when it has changed since, and reads what it says now', async () => {
    const page = await open('book');
    await footnote.restart(longLibrary(LONG.replace('Paragraph 30', 'Passage 30')));
    const next = await footnote.ada.click(page, 'Next');
    expect(next.text).toContain('The article has changed since you opened it.');
    expect(next.text).toContain('page 2 of');
  });

  test('is told when it is gone, by the button and by the form, and keeps what is open', async () => {
    const { ada } = footnote;
    const page = await open('book');
    await footnote.restart(sampleLibrary());
    const next = await ada.click(page, 'Next');
    expect(next.text).toBe('This article is no longer here.');
    expect(next.id).not.toBe(page.id);
    await ada.click(page, 'Ask about this article');
    const answer = await ada.submit({ 'Your question': 'Who wrote it down?' });
    expect(answer.text).toBe('This article is no longer here.');
  });

  test('is told that there is no such article', async () => {
    const shown = await open('the lost book');
    expect(shown.text).toContain('There is no article “the lost book” here.');
  });

  test('has a short word for forged buttons', async () => {
    const page = await open('book');
    const forged = ['read:1:', 'read:1:AAAAAABBBB:0:0', 'read:9:AAAAAABBBB:0', 'ask-article:x'];
    for (const customId of [...forged, 'starter:1:AAAA', 'starter']) {
      const shown = await footnote.ada.forgeClick(page, customId);
      expect(shown.text).toContain('This button leads nowhere.');
      expect(shown.ephemeral).toBe(true);
    }
  });
});

test('somebody cannot read or ask by a button what another server has', async () => {
  const secret = createLibrary([articleFrom('secret', 'Secret\n\nThe vault is below the mill.')]);
  const shipped = sampleLibrary();
  let theirs = '';
  const footnote = await startFootnote({
    libraryFor: async (guildId) => (guildId === theirs ? secret : shipped),
  });
  const { ada, channel, discord } = footnote;
  const neighbours = discord.addGuild({ name: 'Neighbours' });
  theirs = neighbours.id;
  const bo = discord.addMember({ name: 'bo', guild: neighbours });
  const where = { channel: discord.addChannel(neighbours, 'reading') };
  const page = await bo.slash('articles about', { article: 'secret' }, where);
  expect(page.text).toContain('Secret');
  const own = await ada.slash('articles list', {}, { channel });
  for (const { customId } of page.buttons) {
    if (customId === null || customId.startsWith('ask-article')) continue;
    expect((await ada.forgeClick(own, customId)).text).toBe('This article is no longer here.');
  }
  const id = page.buttons.find(({ label }) => label === 'Ask about this article')?.customId ?? '';
  const answer = await ada.forgeSubmit(id, { question: 'Where is the vault?' }, { channel });
  expect(answer.text).toBe('This article is no longer here.');
  await footnote.stop();
});
