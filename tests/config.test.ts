import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the settings', () => {
  test('are all optional, and an empty one is none', () => {
    const none = {
      discordToken: null,
      discordApiUrl: null,
      knowledgeDir: null,
      database: { kind: 'sqlite', file: join(process.cwd(), 'data', 'footnote.db') },
      limits: { articles: 1_000, characters: 10_000_000, sources: 20 },
      pace: { person: 30, server: 300, windowSeconds: 60 },
      forgetServerAfterDays: 30,
      port: null,
      listenHost: '127.0.0.1',
      publicUrl: null,
      readerKey: null,
      refreshEveryMs: null,
      logLevel: 'info',
    };
    expect(readConfig({})).toEqual(none);
    const names =
      'DISCORD_TOKEN DISCORD_API_URL KNOWLEDGE_DIR DATABASE_URL SERVER_MAX_ARTICLES SERVER_MAX_CHARACTERS SERVER_MAX_SOURCES PERSON_MAX_PER_MINUTE SERVER_MAX_PER_MINUTE FORGET_SERVER_AFTER_DAYS PORT LISTEN_HOST PUBLIC_URL READER_KEY REFRESH_EVERY LOG_LEVEL';
    const empty = Object.fromEntries(names.split(' ').map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(none);
  });

  test('are read', () => {
    const env = {
      DISCORD_TOKEN: ' a.b.c ',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
      KNOWLEDGE_DIR: 'texts',
      DATABASE_URL: 'postgres://ada:secret@db.example.org/footnote',
      SERVER_MAX_ARTICLES: '5',
      SERVER_MAX_CHARACTERS: '6000',
      SERVER_MAX_SOURCES: '0',
      PERSON_MAX_PER_MINUTE: '5',
      SERVER_MAX_PER_MINUTE: '0',
      FORGET_SERVER_AFTER_DAYS: '7',
      PORT: '8080',
      LISTEN_HOST: '::',
      PUBLIC_URL: 'https://example.org/articles/',
      READER_KEY: '0123456789abcdef0123456789abcdef',
      REFRESH_EVERY: '6h',
      LOG_LEVEL: 'debug',
    };
    expect(readConfig(env)).toEqual({
      discordToken: 'a.b.c',
      discordApiUrl: 'http://127.0.0.1:4000/api',
      knowledgeDir: 'texts',
      database: { kind: 'postgres', url: 'postgres://ada:secret@db.example.org/footnote' },
      limits: { articles: 5, characters: 6_000, sources: 0 },
      pace: { person: 5, server: 0, windowSeconds: 60 },
      forgetServerAfterDays: 7,
      port: 8080,
      listenHost: '::',
      publicUrl: 'https://example.org/articles',
      readerKey: '0123456789abcdef0123456789abcdef',
      refreshEveryMs: 21_600_000,
      logLevel: 'debug',
    });
  });

  test.each([
    ['6', 6],
    ['6h', 6],
    [' 1.5h ', 1.5],
    ['30m', 0.5],
    ['2d', 48],
  ])('take %j as a time to refresh after, of %d hours', (REFRESH_EVERY, hours) => {
    expect(readConfig({ REFRESH_EVERY }).refreshEveryMs).toBe(hours * 3_600_000);
  });

  test.each(['0', '1m', '25d', '-6h', 'six', '6 h', '1e3', '6h30m', 'Infinity'])(
    'do not take %j as a time to refresh after',
    (REFRESH_EVERY) => {
      expect(() => readConfig({ REFRESH_EVERY })).toThrow(/^REFRESH_EVERY must be a time from 15m/);
    },
  );

  test.each([
    [{ DISCORD_TOKEN: 'two words' }, /^DISCORD_TOKEN must be one word/],
    [{ DISCORD_API_URL: 'discord' }, /^DISCORD_API_URL must be an http/],
    [{ DATABASE_URL: 'mysql://a/b' }, /^DATABASE_URL must be file:PATH or postgres:/],
    [{ DATABASE_URL: 'file:' }, /^DATABASE_URL must/],
    [{ DATABASE_URL: 'file:data/' }, /^DATABASE_URL must/],
    [{ DATABASE_URL: 'file://elsewhere/x.db' }, /^DATABASE_URL must/],
    [
      { DATABASE_URL: 'postgres://a:secret@:x/b' },
      /^DATABASE_URL must be [^:]*:PATH or [^:]*:\/\/USER:[^@]*@HOST\/DATABASE$/,
    ],
    [{ SERVER_MAX_ARTICLES: '-1' }, /^SERVER_MAX_ARTICLES must be a whole number from 0 to/],
    [{ FORGET_SERVER_AFTER_DAYS: 'never' }, /^FORGET_SERVER_AFTER_DAYS must be a whole number/],
    [{ PORT: '0' }, /^PORT must be a port from 1 to 65535, or empty for none$/],
    [{ PORT: '65536' }, /^PORT must/],
    [{ PORT: '80a' }, /^PORT must/],
    [{ PORT: '-1' }, /^PORT must/],
    [{ PORT: '1e3' }, /^PORT must/],
    [{ LISTEN_HOST: 'localhost' }, /^LISTEN_HOST must be an IP address, such as 127/],
    [{ PUBLIC_URL: 'example.org' }, /^PUBLIC_URL must be an http or https address/],
    [{ PUBLIC_URL: 'ftp://example.org' }, /^PUBLIC_URL must/],
    [{ PUBLIC_URL: 'https://a:b@example.org' }, /^PUBLIC_URL must/],
    [{ PUBLIC_URL: 'https://example.org/?a=b' }, /^PUBLIC_URL must/],
    [{ PUBLIC_URL: 'https://example.org/#a' }, /^PUBLIC_URL must/],
    [{ READER_KEY: 'short' }, /^READER_KEY must have at least 32 characters that nobody/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    [{ LOG_LEVEL: 'loud', DISCORD_API_URL: 'x' }, /^DISCORD_API_URL .*; LOG_LEVEL [^\n]*$/],
  ])('that are wrong are named in one line: %j', (env, line) => {
    expect(() => readConfig(env)).toThrow(line);
  });

  test.each([
    ['file:texts.db', 'texts.db'],
    ['file:data/a b.db', 'data/a b.db'],
    ['file:/srv/texts.db', '/srv/texts.db'],
    ['file:///srv/a%20b.db', '/srv/a b.db'],
  ])('name a file for the store: %s', (url, file) => {
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({ kind: 'sqlite', file });
  });
});
