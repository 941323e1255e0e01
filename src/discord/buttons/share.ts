import { type ButtonInteraction, ComponentType, MessageFlags } from 'discord.js';
import type { Named } from '../../../commands/command.ts';
import { publishQuestion } from '../../store/questions.ts';
import { answerButtonTexts } from '../../texts/answer-buttons.ts';
import { inEvery } from '../../texts/locale.ts';
import { UserError } from '../../user-error.ts';
import { SHARE } from '../answer-buttons.ts';
import { serverOf } from '../managers.ts';
import { askedIn, mayAnswerIn } from '../may-answer.ts';
import { resolveCustomId } from '../passage-reference.ts';
import { type Message, messageOf } from '../render-answer.ts';
import { notOurs, stale } from './behind.ts';
import { type Part, partsOf } from './parts-of.ts';

function isShare(component: object): boolean {
  return 'custom_id' in component && String(component.custom_id).startsWith(`${SHARE}:`);
}

/** The same without the button to share it; a row that is empty then is left out. */
function withoutShare(parts: readonly Part[]): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.type !== ComponentType.ActionRow) return [part];
    const components = part.components.filter((one) => !isShare(one));
    return components.length === 0 ? [] : [{ ...part, components }];
  });
}

/** The ids under which the question of an answer is kept, as its other buttons have them. */
function questionIdsIn(parts: readonly Part[]): string[] {
  return parts
    .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []))
    .flatMap((one) => ('custom_id' in one ? [one.custom_id] : []))
    .flatMap((id) => /^(?:vote:1:\w+|wait:1):([a-z2-9]{12})(?::|$)/.exec(id)?.[1] ?? []);
}

/**
 * Shows everyone the answer that one person alone has seen, as it is, where the server lets the bot
 * answer openly and as long as the articles say what was cited.
 */
export const share: Named<ButtonInteraction> = {
  name: SHARE,
  answers: () => 'update',

  async execute(interaction, context): Promise<[Message, Message]> {
    const { customId, guildId, message } = interaction;
    const { settings, store } = context;
    const parts = partsOf(message);
    const rows = parts.filter((part) => part.type === ComponentType.ActionRow);
    const isHere = rows.some(({ components }) =>
      components.some((one) => 'custom_id' in one && one.custom_id === customId),
    );
    const resolved = resolveCustomId(await context.libraryFor(guildId), customId, SHARE);
    // Whoever forges a press must not make us repeat what is no answer of ours.
    if (!isHere || resolved === null || !message.flags.has(MessageFlags.Ephemeral)) throw notOurs();
    for (const { kind } of resolved) if (kind !== 'passage') throw stale(kind);
    const server = serverOf(interaction);
    if (!mayAnswerIn(settings, askedIn(interaction))) {
      throw new UserError(
        'not-allowed',
        inEvery(answerButtonTexts, (texts) => texts.notOpenHere),
      );
    }
    if (server !== null && store !== undefined) {
      for (const id of new Set(questionIdsIn(parts))) await publishQuestion(store, server, id);
    }
    const shown = messageOf(withoutShare(parts));
    return [shown, shown];
  },
};
