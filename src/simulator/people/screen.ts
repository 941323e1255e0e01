import { InteractionType } from 'discord.js';
import { resolvedPayload } from '../payloads/resolved.ts';
import { type ShownMessage, showMessage, showOpened } from '../shown-message.ts';
import type { Interaction } from '../world.ts';
import { outcome, type Person, send } from './exchange.ts';
import { type FormValues, fillIn, type ShownForm, showForm } from './form.ts';

/** What a person has before their eyes. */
export interface Screen {
  /** The form that is open, or null. */
  readonly form: ShownForm | null;
  /** Waits for what an interaction shows. @throws {Error} when the bot does not respond in time */
  show(interaction: Interaction): Promise<ShownMessage>;
  /** Sends the form that is open. @throws {Error} when Discord's client would not let the person */
  submit(values: FormValues): Promise<ShownMessage>;
}

/** Sends a form from where another interaction was, or could have been. */
export function submitFrom(
  person: Person,
  { channel, owners, source }: Pick<Interaction, 'channel' | 'owners' | 'source'>,
  data: object,
): Interaction {
  return send(person, { type: InteractionType.ModalSubmit, channel, owners, source, data });
}

/** A screen with no form on it. */
export function createScreen(person: Person): Screen {
  let opener: Interaction | null = null;

  const screen: Screen = {
    get form() {
      return opener?.modal == null ? null : showForm(opener.modal);
    },

    async show(interaction) {
      const message = await outcome(person, interaction);
      if (message !== null) return showMessage(message, interaction);
      opener = interaction;
      return showOpened(interaction);
    },

    async submit(values) {
      const from = opener;
      if (from?.modal == null) throw new Error('No form is open');
      const { channel } = from;
      const { ids, files, ...filled } = fillIn(person.world, channel, from.modal, values);
      const none = ids.length + files.length === 0;
      const resolved = none ? {} : { resolved: resolvedPayload(person.world, channel, ids, files) };
      opener = null;
      return screen.show(submitFrom(person, from, { ...filled, ...resolved }));
    },
  };
  return screen;
}
