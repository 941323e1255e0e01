import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleKey, makeToken, readToken } from '../../src/web/reader/token.ts';
import { KEY } from './site.ts';

const snowflake = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const target = fc.record({
  guildId: fc.oneof(fc.constant(null), snowflake),
  article: fc.string({ unit: 'grapheme' }).map(articleKey),
});
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('the token of an article in a place', () => {
  test('stands for that article in that place, and is always the same', () => {
    fc.assert(
      fc.property(target, (one) => {
        const token = makeToken(KEY, one);
        expect(token).toBe(makeToken(KEY, one));
        expect(readToken(KEY, token)).toEqual(one);
      }),
    );
  });

  test('is another in another place, and for another article', () => {
    fc.assert(
      fc.property(target, target, (one, other) => {
        fc.pre(one.guildId !== other.guildId || one.article !== other.article);
        expect(makeToken(KEY, one)).not.toBe(makeToken(KEY, other));
      }),
    );
  });

  test('is worth nothing with one letter changed, cut short, made longer or under another key', () => {
    const otherKey = createSecretKey(Buffer.from('a key that somebody else keeps'));
    fc.assert(
      fc.property(target, fc.nat(), fc.nat(), (one, place, letter) => {
        const token = makeToken(KEY, one);
        const at = place % token.length;
        const letters = LETTERS.replace(token[at] ?? '', '');
        const changed = `${token.slice(0, at)}${letters[letter % letters.length]}${token.slice(at + 1)}`;
        expect(readToken(KEY, changed)).toBeNull();
        expect(readToken(KEY, token.slice(0, at))).toBeNull();
        expect(readToken(KEY, `${token}A`)).toBeNull();
        expect(readToken(otherKey, token)).toBeNull();
      }),
    );
  });

  test('of one place does not open the same article in another, when its server is changed', () => {
    fc.assert(
      fc.property(target, snowflake, (one, guildId) => {
        fc.pre(guildId !== one.guildId);
        const mine = Buffer.from(makeToken(KEY, one), 'base64url');
        const theirs = Buffer.from(makeToken(KEY, { ...one, guildId }), 'base64url');
        // The server's id of one, the rest of the other.
        const mixed = Buffer.concat([theirs.subarray(0, 8), mine.subarray(8)]).toString(
          'base64url',
        );
        expect(readToken(KEY, mixed)).toBeNull();
      }),
    );
  });

  test('cannot be made of any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.base64String({ minLength: 48, maxLength: 48 })),
        (text) => {
          expect(readToken(KEY, text)).toBeNull();
        },
      ),
    );
  });
});
