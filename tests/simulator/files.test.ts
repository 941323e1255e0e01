import { AttachmentBuilder, type Interaction, type Message } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../src/simulator/member.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { type BareBot, startBareBot } from './bare-bot.ts';

const DAY = 24 * 3_600_000;
const TEN_MIB = 10 * 1024 * 1024;
const BYTES = Uint8Array.from([0, 255, 13, 10, 13, 10, 45, 45, 128]);

async function fetched(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

async function handle(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  const file = interaction.options.getAttachment('file', true);
  const bytes = await fetched(file.url);
  const back = new AttachmentBuilder(Buffer.from(bytes), { name: `back-${file.name}` });
  await interaction.deferReply();
  await interaction.editReply({ content: `${file.size} of ${file.contentType}`, files: [back] });
}

/** What is sent back to a message with files: each of them, and how many. */
async function echo(message: Message): Promise<void> {
  const files = await Promise.all(
    message.attachments.map(async (file) => {
      const data = Buffer.from(await fetched(file.url));
      return new AttachmentBuilder(data, { name: file.name, description: 'the same' });
    }),
  );
  const sent = await message.reply({ content: `${files.length} files: ${message.content}`, files });
  if (message.content === 'drop one') {
    await sent.edit({ attachments: [...sent.attachments.values()].slice(1) });
  }
}

describe('a file', () => {
  let discord: Simulator;
  let bot: BareBot;
  let ada: Member;
  beforeAll(async () => {
    discord = await startSimulator({ clockRuns: false });
    const guild = discord.addGuild({ name: 'Readers' });
    ada = discord.addMember({ name: 'ada', guild });
    const options = [{ type: 11, name: 'file', description: 'x', required: true }];
    bot = await startBareBot(discord, {
      commands: [{ name: 'read', description: 'x', options }],
      onInteraction: handle,
      onMessage: echo,
    });
  });
  afterEach(() => expect(discord.violations).toEqual([]));
  afterAll(async () => {
    await bot.stop();
    await discord.stop();
    expect(bot.errors).toEqual([]);
  });

  test('given for an option can be fetched, byte for byte, and sent back', async () => {
    const shown = await ada.slash('/read', { file: { name: 'odd.pdf', content: BYTES } });
    expect(shown.text).toBe(`${BYTES.length} of application/pdf`);
    expect(shown.files).toMatchObject([
      { name: 'back-odd.pdf', size: BYTES.length, contentType: 'application/pdf' },
    ]);
    expect(await fetched(shown.files[0]?.url ?? '')).toEqual(BYTES);
  });

  test('written in a direct message is read with it, and several are sent back', async () => {
    const files = [
      { name: 'first note.txt', content: 'one' },
      { name: 'zwei.md', content: '# Zwei' },
    ];
    const shown = await ada.upload(files, 'here', { channel: ada.directMessages });
    expect(shown?.text).toBe('2 files: here');
    expect(shown?.files.map(({ name }) => name)).toEqual(['first_note.txt', 'zwei.md']);
    expect(shown?.raw.attachments[0]).toMatchObject({ description: 'the same' });
  });

  test('in a channel is not read by a bot that is not meant', async () => {
    const file = { name: 'a.txt', content: 'secret' };
    const shown = await ada.upload(file, '', { channel: ada.directMessages });
    expect(shown?.text).toBe('1 files:');
    const channel = [...discord.world.channels.values()].find(({ guild }) => guild !== null);
    if (channel === undefined) throw new Error('a guild has a channel');
    expect((await ada.upload(file, 'to all', { channel }))?.text).toBe('0 files:');
  });

  test('can be taken from a message by an edit that leaves it out', async () => {
    const files = ['a.txt', 'b.txt'].map((name) => ({ name, content: name }));
    const { directMessages: channel } = ada;
    const shown = await ada.upload(files, 'drop one', { channel });
    expect(shown?.files).toHaveLength(2);
    const last = () => ada.sees(channel).at(-1);
    await expect.poll(() => last()?.files.map(({ name }) => name)).toEqual(['b.txt']);
    expect(last()?.text).toBe('2 files: drop one');
  });

  test('is served with its type, to those who have its whole link, for a day', async () => {
    const file = { name: 'page.html', content: '<p>' };
    const [shown] = ada.write('', { files: [file], channel: ada.directMessages }).files;
    const url = shown?.url ?? '';
    expect(url.startsWith(`${discord.cdnUrl}/attachments/`)).toBe(true);
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>');
    expect((await fetch(url.replace(/hm=\w{4}/, 'hm=0000'))).status).toBe(404);
    expect((await fetch(url.replace('page.html', 'other.html'))).status).toBe(404);
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(404);
    discord.clock.advance(DAY + 1);
    expect((await fetch(url)).status).toBe(404);
  });

  test('of more than 10 MiB is not taken, neither from a person nor from the bot', async () => {
    const content = new Uint8Array(TEN_MIB + 1);
    const channel = ada.directMessages;
    expect(() => ada.write('', { files: [{ name: 'x', content }], channel })).toThrow('too large');
    const there = await bot.client.channels.fetch(channel.id);
    if (there?.isSendable() !== true) throw new Error('the channel can be written to');
    const files = (bytes: number) => [new AttachmentBuilder(Buffer.alloc(bytes), { name: 'x' })];
    await expect(there.send({ files: files(TEN_MIB + 1) })).rejects.toMatchObject({ code: 40005 });
    expect((await there.send({ files: files(TEN_MIB) })).attachments.size).toBe(1);
  });
});
