import { expect, test } from 'vitest';
import { createTurns } from '../../src/web/turns.ts';

test('work that is done in turns leaves the event loop free between any two of them', async () => {
  const nextTurn = createTurns();
  const seen: string[] = [];
  const worker = async (name: string) => {
    for (let i = 0; i < 3; i++) {
      await nextTurn();
      seen.push(name);
    }
  };
  let working = true;
  const other = () => {
    seen.push('.');
    if (working) setImmediate(other);
  };
  setImmediate(other);
  await Promise.all(['a', 'b', 'c'].map(worker));
  working = false;
  const order = seen.join('');
  expect(order.replaceAll('.', '')).toBe('abcabcabc');
  expect(order).not.toMatch(/[abc]{2}/);
});

test('a turn comes also to who asks after all others are done', async () => {
  const nextTurn = createTurns();
  await nextTurn();
  await nextTurn();
});
