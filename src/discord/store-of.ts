import type { Store } from '../store/store.ts';
import { inEvery } from '../texts/locale.ts';
import { settingsTexts } from '../texts/settings.ts';
import { UserError } from '../user-error.ts';
import type { BotContext } from './context.ts';

/**
 * The store, for what makes no sense without one.
 *
 * @throws {UserError} `store` where nothing is kept
 */
export function storeOf({ store }: Pick<BotContext, 'store'>): Store {
  if (store !== undefined) return store;
  throw new UserError(
    'store',
    inEvery(settingsTexts, (texts) => texts.nothingIsKept),
  );
}
