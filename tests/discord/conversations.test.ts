import { expect, test } from 'vitest';
import { createConversations, FOLLOW_UP_WITHIN_MS } from '../../src/discord/conversations.ts';

const ada = { guildId: 'g', channelId: 'c', userId: 'ada' };
const turn = { question: 'Who built it?', carried: [], named: null, quote: null };

test('A conversation is remembered for ten minutes after its last question', () => {
  let now = 5;
  const conversations = createConversations(() => now);
  expect(conversations.last(ada)).toBeUndefined();
  conversations.remember(ada, turn);
  now += FOLLOW_UP_WITHIN_MS - 1;
  expect(conversations.last(ada)).toEqual(turn);
  conversations.remember(ada, turn);
  now += FOLLOW_UP_WITHIN_MS - 1;
  expect(conversations.last(ada)).toEqual(turn);
  now += 2;
  expect(conversations.last(ada)).toBeUndefined();
});

test('A conversation belongs to one person in one place', () => {
  const conversations = createConversations(() => 1);
  conversations.remember(ada, turn);
  for (const other of [
    { userId: 'bob' },
    { channelId: 'd' },
    { guildId: 'h' },
    { guildId: null },
  ]) {
    expect(conversations.last({ ...ada, ...other })).toBeUndefined();
  }
});

test('The conversations of the longest ago are forgotten when there are too many', () => {
  const conversations = createConversations(() => 1);
  conversations.remember(ada, turn);
  for (let i = 0; i < 7_000; i++) conversations.remember({ ...ada, userId: `${i}` }, turn);
  expect(conversations.last(ada)).toBeUndefined();
  expect(conversations.last({ ...ada, userId: '6999' })).toEqual(turn);
});
