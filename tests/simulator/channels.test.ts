import { ChannelType, InteractionContextType, type Message } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import type { Violation } from '../../src/simulator/rest.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import type { Channel, Guild } from '../../src/simulator/world.ts';
import { type BareBot, startBareBot } from './bare-bot.ts';

const QUIET = { quietMs: 150 };

let discord: Simulator;
let bot: BareBot;
let guild: Guild;
let channel: Channel;
let ada: Member;
/** What the bot heard, and what of it. */
let heard: string[] = [];

/** Answers what it is asked, and says again what was changed. */
async function answer(message: Message): Promise<void> {
  const { author, content, webhookId } = message;
  heard.push(
    `${author.username}${author.bot ? ' (bot)' : ''}${webhookId ? ' (webhook)' : ''}: ${content}`,
  );
  if (author.bot) return;
  if (content.endsWith('thread')) {
    const thread = await message.startThread({ name: 'Talk' });
    await thread.send('here');
  } else if (content.includes('slowly')) {
    if (message.channel.isSendable()) await message.channel.sendTyping();
    await message.reply('at last');
  } else if (content !== '') await message.reply(`You said: ${content}`);
}

beforeAll(async () => {
  discord = await startSimulator({ clockRuns: false });
  guild = discord.addGuild({ name: 'Readers' });
  channel = discord.addChannel(guild, 'news');
  bot = await startBareBot(discord, {
    commands: [
      {
        name: 'where',
        description: 'x',
        contexts: [0, 1, 2],
        integration_types: [0, 1],
      },
      { type: 3, name: 'Read', contexts: [0, 1, 2], integration_types: [0, 1] },
    ],
    onInteraction: async (interaction) => {
      const { context, authorizingIntegrationOwners: owners, channel: at } = interaction;
      if (interaction.isChatInputCommand()) {
        const place = context === null ? 'nowhere' : InteractionContextType[context];
        const by = JSON.stringify(owners);
        await interaction.reply(`${place} ${at === null ? '' : ChannelType[at.type]} ${by}`);
      } else if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(`read ${interaction.targetMessage.content}`);
      }
    },
    onMessage: answer,
    onEdit: async (message) => {
      const { author, content, editedTimestamp } = message;
      heard.push(`${author.username} changed: ${content} ${editedTimestamp === null ? 'not' : ''}`);
      const answers = message.channel.messages.cache.filter(
        (one) => one.author.id === discord.botId && one.reference?.messageId === message.id,
      );
      if (content !== '') await answers.first()?.edit(`You now say: ${content}`);
    },
  });
});
beforeEach(() => {
  heard = [];
  ada = discord.addMember({ name: 'ada', guild });
  ada.go(channel);
});
afterEach(() => {
  expect(bot.errors).toEqual([]);
  expect(discord.violations).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

const mention = (text: string) => `<@${discord.botId}> ${text}`;

describe('a message', () => {
  test('that mentions the bot is answered, as a reply to it', async () => {
    const shown = await ada.say(mention('hello'));
    expect(shown?.text).toBe(`You said: ${mention('hello')}`);
    expect(shown?.raw.message_reference?.message_id).toBe(ada.sees().at(-2)?.id);
  });

  test('is answered to the one who wrote it, however many write at once', async () => {
    const people = Array.from({ length: 20 }, (_, i) =>
      discord.addMember({ name: `p${i}`, guild }),
    );
    const answers = await Promise.all(
      people.map((one, i) => one.say(mention(`number ${i}`), { channel })),
    );
    expect(answers.map((shown) => shown?.text.match(/\d+$/)?.[0])).toEqual(
      people.map((_, i) => `${i}`),
    );
  });

  test('that replies to the bot is meant for it; one that does not is not', async () => {
    const first = await ada.say(mention('hello'));
    if (first === null) throw new Error('the bot answered');
    expect((await ada.say('and now?', { replyTo: first }))?.text).toBe('You said: and now?');
    expect(await ada.say('and now?', QUIET)).toBeNull();
    expect(heard.at(-1)).toBe('ada: ');
  });

  test('that its author changes is told anew, with its words where the bot may read them', async () => {
    const message = ada.write(mention('hello'));
    await expect.poll(() => heard).toHaveLength(1);
    await ada.edit(message, mention('goodbye'), 150);
    expect(heard.at(-1)).toBe(`ada changed: ${mention('goodbye')} `);
    await ada.edit(message, 'to somebody else', 150);
    expect(heard.at(-1)).toBe('ada changed:  ');
    const bo = discord.addMember({ name: 'bo', guild });
    await expect(bo.edit(message, 'forged')).rejects.toThrow('Only its author');
  });

  test('is answered anew after a change, and the new answer is what is seen', async () => {
    const options = { channel: ada.directMessages };
    const question = ada.write('hello', options);
    await expect.poll(() => ada.sees().map(({ text }) => text)).toContain('You said: hello');
    expect((await ada.edit(question, 'goodbye'))?.text).toBe('You now say: goodbye');
    expect(ada.sees()).toHaveLength(2);
  });

  test('that gets the preview of a link is told like a change, though nobody changed it', async () => {
    const message = ada.write(mention('https://example.org'));
    discord.unfurl(message);
    await expect.poll(() => heard).toHaveLength(2);
    expect(heard.at(-1)).toBe(`ada changed: ${mention('https://example.org')} not`);
  });

  test('that was taken away is told of, and is gone', async () => {
    const deleted: string[] = [];
    bot.client.once('messageDelete', ({ id }) => deleted.push(id));
    const message = ada.write('oops');
    ada.remove(message);
    await expect.poll(() => deleted).toEqual([message.id]);
    expect(ada.sees().map(({ id }) => id)).not.toContain(message.id);
    expect(() => ada.remove(message)).toThrow('no such message');
  });

  test('of another bot or of a webhook is told as what it is', async () => {
    const robot = discord.addMember({ name: 'robot', guild, bot: true });
    robot.write(mention('beep'), { channel });
    discord.postByWebhook(channel, 'Hook', mention('ping'));
    await expect
      .poll(() => heard)
      .toEqual([`robot (bot): ${mention('beep')}`, `Hook (bot) (webhook): ${mention('ping')}`]);
  });

  test('shows that the bot is typing before it answers', async () => {
    const before = discord.typing.length;
    await ada.say(mention('slowly'));
    expect(discord.typing.slice(before)).toMatchObject([{ channel: { name: 'news' } }]);
  });

  test('pings whom its words name, as far as its author and its sender allow it', async () => {
    const editors = discord.addRole(guild, 'Editors');
    const words = `<@${ada.id}> <@&${editors.id}> @everyone`;
    expect(ada.write(words).pings).toEqual(['ada', '@Editors', '@everyone']);
    discord.permit(channel, ada, { deny: ['MentionEveryone'] });
    expect(ada.write(words).pings).toEqual(['ada', '@Editors']);
    const there = await bot.client.channels.fetch(channel.id);
    if (there?.isSendable() !== true) throw new Error('the channel can be written to');
    const pings = async (allowedMentions?: object) => {
      const given = allowedMentions === undefined ? {} : { allowedMentions };
      await there.send({ content: words, ...given });
      return ada.sees().at(-1)?.pings;
    };
    expect(await pings()).toEqual([]);
    expect(await pings({ parse: [], roles: [editors.id] })).toEqual(['@Editors']);
    const text = [{ type: 10, content: `Look, <@${ada.id}>` }] as never;
    const allowedMentions = { parse: [], users: [ada.id] };
    await there.send({ components: text, flags: 1 << 15, allowedMentions });
    expect(ada.sees().at(-1)?.pings).toEqual(['ada']);
    const both = { parse: ['users'], users: [ada.id] };
    await expect(pings(both)).rejects.toMatchObject({ code: 50035 });
    (discord.violations as Violation[]).length = 0;
  });

  test('of the bot does not reach those who take none', async () => {
    const user = await bot.client.users.fetch(ada.id);
    expect((await user.send('hello')).content).toBe('hello');
    discord.closeDirectMessages(ada);
    await expect(user.send('hello')).rejects.toMatchObject({ status: 403, code: 50007 });
  });

  test('is forgotten with all that was written and done, when a test asks for it', async () => {
    await ada.say(mention('hello'));
    discord.forgetPast();
    expect(ada.sees()).toEqual([]);
    expect(discord.requests).toEqual([]);
    expect((await ada.say(mention('hello again')))?.text).toContain('hello again');
  });

  test('is not written where its author may not write, or is no message', () => {
    expect(() => ada.write('')).toThrow('empty');
    expect(() => ada.write('x'.repeat(2_001))).toThrow('too long');
    const closed = discord.addChannel(guild, 'closed');
    discord.permit(closed, 'everyone', { deny: ['ViewChannel'] });
    expect(() => ada.write('x', { channel: closed })).toThrow('does not see this channel');
  });
});

describe('a thread', () => {
  test('that the bot opens is where it goes on', async () => {
    const shown = ada.write(mention('a thread'));
    await expect.poll(() => [...discord.world.channels.values()].at(-1)?.name).toBe('Talk');
    const thread = discord.world.channels.get(shown.id);
    if (thread === undefined) throw new Error('a thread has the id of its message');
    await expect.poll(() => ada.sees(thread).map(({ text }) => text)).toEqual(['here']);
    expect((await ada.say(mention('on'), { channel: thread }))?.text).toContain('on');
  });

  test('that is private is heard by the bot when it is in it, or is mentioned there', async () => {
    const bo = discord.addMember({ name: 'bo', guild });
    const thread = discord.addThread(channel, 'secret', { private: true, members: [ada] });
    expect(() => bo.write('x', { channel: thread })).toThrow('does not see this channel');
    expect(await ada.say('alone', { channel: thread, ...QUIET })).toBeNull();
    expect(heard).toEqual([]);
    expect((await ada.say(mention('come in')))?.text).toContain('come in');
    const path = `/channels/${thread.id}/thread-members` as const;
    const members = (await bot.client.rest.get(path)) as { user_id: string }[];
    expect(members.map(({ user_id: id }) => id)).toEqual([ada.id, discord.botId]);
    discord.addToThread(thread, bo);
    expect((await bo.say(mention('me too'), { channel: thread }))?.text).toContain('me too');
  });

  test('that was put away is taken out again by who writes into it', async () => {
    const thread = discord.addThread(channel, 'old');
    discord.archive(thread);
    await expect
      .poll(() => bot.client.channels.cache.get(thread.id))
      .toMatchObject({ archived: true });
    await ada.say(mention('again'), { channel: thread });
    await expect
      .poll(() => bot.client.channels.cache.get(thread.id))
      .toMatchObject({ archived: false });
  });

  test('of a channel of announcements is one too', async () => {
    const type = ChannelType.GuildAnnouncement;
    const announcements = discord.addChannel(guild, 'announcements', type);
    const thread = discord.addThread(announcements, 'talk');
    expect(thread.type).toBe(ChannelType.AnnouncementThread);
    expect((await ada.say(mention('hello'), { channel: thread }))?.text).toContain('hello');
  });
});

describe('where the bot is not', () => {
  test('people use it by their own install: in a group, between two, in another server', async () => {
    const cy = discord.addMember({ name: 'cy', installed: true });
    const elsewhere = discord.addGuild({ name: 'Elsewhere', withBot: false });
    discord.join(cy, elsewhere);
    const there = [...discord.world.channels.values()].find((one) => one.guild === elsewhere);
    const owners = `{"1":"${cy.id}"}`;
    const where = async (place: Channel) => (await cy.slash('/where', {}, { channel: place })).text;
    const group = discord.addPrivateChannel(cy, ada, discord.addMember({ name: 'di' }));
    expect(await where(group)).toBe(`PrivateChannel GroupDM ${owners}`);
    expect(await where(discord.addPrivateChannel(cy, ada))).toBe(`PrivateChannel DM ${owners}`);
    expect(await where(there as Channel)).toContain(owners);
    await expect(ada.slash('/where', {}, { channel: group })).rejects.toThrow(
      'nobody installed it',
    );
  });

  test('it hears nothing and reaches nothing, but for what it is shown', async () => {
    const cy = discord.addMember({ name: 'cy', installed: true });
    const group = discord.addPrivateChannel(cy, ada);
    const message = ada.write(mention('hello'), { channel: group });
    expect((await cy.menu('Read', message)).text).toBe(`read ${mention('hello')}`);
    expect(heard).toEqual([]);
    const { rest } = bot.client;
    const path = `/channels/${group.id}/messages` as const;
    const body = { content: 'x', allowed_mentions: { parse: [] } };
    await expect(rest.get(path)).rejects.toMatchObject({ code: 50001 });
    await expect(rest.post(path, { body })).rejects.toMatchObject({ code: 50001 });
  });

  test('an interaction says by whose install it came', async () => {
    const both = discord.addMember({ name: 'both', guild, installed: true });
    const owners = async (place: object) => (await both.slash('/where', {}, place)).text;
    expect(await owners({ channel })).toContain(`{"0":"${guild.id}","1":"${both.id}"}`);
    expect(await owners({ channel, userInstall: true })).toContain(`{"1":"${both.id}"}`);
    const direct = { channel: ada.directMessages };
    expect((await ada.slash('/where', {}, direct)).text).toBe('BotDM DM {"0":"0"}');
  });

  test('it is let in and thrown out while it runs, and knows', async () => {
    const late = discord.addGuild({ name: 'Late', withBot: false });
    const knows = () => bot.client.guilds.cache.has(late.id);
    discord.addBot(late);
    await expect.poll(knows).toBe(true);
    discord.join(ada, late);
    const there = discord.addChannel(late, 'talk');
    expect((await ada.say(mention('hello'), { channel: there }))?.text).toContain('hello');
    discord.removeBot(late);
    await expect.poll(knows).toBe(false);
    expect(await ada.say(mention('hello'), { channel: there, ...QUIET })).toBeNull();
  });
});
