import { setTimeout } from 'node:timers/promises';
import type { SoFar } from '../starter-questions.ts';

const LOOK_EVERY_MS = 20;

/**
 * What is found of something that is sought, once there is enough of it, it is all, or the time is up.
 *
 * @param withinMs how long to wait at most
 */
export async function foundSoon<T>(
  look: () => SoFar<T>,
  enough: number,
  withinMs: number,
): Promise<readonly T[]> {
  const until = performance.now() + withinMs;
  let { complete, found } = look();
  while (!complete && found.length < enough && performance.now() < until) {
    await setTimeout(LOOK_EVERY_MS);
    ({ complete, found } = look());
  }
  return found;
}
