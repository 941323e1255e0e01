import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../src/simulator/world.ts';
import { recordQuestion } from '../../src/store/questions.ts';
import { changeSettings } from '../../src/store/settings.ts';
import { castVote } from '../../src/store/votes.ts';
import { insightsTexts } from '../../src/texts/insights.ts';
import { LOCALES } from '../../src/texts/locale.ts';
import { privacyTexts } from '../../src/texts/privacy.ts';
import { settingsTexts } from '../../src/texts/settings.ts';
import { type KeepingFootnote, startKeeping } from './kept.ts';

let footnote: KeepingFootnote;
let managers: Role;
beforeAll(async () => {
  footnote = await startKeeping();
  const { channel, discord, guild, store } = footnote;
  managers = discord.addRole(guild, 'managers', ['ManageGuild']);
  const answerIn = Array.from({ length: 25 }, (_, i) => {
    const closed = discord.addChannel(guild, `closed-${i}`);
    discord.permit(closed, 'bot', { deny: ['SendMessages'] });
    return closed.id;
  });
  // All that can be wrong at once: the longest that the panel can be.
  const gone = '999999999999999999';
  const settings = { answerIn, callChannel: gone, callRole: gone, editorRole: gone };
  await changeSettings(store, guild.id, { ...settings, keepAskers: true }, Date.now());
  const asked = { guildId: guild.id, channelId: channel.id, askerId: '1', question: 'Who?' };
  const got = { status: 'unanswered', confidence: 0, articleId: null, hidden: false } as const;
  await recordQuestion(store, { ...asked, ...got }, Date.now());
});
// Fails when a message was none that Discord takes.
afterAll(() => footnote.stop());

test.each(LOCALES)(
  'what managers and members look after speaks their language (%s)',
  async (locale) => {
    const { channel, discord, guild, store } = footnote;
    const max = discord.addMember({ name: `max-${locale}`, locale, guild, roles: [managers] });
    const vote = { answerId: 'x', voterId: max.id, guildId: guild.id, articleId: null };
    await castVote(store, { ...vote, vote: 'wrong' }, Date.now());

    const settings = await max.slash('settings', {}, { channel });
    expect(settings.text).toContain(settingsTexts[locale].title);
    expect(settings.text.match(/⚠️/g)).toHaveLength(5 + 2 + 1);
    const none = await max.click(settingsTexts[locale].keepNone);
    expect(none.text).toBe(settingsTexts[locale].sureToKeepNone);

    const privacy = await max.slash('privacy', {}, { channel });
    expect(privacy.text).toContain(privacyTexts[locale].votes(1));
    const sure = await max.click(privacyTexts[locale].deleteMine);
    expect(sure.text).toContain(privacyTexts[locale].sure);
    expect((await max.click(privacyTexts[locale].deleteSurely)).text).toContain(
      privacyTexts[locale].deleted,
    );

    const insights = await max.slash('insights', {}, { channel });
    expect(insights.text).toContain(insightsTexts[locale].openHint);
    const file = await max.click(insightsTexts[locale].file);
    expect(file.files).toHaveLength(1);
  },
);
