import { type APIContainerComponent, ComponentType, type Message } from 'discord.js';

/** What stands in a container. */
export type Part = APIContainerComponent['components'][number];

/** What stands in a message of ours, one part below the other; nothing of a message of another kind. */
export function partsOf({ components }: Pick<Message, 'components'>): Part[] {
  return components.flatMap((component) => {
    const data = component.toJSON();
    return data.type === ComponentType.Container ? data.components : [];
  });
}
