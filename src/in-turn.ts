/** Runs work now, or once some that began before it has ended. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets no more than so many pieces of work run at once; the others wait, first come first served. */
export function atMostAtOnce(most: number): InTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
