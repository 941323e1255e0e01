import type { Clock } from './clock.ts';

/** Discord's ids count milliseconds from the start of 2015. */
const EPOCH = 1_420_070_400_000n;

/** Makes Discord's ids: the time in the upper 42 bits, a counter in the lower 22. */
export function snowflakesBy(clock: Clock): () => string {
  let counter = 0n;
  return () => {
    counter += 1n;
    return `${((BigInt(clock.now()) - EPOCH) << 22n) | (counter & 0x3f_ffffn)}`;
  };
}
