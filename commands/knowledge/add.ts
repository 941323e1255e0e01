import type {
  APIModalInteractionResponseCallbackData,
  BaseInteraction,
  ChatInputCommandInteraction,
} from 'discord.js';
import { ComponentType, type ModalSubmitInteraction, TextInputStyle } from 'discord.js';
import { downloadAttachment } from '../../src/discord/attachment.ts';
import type { LocalContext } from '../../src/discord/context.ts';
import { withProgress } from '../../src/discord/progress.ts';
import { type Message, renderNotice } from '../../src/discord/render-answer.ts';
import { settleQuestions } from '../../src/discord/settle-questions.ts';
import { shorten } from '../../src/discord/shorten.ts';
import { atMostAtOnce } from '../../src/in-turn.ts';
import {
  checkName,
  checkRoom,
  type TakenArticle,
  takeFile,
  takeText,
} from '../../src/library/guild-knowledge/take-article.ts';
import { type TakenSource, takeLink } from '../../src/library/guild-knowledge/take-link.ts';
import { knowledgeTexts } from '../../src/texts/knowledge.ts';
import { inEvery, type Locale } from '../../src/texts/locale.ts';
import { UserError } from '../../src/user-error.ts';
import type { Handler, Named } from '../command.ts';
import { placeOf } from './place.ts';
import { adding, renderTaken } from './taken.ts';

const FORM = 'knowledge-text';
const TITLE = 'title';
const TEXT = 'text';
const LONGEST_TITLE = 200;
/** Discord's limit for a field. */
const LONGEST_TEXT = 4_000;
const LONGEST_LINK = 300;

/** A file may have 32 MB: so many are held in memory. */
const inTurn = atMostAtOnce(4);

function textForm(locale: Locale): APIModalInteractionResponseCallbackData {
  const texts = knowledgeTexts[locale];
  return {
    custom_id: FORM,
    title: texts.formTitle,
    components: [
      {
        type: ComponentType.Label,
        label: texts.formName,
        component: {
          type: ComponentType.TextInput,
          custom_id: TITLE,
          style: TextInputStyle.Short,
          required: false,
          max_length: LONGEST_TITLE,
          placeholder: texts.formNameHint,
        },
      },
      {
        type: ComponentType.Label,
        label: texts.formText,
        component: {
          type: ComponentType.TextInput,
          custom_id: TEXT,
          style: TextInputStyle.Paragraph,
          required: true,
          max_length: LONGEST_TEXT,
          placeholder: texts.formTextHint,
        },
      },
    ],
  };
}

/** Says what was taken in, and tells those who wait for what an article answers. */
async function shown(
  taken: TakenArticle | TakenSource,
  interaction: BaseInteraction,
  context: LocalContext,
): Promise<readonly [Message]> {
  const place = placeOf(interaction, context);
  const { guildId, keeping } = place;
  if (taken.kind === 'article' && taken.became === 'added') {
    const { id } = taken.article;
    await settleQuestions(interaction.client, context, keeping.store, guildId, id);
  }
  return [await renderTaken(taken, context, place)];
}

/** The form in which a text is pasted. */
export const pasteForm: Omit<Named<ModalSubmitInteraction>, 'form'> = {
  name: FORM,
  answers: () => 'private',
  async execute(interaction, context) {
    const place = placeOf(interaction, context);
    const given = {
      title: interaction.fields.getTextInputValue(TITLE),
      text: interaction.fields.getTextInputValue(TEXT),
    };
    const what = given.title.trim() === '' ? knowledgeTexts[context.locale].formText : given.title;
    const taken = await adding(what, () =>
      takeText(place.keeping, place.guildId, given, interaction.user.id),
    );
    return shown(taken, interaction, context);
  },
};

function given({ options }: ChatInputCommandInteraction) {
  return { file: options.getAttachment('file'), link: options.getString('url') };
}

/** `/knowledge add`: a file, a link, or a form for a text. */
export const add: Handler<ChatInputCommandInteraction> = {
  answers: () => 'private',

  form(interaction, { locale }: LocalContext) {
    const { file, link } = given(interaction);
    return file === null && link === null ? textForm(locale) : null;
  },

  async execute(interaction, context, show) {
    const { file, link } = given(interaction);
    const place = placeOf(interaction, context);
    const { keeping, guildId } = place;
    const texts = knowledgeTexts[context.locale];
    const by = interaction.user.id;
    if ((file === null) === (link === null)) {
      throw new UserError(
        'usage',
        inEvery(knowledgeTexts, ({ eitherOne }) => eitherOne),
      );
    }
    const taken = await withProgress(show, (isAt) => {
      if (file !== null) {
        isAt(renderNotice(texts.reading(file.name)));
        return adding(file.name, async () => {
          checkName(file.name);
          await checkRoom(keeping, guildId);
          return inTurn(async () => {
            const bytes = await downloadAttachment(file, interaction.client);
            return takeFile(keeping, guildId, { name: file.name, bytes }, by);
          });
        });
      }
      const url = link ?? '';
      isAt(renderNotice(texts.fetching(shorten(url, LONGEST_LINK))));
      return adding(url, () =>
        takeLink(keeping, guildId, url, by, (done, of) =>
          isAt(renderNotice(texts.lookedAt(done, of))),
        ),
      );
    });
    return shown(taken, interaction, context);
  },
};
