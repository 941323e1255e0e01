import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the settings', () => {
  test('are all optional, and an empty one is none', () => {
    const none = { discordToken: null, discordApiUrl: null, knowledgeDir: null, logLevel: 'info' };
    expect(readConfig({})).toEqual(none);
    expect(
      readConfig({ DISCORD_TOKEN: '', DISCORD_API_URL: '', KNOWLEDGE_DIR: '', LOG_LEVEL: '' }),
    ).toEqual(none);
  });

  test('are read', () => {
    const env = {
      DISCORD_TOKEN: ' a.b.c ',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      KNOWLEDGE_DIR: 'texts',
      LOG_LEVEL: 'debug',
    };
    expect(readConfig(env)).toEqual({
      discordToken: 'a.b.c',
      discordApiUrl: 'http://127.0.0.1:4000/api',
      knowledgeDir: 'texts',
      logLevel: 'debug',
    });
  });

  test.each([
    [{ DISCORD_TOKEN: 'two words' }, /^DISCORD_TOKEN must be one word/],
    [{ DISCORD_API_URL: 'discord' }, /^DISCORD_API_URL must be an http/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    [{ LOG_LEVEL: 'loud', DISCORD_API_URL: 'x' }, /^DISCORD_API_URL .*; LOG_LEVEL [^\n]*$/],
  ])('that are wrong are named in one line: %j', (env, line) => {
    expect(() => readConfig(env)).toThrow(line);
  });
});
