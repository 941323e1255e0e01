import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPace } from '../../src/discord/pace.ts';

describe('a pace', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('lets each person ask as much as is allowed, and again when the window ends', async () => {
    const pace = createPace({ person: 2, server: 0, windowSeconds: 60 });
    expect(await pace.take('ada', null)).toBeNull();
    vi.advanceTimersByTime(20_000);
    expect(await pace.take('ada', 'readers')).toBeNull();
    expect(await pace.take('ada', null)).toEqual({ whose: 'person', first: true, waitSeconds: 40 });
    expect(await pace.take('bo', null)).toBeNull();
    vi.advanceTimersByTime(39_500);
    expect(await pace.take('ada', null)).toEqual({ whose: 'person', first: false, waitSeconds: 1 });
    vi.advanceTimersByTime(500);
    expect(await pace.take('ada', null)).toBeNull();
  });

  test('counts a server’s members together, and each server and direct messages apart', async () => {
    const pace = createPace({ person: 0, server: 2, windowSeconds: 60 });
    expect(await pace.take('ada', 'readers')).toBeNull();
    expect(await pace.take('bo', 'readers')).toBeNull();
    expect(await pace.take('cy', 'readers')).toMatchObject({ whose: 'server', first: true });
    expect(await pace.take('ada', 'readers')).toMatchObject({ whose: 'server', first: false });
    expect(await pace.take('cy', 'writers')).toBeNull();
    expect(await pace.take('cy', null)).toBeNull();
  });

  test('never lets one person use up what a server may ask', async () => {
    const pace = createPace({ person: 3, server: 5, windowSeconds: 60 });
    for (let i = 0; i < 100; i++) await pace.take('flooder', 'readers');
    expect(await pace.take('ada', 'readers')).toBeNull();
    expect(await pace.take('bo', 'readers')).toBeNull();
    expect(await pace.take('cy', 'readers')).toMatchObject({ whose: 'server' });
  });

  test('lets through exactly what is allowed, and tells of the first that is not, once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.constantFrom('ada', 'bo', 'cy'), { maxLength: 40 }),
        async (person, asking) => {
          const pace = createPace({ person, server: 0, windowSeconds: 60 });
          const results = [];
          for (const who of asking) results.push({ who, tooFast: await pace.take(who, null) });
          for (const who of ['ada', 'bo', 'cy']) {
            const theirs = results.filter((one) => one.who === who);
            const told = theirs.filter(({ tooFast }) => tooFast?.first);
            expect(theirs.filter(({ tooFast }) => tooFast === null)).toHaveLength(
              Math.min(person, theirs.length),
            );
            expect(told).toHaveLength(theirs.length > person ? 1 : 0);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
