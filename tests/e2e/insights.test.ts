import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import type { Member } from '../../src/simulator/member.ts';
import { type AskedQuestion, recordQuestion } from '../../src/store/questions.ts';
import { changeSettings } from '../../src/store/settings.ts';
import { castVote } from '../../src/store/votes.ts';
import { settleQuestion } from '../../src/store/waiting.ts';
import { type KeepingFootnote, startKeeping } from './kept.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const OTHER_GUILD = '1100000000000000009';

let footnote: KeepingFootnote;
let manager: Member;
let asking = 0;
beforeEach(async () => {
  footnote = await startKeeping();
  const { discord, guild } = footnote;
  const managers = discord.addRole(guild, 'managers', ['ManageGuild']);
  manager = discord.addMember({ name: 'max', guild, roles: [managers] });
});
afterEach(() => footnote.stop());

async function asked(
  question: string,
  more: Partial<AskedQuestion> & { readonly daysAgo?: number } = {},
): Promise<string> {
  const { ada, channel, guild, store } = footnote;
  const { daysAgo = 0, ...rest } = more;
  const id = await recordQuestion(
    store,
    {
      guildId: guild.id,
      channelId: channel.id,
      askerId: ada.id,
      question,
      status: 'unanswered',
      confidence: 0.25,
      articleId: null,
      hidden: false,
      ...rest,
    },
    // Each a second after the one before.
    Date.now() - HOUR + 1_000 * asking++ - daysAgo * DAY,
  );
  if (id === null) throw new Error('it is kept');
  return id;
}

async function voted(answerId: string, voterId: string, vote: 'wrong' | 'helpful') {
  const { guild, store } = footnote;
  await castVote(
    store,
    { answerId, voterId, guildId: guild.id, articleId: null, vote },
    Date.now(),
  );
}

const look = (options = {}) => manager.slash('insights', options, { channel: footnote.channel });

describe('a manager', () => {
  test('sees how much was asked, and what went unanswered with its like', async () => {
    await asked('When does the museum open?');
    await asked('who won the race', { status: 'uncertain' });
    await asked('when is the museum opening');
    await asked('Who built it?', { status: 'answered', articleId: 'lighthouse' });
    await asked('asked long ago', { daysAgo: 10 });
    await asked('asked elsewhere', { guildId: OTHER_GUILD });
    const settled = await asked('Who paints it?');
    await settleQuestion(footnote.store, footnote.guild.id, settled, 'paint', Date.now());

    const shown = await look();
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('## What was asked here in the last 7 days');
    expect(shown.text).toContain(
      'asked: **5** · answered: **1** · unsure: **1** · unanswered: **3**',
    );
    const lines = shown.text.split('\n').filter((line) => /^- |^-# also/.test(line));
    expect(lines).toEqual([
      expect.stringMatching(/^- \*\*2 ×\*\* when is the museum opening · <t:\d+:d>$/),
      '-# also: When does the museum open?',
      expect.stringMatching(/^- who won the race · <t:\d+:d>$/),
    ]);
    expect(shown.text).not.toContain('paints');
    expect(shown.text).not.toContain('elsewhere');
    expect((await manager.click('The last 30 days')).text).toContain('asked long ago');
    expect((await look({ days: 30 })).text).toContain('asked long ago');
  });

  test('sees what was asked most often, and which answers were called wrong', async () => {
    const { ada } = footnote;
    const built = await asked('Who built it?', { status: 'answered', articleId: 'lighthouse' });
    await asked('who BUILT it', { status: 'answered', articleId: 'lighthouse' });
    const cost = await asked('What did it cost?', { status: 'answered', articleId: 'gone' });
    await voted(built, ada.id, 'wrong');
    await voted(built, manager.id, 'helpful');
    await voted(cost, ada.id, 'wrong');
    await voted(cost, manager.id, 'wrong');
    await look();
    const all = await manager.click('All questions');
    expect(all.text).toMatch(/- \*\*2 ×\*\* who BUILT it · .*\n(.*\n)?- What did it cost\?/);
    const wrong = await manager.click('Called wrong');
    expect(wrong.text).toMatch(
      /What did it cost\?.*\n-# from an article that is no longer here · wrong: 2, helpful: 0\n/,
    );
    expect(wrong.text).toMatch(
      /Who built it\?.*\n-# from “Skarvik lighthouse turns 150” · wrong: 1, helpful: 1$/m,
    );
  });

  test('turns pages of what is long, and back', async () => {
    const words = 'apple boat cloud dog engine flower glass horse island juice'.split(' ');
    for (const word of words) await asked(word);
    const first = await look();
    expect(first.text).toContain('Page 1 of 2');
    expect(first.text).toContain('- juice');
    expect(first.text).not.toContain('- apple');
    expect(first.buttons.find(({ label }) => label === 'Back')?.disabled).toBe(true);
    const second = await manager.click('Further');
    expect(second.id).toBe(first.id);
    expect(second.text).toContain('- apple');
    expect(second.text).toContain('Page 2 of 2');
    expect((await manager.click('Back')).text).toBe(first.text);
  });

  test('sees words as they were typed, and none that is markup or pings', async () => {
    await asked('**who** is @everyone <@1> [here](https://example.org)?\n# big');
    const shown = await look();
    const line = '**who** is @everyone <@1> [here](https://example.org)? # big';
    expect(shown.text).toContain(`- ${escapeMarkdown(line)} · `);
    expect(shown.pings).toEqual([]);
  });

  test('takes a file away that a spreadsheet opens, with nothing in it that runs', async () => {
    const { ada, channel, guild, store } = footnote;
    await changeSettings(store, guild.id, { keepAskers: true }, Date.now());
    const id = await asked('=HYPERLINK("https://example.org")', { hidden: true });
    await asked('Wer, "bitte"?', { status: 'answered', articleId: 'lighthouse', confidence: 0.9 });
    await voted(id, ada.id, 'wrong');
    await look();
    const shown = await manager.click('File for a spreadsheet');
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toBe('Questions of the last 7 days: 2');
    const [file] = shown.files;
    expect(file?.name).toMatch(/^insights-\d{4}-\d\d-\d\d\.csv$/);
    const csv = await (await fetch(file?.url ?? '')).text();
    const [head, ...rows] = csv
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
    expect(head).toBe(
      '"Asked at","Question","Got","Confidence","Article","Channel","Private","Called wrong","Answered since","Asker"',
    );
    const place = `"${channel.id}"`;
    expect(rows.map((row) => row.slice(row.indexOf(',') + 1)).sort()).toEqual([
      `"'=HYPERLINK(""https://example.org"")","unanswered",0.25,"",${place},"yes",1,"","${ada.id}"`,
      `"Wer, ""bitte""?","answered",0.9,"Skarvik lighthouse turns 150",${place},"no",0,"","${ada.id}"`,
    ]);
  });

  test('is told where the bot may not attach a file', async () => {
    const { channel, discord } = footnote;
    await look();
    discord.permit(channel, 'bot', { deny: ['AttachFiles'] });
    const shown = await manager.click('File for a spreadsheet');
    expect(shown.text).toContain('I cannot give you a file in this channel.');
    expect(shown.text).toContain('Attach Files');
    expect(shown.ephemeral).toBe(true);
  });

  test('is told where questions are not kept, or not for so long', async () => {
    const { guild, store } = footnote;
    const set = (changes: Parameters<typeof changeSettings>[2]) =>
      changeSettings(store, guild.id, changes, Date.now());
    await set({ keepQuestionsDays: 7 });
    expect((await look({ days: 30 })).text).toContain('Questions are kept for 7 days here.');
    expect((await look({ days: 7 })).text).toContain('### Unanswered');
    expect((await look({ days: 7 })).text).not.toContain('are kept for');
    await set({ keepQuestions: false });
    expect((await look()).text).toContain('Questions are not kept in this server');
  });

  test('gets nowhere with forged places', async () => {
    const shown = await look();
    for (const id of [
      'insights:x:7:0:view',
      'insights:open:8:0',
      'insights:open:7:-1',
      'insights',
    ]) {
      expect((await manager.forgeClick(shown, id)).text).toContain('leads nowhere');
    }
    expect((await manager.forgeClick(shown, 'insights-file:9')).text).toContain('leads nowhere');
    const beyond = await manager.forgeClick(shown, 'insights:open:7:9999:page');
    expect(beyond.text).toContain('### Unanswered');
  });

  test('alone may look', async () => {
    const { ada, channel } = footnote;
    await expect(ada.slash('insights', {}, { channel })).rejects.toThrow();
    const theirs = await ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    for (const id of ['insights:open:7:0:view', 'insights-file:7']) {
      expect((await ada.forgeClick(theirs, id)).text).toContain('who may manage the server');
    }
  });
});
