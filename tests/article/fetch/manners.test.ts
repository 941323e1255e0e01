import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { AskedToWait } from '../../../src/article/fetch/failure.ts';
import { createManners } from '../../../src/article/fetch/manners.ts';

describe('requests', () => {
  test('to one host are made one at a time, in order, with a pause between', async () => {
    const inTurn = createManners(40);
    const events: string[] = [];
    const times: number[] = [];
    const work = (name: string) => async () => {
      times.push(performance.now());
      events.push(`${name} begins`);
      await setTimeout(10);
      events.push(`${name} ends`);
      if (name === 'a') throw new Error('a fails');
    };
    const [a] = await Promise.allSettled(['a', 'b', 'c'].map((one) => inTurn('h', work(one))));
    expect(a?.status).toBe('rejected');
    expect(events.join(', ')).toBe('a begins, a ends, b begins, b ends, c begins, c ends');
    // A timer may fire a little early.
    for (const [i, time] of times.slice(1).entries()) {
      expect(time - (times[i] ?? 0)).toBeGreaterThan(45);
    }
  });

  test('to many hosts are made four at once at most', async () => {
    const inTurn = createManners(0);
    let now = 0;
    let most = 0;
    const work = async () => {
      now += 1;
      most = Math.max(most, now);
      await setTimeout(5);
      now -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => inTurn(`h${i}`, work)));
    expect(most).toBe(4);
  });

  test('are not made for as long as the host has asked to wait, and not a moment longer', async () => {
    const inTurn = createManners(0);
    let asked = 0;
    const refuse = async () => {
      asked += 1;
      throw new AskedToWait(429, 300);
    };
    for (let i = 0; i < 3; i++) {
      await expect(inTurn('h', refuse)).rejects.toThrow('the site asks to be left alone');
    }
    expect(asked).toBe(1);
    expect(await inTurn('other', async () => 'other')).toBe('other');
    await setTimeout(320);
    expect(await inTurn('h', async () => 'again')).toBe('again');
  });

  test('that are called off before their turn are not made', async () => {
    const inTurn = createManners(0);
    const stop = new AbortController();
    const first = inTurn('h', () => setTimeout(20));
    let made = false;
    const second = inTurn(
      'h',
      async () => {
        made = true;
      },
      stop.signal,
    );
    stop.abort(new Error('enough'));
    await first;
    await expect(second).rejects.toThrow('enough');
    expect(made).toBe(false);
  });
});
