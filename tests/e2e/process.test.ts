import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/commands.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { HARBOUR, LIGHTHOUSE } from './footnote.ts';

function knowledgeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  writeFileSync(join(folder, 'lighthouse.txt'), LIGHTHOUSE);
  writeFileSync(join(folder, 'harbour.md'), HARBOUR);
  return folder;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** `npm start` without npm: the process that an operator runs. */
function start(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'footnote-')), 'store.db')}`,
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }));
  return { child, ended };
}

// Processes start slowly where others work: nothing here is to fail for that.
describe('the process', { timeout: 60_000 }, () => {
  test('serves Discord and ends with 0 on SIGTERM, after the answer that is under way', async () => {
    const discord = await startSimulator({ clockRuns: false });
    const guild = discord.addGuild({ name: 'Readers' });
    const [channel] = [...discord.world.channels.values()];
    if (channel === undefined) throw new Error('a guild has a channel');
    const { child, ended } = start({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_DIR: knowledgeFolder(),
      REFRESH_EVERY: '6h',
    });
    await discord.botReady();
    const ada = discord.addMember({ name: 'ada', guild });
    await expect
      .poll(() => [...discord.world.commands.values()].map(({ name }) => name), { timeout: 20_000 })
      .toEqual(commands.map(({ declaration }) => declaration.name));
    discord.failNext({ route: /callback$/, delayMs: 400 });
    const asked = ada.slash('ask', { question: 'Who built the lighthouse?' }, { channel });
    setTimeout(() => child.kill('SIGTERM'), 150);
    expect((await asked).text).toContain('Ingrid Halvorsen');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err).not.toContain(discord.token);
    await discord.stop();
    expect(discord.violations).toEqual([]);
  });

  test('goes on after malformed events, with a line in the log for each', async () => {
    const discord = await startSimulator({ clockRuns: false });
    discord.addGuild({ name: 'Readers' });
    const { child, ended } = start({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_DIR: knowledgeFolder(),
    });
    await discord.botReady();
    const junk = [null, {}, { id: 'x' }, { type: 99, data: null }, [], 'text', { content: 5 }];
    for (const event of ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'NO_SUCH_EVENT']) {
      for (const data of junk) discord.gateway.dispatch(event, data, 0);
    }
    const ada = discord.addMember({ name: 'ada' });
    const shown = await ada.say(ada.directMessages, 'Who built the lighthouse?');
    expect(shown?.text).toContain('Ingrid Halvorsen');
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toContain('an event could not be read');
    await discord.stop();
    expect(discord.violations).toEqual([]);
  });

  test('keeps what a manager sets over a restart, and slows down who asks too fast', async () => {
    const discord = await startSimulator({ clockRuns: false });
    const guild = discord.addGuild({ name: 'Readers' });
    const managers = discord.addRole(guild, 'managers', ['ManageGuild']);
    const max = discord.addMember({ name: 'max', guild, roles: [managers] });
    const ada = discord.addMember({ name: 'ada', guild });
    const env = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_DIR: knowledgeFolder(),
      DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'footnote-')), 'store.db')}`,
    };
    const first = start(env);
    await discord.botReady();
    await expect.poll(() => discord.world.commands.size, { timeout: 20_000 }).toBe(commands.length);
    await max.slash('settings');
    await max.click('Show to the asker alone');
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);

    const reads = () => discord.requests.filter(({ path }) => path.endsWith('/commands')).length;
    const before = reads();
    const second = start({ ...env, PERSON_MAX_PER_MINUTE: '1' });
    await expect.poll(reads, { timeout: 20_000 }).toBeGreaterThan(before);
    const question = 'Who built the lighthouse?';
    const shown = await ada.slash('ask', { question });
    const refused = await ada.slash('ask', { question });
    expect(shown.text).toContain('Ingrid Halvorsen');
    expect(shown.ephemeral).toBe(true);
    expect(refused.text).toContain('I answer you again in');
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    await discord.stop();
    expect(discord.violations).toEqual([]);
  });

  test('keeps what a manager adds and removes over a restart', async () => {
    const discord = await startSimulator({ clockRuns: false });
    const guild = discord.addGuild({ name: 'Readers' });
    const librarians = discord.addRole(guild, 'Librarians', ['ManageGuild']);
    const mara = discord.addMember({ name: 'mara', guild, roles: [librarians] });
    const env = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_DIR: knowledgeFolder(),
      DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), 'footnote-')), 'store.db')}`,
    };
    writeFileSync(join(env.KNOWLEDGE_DIR, 'broken.pdf'), '%PDF-1.7\n');
    const first = start(env);
    await discord.botReady();
    await expect.poll(() => discord.world.commands.size, { timeout: 25_000 }).toBe(commands.length);
    const file = { name: 'mill.txt', content: 'The mill\n\nThe mill was built by Cy Dahl.' };
    expect((await mara.slash('/knowledge add', { file })).text).toContain('Added: **The mill**');
    const removed = await mara.slash('/knowledge remove', { article: 'The mill' });
    // What is acknowledged is kept, whatever becomes of the process.
    first.child.kill('SIGKILL');
    await first.ended;

    const reads = () => discord.requests.filter(({ path }) => path.endsWith('/commands')).length;
    const before = reads();
    const second = start(env);
    await expect.poll(reads, { timeout: 25_000 }).toBeGreaterThan(before);
    expect((await mara.click(removed, 'Undo')).text).toBe('“The mill” is back.');
    const asked = await mara.slash('ask', { question: 'Who built the mill?' });
    expect(asked.text).toContain('Dahl');
    expect((await mara.slash('/knowledge list')).text).toContain('**broken.pdf**');
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    await discord.stop();
    expect(discord.violations).toEqual([]);
  });

  test('writes commands only when they differ from what Discord has', async () => {
    const discord = await startSimulator({ clockRuns: false });
    const env = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_DIR: knowledgeFolder(),
    };
    const written = () =>
      discord.requests.filter(
        ({ method, path }) => method !== 'GET' && path.startsWith('/applications'),
      ).length;
    // The second start writes nothing.
    for (const expected of [commands.length, commands.length]) {
      const { child, ended } = start(env);
      const reads = () => discord.requests.filter(({ path }) => path.endsWith('/commands')).length;
      const before = reads();
      await expect.poll(reads, { timeout: 20_000 }).toBeGreaterThan(before);
      await expect.poll(written, { timeout: 20_000 }).toBe(expected);
      child.kill('SIGTERM');
      expect((await ended).code).toBe(0);
    }
    await discord.stop();
  });

  test('ends with 1 and one line when the token is wrong, or revoked later', async () => {
    const discord = await startSimulator({ clockRuns: false });
    const env = { DISCORD_API_URL: discord.apiUrl, KNOWLEDGE_DIR: knowledgeFolder() };
    const { ended: refused } = start({ ...env, DISCORD_TOKEN: 'wrong' });
    const { ended } = start({ ...env, DISCORD_TOKEN: discord.token, LOG_LEVEL: 'silent' });
    await discord.botReady();
    await expect.poll(() => discord.world.commands.size, { timeout: 20_000 }).toBe(commands.length);
    discord.revokeToken();
    for (const { code, err } of await Promise.all([refused, ended])) {
      expect(code).toBe(1);
      expect(err).toMatch(/^footnote: Discord does not accept the token\..*\n$/);
    }
    await discord.stop();
  });

  test('ends with one line when Discord cannot be reached or a setting is wrong', async () => {
    const env = { KNOWLEDGE_DIR: knowledgeFolder(), DISCORD_TOKEN: 'x', LOG_LEVEL: 'silent' };
    const [unreachable, misconfigured, missing] = await Promise.all([
      start({ ...env, DISCORD_API_URL: 'http://127.0.0.1:1/api' }).ended,
      start({ ...env, LOG_LEVEL: 'loud', DISCORD_API_URL: 'ftp://x' }).ended,
      start({ ...env, KNOWLEDGE_DIR: '/nowhere/at/all' }).ended,
    ]);
    expect(unreachable.code).toBe(1);
    expect(unreachable.err).toMatch(
      /^footnote: Cannot reach Discord: the connection was refused\n$/,
    );
    expect(misconfigured.code).toBe(2);
    expect(misconfigured.err).toMatch(
      /^footnote: DISCORD_API_URL must be .*; LOG_LEVEL must be one of .*\n$/,
    );
    expect(missing.code).toBe(2);
    expect(missing.err).toBe('footnote: There is no folder /nowhere/at/all\n');
  });

  test('serves health, metrics and reader pages beside Discord, and stops with it', async () => {
    const discord = await startSimulator({ clockRuns: false });
    const guild = discord.addGuild({ name: 'Readers' });
    const [channel] = [...discord.world.channels.values()];
    if (channel === undefined) throw new Error('a guild has a channel');
    const port = await freePort();
    const site = `http://127.0.0.1:${port}`;
    const { child, ended } = start({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      KNOWLEDGE_DIR: knowledgeFolder(),
      PORT: String(port),
      PUBLIC_URL: `${site}/`,
      READER_KEY: '0123456789abcdef0123456789abcdef',
    });
    const health = () =>
      fetch(`${site}/health`).then(
        ({ status }) => status,
        () => null,
      );
    await expect.poll(health, { timeout: 40_000 }).toBe(200);
    const ada = discord.addMember({ name: 'ada', guild });
    const question = 'Who built the lighthouse?';
    const { buttons } = await ada.slash('ask', { question }, { channel });
    const page = await fetch(buttons.find(({ url }) => url !== null)?.url ?? '');
    expect(await page.text()).toContain('Ingrid Halvorsen.</mark>');
    const metrics = await (await fetch(`${site}/metrics`)).text();
    expect(metrics).toContain('footnote_questions_total{status="answered"} 1\n');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(await health()).toBeNull();
    await discord.stop();
    expect(discord.violations).toEqual([]);
  });

  test('ends with one line when its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, err } = await start({ KNOWLEDGE_DIR: knowledgeFolder(), PORT: String(port) })
      .ended;
    taken.close();
    expect(code).toBe(2);
    expect(err).toBe(
      `footnote: Cannot serve pages at 127.0.0.1:${port}: PORT is taken by another program: choose another\n`,
    );
  });

  test('without a token answers each line of its input, in order, and ends with 0', async () => {
    const { child, ended } = start({ KNOWLEDGE_DIR: knowledgeFolder() });
    child.stdin.end('who built the lighthouse\n2\n\nWhat is the capital of Peru?\nmore\n');
    const { code, out, err } = await ended;
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/No DISCORD_TOKEN is set/);
    expect(out).toMatch(/127\.0\.0\.1/);
    expect(out.indexOf('Ingrid Halvorsen')).toBeGreaterThan(0);
    // The second button: the sentence in its paragraph.
    expect(out).toMatch(/\[2 In its paragraph\].*\n\n.*It stands 42 metres above the sea\./);
    expect(out.indexOf('The articles do not answer this')).toBeGreaterThan(
      out.indexOf('Ingrid Halvorsen'),
    );
  });

  test('serves the other articles when one is broken, and says which', async () => {
    const folder = knowledgeFolder();
    writeFileSync(join(folder, 'broken.md'), '---\ntitle: [unclosed\n---\ntext');
    const { child, ended } = start({ KNOWLEDGE_DIR: folder });
    child.stdin.end('who built the lighthouse\n');
    const { code, out, err } = await ended;
    expect(code).toBe(0);
    expect(out).toContain('Ingrid Halvorsen');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('broken.md');
  });

  test('serves an article that is added while it runs', async () => {
    const folder = knowledgeFolder();
    const { child, ended } = start({ KNOWLEDGE_DIR: folder });
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    await expect.poll(() => printed, { timeout: 40_000 }).toContain('playground');
    writeFileSync(join(folder, 'mill.txt'), 'The mill\n\nThe old mill was built by Per Dahl.\n');
    // It asks anew until the article is there.
    await expect
      .poll(
        () => {
          child.stdin.write('Who built the old mill?\n');
          return printed;
        },
        { timeout: 40_000, interval: 500 },
      )
      .toContain('The old mill was built by');
    child.stdin.end();
    expect((await ended).code).toBe(0);
  });
});
