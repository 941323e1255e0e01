import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  type Message,
  type ModalSubmitInteraction,
  SnowflakeUtil,
} from 'discord.js';
import { titleOf } from '../src/article/title.ts';
import type { LocalContext } from '../src/discord/context.ts';
import { isByEditor } from '../src/discord/editors.ts';
import { textField } from '../src/discord/form.ts';
import { linksOf } from '../src/discord/links.ts';
import { localizationsOf } from '../src/discord/localizations.ts';
import { renderSaved } from '../src/discord/render-saved.ts';
import { settleQuestions } from '../src/discord/settle-questions.ts';
import { withoutWords, wordsOf } from '../src/discord/target-message.ts';
import { type GivenMessage, takeMessage } from '../src/library/guild-knowledge/take-message.ts';
import type { Store } from '../src/store/store.ts';
import { inEvery } from '../src/texts/locale.ts';
import { type SaveArticleTexts, saveArticleTexts } from '../src/texts/save-article.ts';
import { UserError } from '../src/user-error.ts';
import type { MessageCommand } from './command.ts';

const FORM = 'save-article';
const TITLE = 'title';
const TEXT = 'text';
const AUTHOR = 'author';
const SOURCE = 'source';
const LONGEST_TITLE = 100;
const LONGEST_AUTHOR = 100;
const LONGEST_SOURCE = 500;
/** Discord's limit for a field. */
const LONGEST_TEXT = 4_000;

const said = (pick: (texts: SaveArticleTexts) => string) => inEvery(saveArticleTexts, pick);
const names = said(({ name }) => name);

/** The server whose library it is about, and its store. */
interface Place {
  readonly guildId: string;
  readonly store: Store;
}

/**
 * Where somebody may save articles.
 *
 * @throws {UserError} `not-allowed`; `store` where nothing is kept
 */
function placeOf(interaction: BaseInteraction, context: LocalContext): Place {
  const { guildId } = interaction;
  if (guildId === null || !isByEditor(interaction, context)) {
    throw new UserError(
      'not-allowed',
      said(({ forEditors }) => forEditors),
    );
  }
  if (context.store !== undefined) return { guildId, store: context.store };
  throw new UserError(
    'store',
    said(({ nothingKept }) => nothingKept),
  );
}

function authorOf({ author, member }: Message): string {
  return member?.displayName ?? author.displayName;
}

/** When the message with this id was written; now for what is no id. */
function writtenAt(messageId: string): number {
  return /^\d{17,20}$/.test(messageId) ? SnowflakeUtil.timestampFrom(messageId) : Date.now();
}

function givenIn({ customId, fields }: ModalSubmitInteraction): GivenMessage {
  return {
    title: fields.getTextInputValue(TITLE),
    text: fields.getTextInputValue(TEXT),
    author: fields.getTextInputValue(AUTHOR),
    source: fields.getTextInputValue(SOURCE),
    writtenAt: writtenAt(customId.slice(FORM.length + 1)),
  };
}

/** **Save as article** in the menu of a message: it becomes an article of this server, after a look at it. */
export const saveAsArticle: MessageCommand = {
  kind: 'message',
  declaration: {
    type: ApplicationCommandType.Message,
    name: names.en,
    name_localizations: localizationsOf(names),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  forms: [
    {
      name: FORM,
      answers: () => 'private',
      async execute(interaction, context) {
        const { guildId, store } = placeOf(interaction, context);
        const by = interaction.user.id;
        const taken = await takeMessage(store, guildId, givenIn(interaction), by, Date.now());
        const settled =
          taken.became === 'added'
            ? await settleQuestions(interaction.client, context, store, guildId, taken.article.id)
            : { questions: 0, told: 0 };
        return [renderSaved(taken, settled, linksOf(context, guildId), context.locale)];
      },
    },
  ],

  answers: () => 'private',

  form(interaction, context) {
    placeOf(interaction, context);
    const { targetMessage } = interaction;
    const text = wordsOf(targetMessage);
    if (text === null) return null;
    const texts = saveArticleTexts[context.locale];
    const [firstLine = ''] = text.split('\n', 1);
    const fields = [
      { id: TITLE, label: texts.title, value: titleOf(firstLine), longest: LONGEST_TITLE },
      { id: TEXT, label: texts.text, value: text, longest: LONGEST_TEXT, paragraph: true },
      {
        id: AUTHOR,
        label: texts.author,
        value: authorOf(targetMessage),
        longest: LONGEST_AUTHOR,
        optional: true,
      },
      {
        id: SOURCE,
        label: texts.source,
        hint: texts.sourceHint,
        value: targetMessage.url,
        longest: LONGEST_SOURCE,
        optional: true,
      },
    ];
    return {
      custom_id: `${FORM}:${targetMessage.id}`,
      title: texts.formTitle,
      components: fields.map(textField),
    };
  },

  async execute({ targetMessage }) {
    throw withoutWords(targetMessage);
  },
};
