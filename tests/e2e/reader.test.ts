import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/library/library.ts';
import type { ShownMessage } from '../../src/simulator/shown-message.ts';
import { type Site, startSite } from '../web/site.ts';
import {
  articleFrom,
  type Footnote,
  LIGHTHOUSE,
  sampleLibrary,
  startFootnote,
} from './footnote.ts';

const MILL = 'The mill\n\nThe old mill was built by Per Dahl. It burnt down in 1901.';

describe('a citation without a source', () => {
  let site: Site;
  let footnote: Footnote;
  const shared = sampleLibrary();
  const own = createLibrary([articleFrom('mill', MILL), articleFrom('lighthouse', LIGHTHOUSE)]);
  const libraryFor = async (guildId: string | null) =>
    guildId === null || guildId === footnote.guild.id ? shared : own;

  beforeEach(async () => {
    site = await startSite(async (guildId) => (await libraryFor(guildId)).articles);
    footnote = await startFootnote({ libraryFor, web: site.web.forBot });
  });
  afterEach(async () => {
    await footnote.stop();
    await site.stop();
  });

  const linkOf = ({ buttons }: ShownMessage) => {
    const link = buttons.find(({ url }) => url !== null);
    return {
      label: link?.label,
      url: link?.url?.replace('https://articles.example.org', site.url),
    };
  };

  test('leads to its sentence on the reader page, from the title and the button', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    const { label, url } = linkOf(shown);
    expect(label).toBe('Open the article');
    expect(shown.text).toContain(`](${url?.replace(site.url, 'https://articles.example.org')})`);
    const page = await (await fetch(url ?? '')).text();
    expect(page).toContain(
      '<mark id="s1-1">The lighthouse at Skarvik was built in 1874 by Ingrid Halvorsen.</mark>',
    );
  });

  test('with one leads to the source', async () => {
    const { ada } = footnote;
    const shown = await ada.say(ada.directMessages, 'Who opened the harbour?');
    if (shown === null) throw new Error('the bot answers');
    expect(linkOf(shown)).toEqual({
      label: 'Open the source',
      url: expect.stringMatching(/^https:\/\/example\.org\/harbour#:~:text=/),
    });
  });

  test('behind the button for more leads there too', async () => {
    const { ada, channel } = footnote;
    const shown = await ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    const more = await ada.click(shown, 'More passages');
    expect(more.text).toMatch(/\]\(https:\/\/articles\.example\.org\/read\/[\w-]{48}\?s=/);
  });

  test('has another address in each server, and none opens what only another has', async () => {
    const { ada, channel, discord } = footnote;
    const question = 'Who built the lighthouse?';
    const here = linkOf(await ada.slash('ask', { question }, { channel }));
    const guild = discord.addGuild({ name: 'Millers' });
    const elsewhere = [...discord.world.channels.values()].find((one) => one.guild === guild);
    if (elsewhere === undefined) throw new Error('a guild has a channel');
    const bob = discord.addMember({ name: 'bob', guild });
    const there = linkOf(await bob.slash('ask', { question }, { channel: elsewhere }));
    const mill = linkOf(
      await bob.slash('ask', { question: 'Who built the old mill?' }, { channel: elsewhere }),
    );
    expect(new Set([here.url, there.url, mill.url]).size).toBe(3);
    expect((await fetch(mill.url ?? '')).status).toBe(200);
    // The mill's article, signed for the first server, which does not have it.
    const [article] = own.articles;
    if (article === undefined) throw new Error('there is one');
    expect((await fetch(site.linkTo(footnote.guild.id, article))).status).toBe(404);
  });

  test('is counted with what became of each question, and with nothing of who asked', async () => {
    const { ada, channel } = footnote;
    await ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    await ada.say(ada.directMessages, 'What is the capital of Peru?');
    await ada.slash('ask', { question: '???' }, { channel });
    await ada.slash('ask', { question: 'Who?', article: 'no such' }, { channel });
    const metrics = await (await fetch(`${site.url}/metrics`)).text();
    const count = (line: string) => Number(new RegExp(`^${line} (\\d+)$`, 'm').exec(metrics)?.[1]);
    expect(count('footnote_questions_total\\{status="answered"\\}')).toBe(1);
    expect(count('footnote_questions_total\\{status="unanswered"\\}')).toBe(1);
    expect(count('footnote_questions_total\\{status="refused"\\}')).toBe(2);
    expect(count('footnote_answer_seconds_count')).toBe(2);
    expect(count('footnote_acknowledgement_seconds_count')).toBe(3);
    expect(metrics).not.toContain(footnote.guild.id);
    expect(metrics).not.toMatch(/lighthouse|ada/i);
  });
});
