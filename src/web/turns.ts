/**
 * Shares the event loop: each call resolves at a turn of its own, in the order of the calls. Whoever
 * works in small pieces and asks before each lets everything else that waits, such as a question in
 * Discord, go between two of them, however many work so.
 */
export function createTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const next = () => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
}
