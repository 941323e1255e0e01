import { type APIMessage, ComponentType, MessageFlags } from 'discord.js';
import type { Interaction, StoredMessage } from './world.ts';

export interface ShownButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** A message as the person it is meant for sees it. */
export interface ShownMessage {
  readonly id: string;
  /** Everything there is to read, in order, as Discord was given it (markdown and all). */
  readonly text: string;
  readonly buttons: readonly ShownButton[];
  /** Only the person who asked sees it. */
  readonly ephemeral: boolean;
  /** Discord showed “is thinking …” first. */
  readonly deferred: boolean;
  readonly edits: number;
  /** From the event's dispatch to its acknowledgement, in milliseconds; null for plain messages. */
  readonly acknowledgedAfterMs: number | null;
  /** Further messages of the same interaction. */
  readonly followUps: readonly ShownMessage[];
  readonly raw: APIMessage;
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...(component.accessory === undefined ? [] : [component.accessory]),
  ]);
}

/** What a person sees of a message, and of the interaction that it came from. */
export function showMessage(message: StoredMessage, interaction: Interaction | null): ShownMessage {
  const { data } = message;
  const all = flatten((data.components ?? []) as readonly Component[]);
  const texts = all.filter(({ type }) => type === ComponentType.TextDisplay);
  const buttons = all.filter(({ type }) => type === ComponentType.Button);
  return {
    id: data.id,
    text: [data.content, ...texts.map(({ content }) => content ?? '')].filter(Boolean).join('\n'),
    buttons: buttons.map(
      ({ label = '', custom_id: customId = null, url = null, disabled = false }) => ({
        label,
        customId,
        url,
        disabled,
      }),
    ),
    ephemeral: ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    deferred: interaction?.deferred ?? false,
    edits: message.edits,
    acknowledgedAfterMs: interaction?.acknowledgedAfterMs ?? null,
    followUps: (interaction?.followUps ?? [])
      .filter((other) => other !== message)
      .map((other) => showMessage(other, null)),
    raw: data,
  };
}
