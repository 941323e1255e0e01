import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import type { Channel } from '../../src/simulator/world.ts';
import { type Footnote, startFootnote } from './footnote.ts';

const FIRST = 'Who built the lighthouse?';
const NEXT = 'and when did she build it?';
const READ_WITH = 'Read with: Halvorsen, lighthouse';
const MINUTE = 60_000;

describe('a member who asks on', () => {
  let footnote: Footnote;
  beforeEach(async () => {
    footnote = await startFootnote();
  });
  afterEach(() => footnote.stop());

  async function ask(member: Member, channel: Channel, question: string): Promise<string> {
    const mention = channel.guild === null ? '' : `<@${footnote.discord.botId}> `;
    return (await member.say(channel, mention + question))?.text ?? '';
  }

  test('in a direct message is answered with what the last question was about, and shown it', async () => {
    const { ada } = footnote;
    expect(await ask(ada, ada.directMessages, FIRST)).not.toContain('Read with');
    const shown = await ask(ada, ada.directMessages, NEXT);
    expect(shown).toContain(`-# ${READ_WITH}`);
    expect(shown).toContain('**1874**');
  });

  test('is answered alone when the question stands alone', async () => {
    const { ada } = footnote;
    await ask(ada, ada.directMessages, FIRST);
    const shown = await ask(ada, ada.directMessages, 'How much did the harbour cost?');
    expect(shown).not.toContain('Read with');
    expect(shown).toContain('**12 million euros**');
  });

  test('is answered alone eleven minutes later, and with it nine minutes later', async () => {
    const { ada, discord } = footnote;
    await ask(ada, ada.directMessages, FIRST);
    discord.clock.advance(9 * MINUTE);
    expect(await ask(ada, ada.directMessages, NEXT)).toContain(READ_WITH);
    discord.clock.advance(11 * MINUTE);
    expect(await ask(ada, ada.directMessages, NEXT)).not.toContain('Read with');
  });

  test('takes nothing from what somebody else asked', async () => {
    const { ada, discord, guild, channel } = footnote;
    const bob = discord.addMember({ name: 'bob', guild });
    await ask(ada, ada.directMessages, FIRST);
    await ask(ada, channel, FIRST);
    expect(await ask(bob, bob.directMessages, NEXT)).not.toContain('Read with');
    expect(await ask(bob, channel, NEXT)).not.toContain('Read with');
  });

  test('goes on in a thread and in a channel, each by itself', async () => {
    const { ada, channel, discord } = footnote;
    const thread = discord.addThread(channel, 'about the lighthouse');
    await ask(ada, thread, FIRST);
    expect(await ask(ada, channel, NEXT)).not.toContain('Read with');
    expect(await ask(ada, thread, NEXT)).toContain(READ_WITH);
    await ask(ada, channel, FIRST);
    expect(await ask(ada, channel, NEXT)).toContain(READ_WITH);
  });

  test('takes nothing over with /ask, which stands alone, nor from it', async () => {
    const { ada } = footnote;
    const place = { channel: ada.directMessages };
    await ada.slash('ask', { question: FIRST }, place);
    expect(await ask(ada, ada.directMessages, NEXT)).not.toContain('Read with');
    await ask(ada, ada.directMessages, FIRST);
    const shown = await ada.slash('ask', { question: NEXT }, place);
    expect(shown.text).not.toContain('Read with');
  });

  test('is shown what was carried as plain text, whatever they wrote', async () => {
    const { ada } = footnote;
    await ask(ada, ada.directMessages, 'Who built the lighthouse of **Bold** and [x](http://x.y)?');
    const shown = await ask(ada, ada.directMessages, 'Why?');
    expect(shown).toMatch(/-# Read with: .*Bold/);
    expect(shown.split('\n')[0]).not.toMatch(/(?<!\\)[*[\]]/);
  });
});
