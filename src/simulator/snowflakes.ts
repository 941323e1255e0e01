import type { Clock } from './clock.ts';

/** Discord's ids count milliseconds from the start of 2015. */
const EPOCH = 1_420_070_400_000n;

/** Makes ids, of now or of so many milliseconds ago. */
export type NextId = (agoMs?: number) => string;

/** Makes Discord's ids: the time in the upper 42 bits, a counter in the lower 22. */
export function snowflakesBy(clock: Clock): NextId {
  let counter = 0n;
  return (agoMs = 0) => {
    counter += 1n;
    return `${((BigInt(clock.now() - agoMs) - EPOCH) << 22n) | (counter & 0x3f_ffffn)}`;
  };
}
