import { type APIMessage, ComponentType } from 'discord.js';
import { type Component, flatten } from './component-tree.ts';
import { userPayload } from './payloads/users.ts';
import { may, permissionsIn } from './permissions.ts';
import type { MessageBody } from './validation/message-rules.ts';
import type { Channel, User, World } from './world.ts';

type Allowed = NonNullable<MessageBody['allowed_mentions']>;
/** Whom a message pings. */
export type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/** All words of a message in which mentions are looked for. */
function wordsOf({ content, components }: APIMessage): string {
  const all = flatten((components ?? []) as readonly Component[]);
  const texts = all.filter(({ type }) => type === ComponentType.TextDisplay);
  return [content, ...texts.map((text) => text.content ?? '')].join('\n');
}

/** Whether an id may be pinged: all of its kind, or it alone. */
function isAllowed(allowed: Allowed | undefined, kind: 'users' | 'roles', id: string): boolean {
  if (allowed === undefined) return true;
  return allowed.parse?.includes(kind) === true || allowed[kind]?.includes(id) === true;
}

/**
 * Whom a message pings.
 *
 * @param answered the author of the message that it replies to, if that pings
 * @param allowed what its author allows it; everything when undefined
 */
export function mentionsOf(
  world: World,
  channel: Channel,
  message: APIMessage,
  author: User,
  answered: User | undefined,
  allowed: Allowed | undefined,
): Mentions {
  const words = wordsOf(message);
  const named = (pattern: RegExp) => [
    ...new Set([...words.matchAll(pattern)].map(([, id = '']) => id)),
  ];
  const users = named(/<@!?(\d+)>/g).filter((id) => isAllowed(allowed, 'users', id));
  const roles = named(/<@&(\d+)>/g).filter((id) => isAllowed(allowed, 'roles', id));
  const pinged = new Set([answered, ...users.map((id) => world.users.get(id))]);
  const loud =
    channel.guild !== null &&
    /@everyone|@here/.test(words) &&
    may(permissionsIn(channel, author.id), 'MentionEveryone');
  return {
    mentions: [...pinged].filter((user) => user !== undefined).map(userPayload),
    mention_roles: roles.filter((id) => channel.guild?.roles.has(id) === true),
    mention_everyone:
      loud && (allowed === undefined || allowed.parse?.includes('everyone') === true),
  };
}
