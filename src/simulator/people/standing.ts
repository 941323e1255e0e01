import { canSee } from '../permissions.ts';
import type { ShownMessage } from '../shown-message.ts';
import type { Channel, StoredMessage } from '../world.ts';
import type { Person } from './exchange.ts';
import type { Place } from './place.ts';

/** Where a person is, and what they see from there. */
export interface Standing {
  /** Goes where a place says, or stays. @throws {Error} when the person does not see it */
  go(place: Partial<Place>): Place;
  sees(message: StoredMessage): boolean;
  /** The message that was shown. @throws {Error} when it is gone, or not for this person's eyes */
  stored(shown: ShownMessage): StoredMessage;
  /**
   * The last message here that has something; with a message, that one.
   *
   * @throws {Error} when there is none
   */
  messageWith<T>(
    shown: ShownMessage | null,
    place: Partial<Place>,
    find: (message: StoredMessage) => T | undefined,
    what: string,
  ): { readonly message: StoredMessage; readonly found: T };
}

/** A person who has not gone anywhere yet: in the first channel of a server that they see, if any. */
export function createStanding({ world, user }: Person, directMessages: Channel): Standing {
  let here: Channel | null = null;

  const firstChannel = (): Channel => {
    const visible = (channel: Channel) => channel.guild !== null && canSee(channel, user.id);
    return [...world.channels.values()].find(visible) ?? directMessages;
  };
  const sees = ({ channel, deleted, onlyFor }: StoredMessage): boolean =>
    !deleted && canSee(channel, user.id) && (onlyFor === null || onlyFor === user.id);

  const standing: Standing = {
    go(place) {
      const channel = place.channel ?? here ?? firstChannel();
      if (!canSee(channel, user.id)) throw new Error(`${user.name} does not see this channel`);
      here = channel;
      return { ...place, channel };
    },

    sees,

    stored(shown) {
      const message = world.messages.get(shown.id);
      if (message === undefined || message.deleted) throw new Error('There is no such message');
      if (message.onlyFor !== null && message.onlyFor !== user.id) {
        throw new Error('Only the one who asked sees this message');
      }
      if (!sees(message)) throw new Error(`${user.name} does not see this message`);
      return message;
    },

    messageWith(shown, place, find, what) {
      const { messages } = standing.go(place).channel;
      const candidates =
        shown === null ? messages.filter(sees).reverse() : [standing.stored(shown)];
      for (const message of candidates) {
        const found = find(message);
        if (found !== undefined) return { message, found };
      }
      throw new Error(`There is no ${what}`);
    },
  };
  return standing;
}
