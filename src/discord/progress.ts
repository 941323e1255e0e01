import type { Show } from './acknowledge.ts';
import type { Message } from './render-answer.ts';

/** What takes less is shown when it is done; what takes longer shows so often how far it is. */
const EVERY_MS = 1_500;

/**
 * Does long work, and shows from time to time how far it is.
 *
 * @param work is given what takes a message that says how far it is
 */
export async function withProgress<T>(
  show: Show,
  work: (isAt: (message: Message) => void) => Promise<T>,
): Promise<T> {
  let next: Message | null = null;
  let showing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    if (next === null) return;
    const message = next;
    next = null;
    showing = showing.then(() => show(message));
  }, EVERY_MS);
  try {
    return await work((message) => {
      next = message;
    });
  } finally {
    clearInterval(timer);
    // What says how far it is must not come after what says that it is done.
    await showing;
  }
}
