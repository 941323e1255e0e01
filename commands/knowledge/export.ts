import { type ChatInputCommandInteraction, ComponentType } from 'discord.js';
import { withProgress } from '../../src/discord/progress.ts';
import { type Message, messageOf, renderNotice, text } from '../../src/discord/render-answer.ts';
import { type Archive, exportArticles } from '../../src/library/guild-knowledge/export-articles.ts';
import { knowledgeTexts } from '../../src/texts/knowledge.ts';
import { type Locale, saidIn } from '../../src/texts/locale.ts';
import { UserError } from '../../src/user-error.ts';
import type { Handler } from '../command.ts';
import { placeOf } from './place.ts';

/** Discord takes 10 MiB from a bot in any server. */
const LARGEST = 10 * 1024 * 1024;
/** What is packed into one file, before it is made smaller. */
const LARGEST_CONTENT = 9.5 * 1024 * 1024;

function renderArchive({ bytes, articles }: Archive, part: number, locale: Locale): Message {
  const texts = knowledgeTexts[locale];
  if (bytes.length > LARGEST) return renderNotice(texts.tooLargeToHand(`articles-${part}.zip`));
  const name = part === 1 ? 'articles.zip' : `articles-${part}.zip`;
  return {
    ...messageOf([
      text(`${texts.exported}: ${articles}`),
      { type: ComponentType.File, file: { url: `attachment://${name}` } },
    ]),
    files: [{ attachment: Buffer.from(bytes), name }],
  };
}

/** `/knowledge export`: the server's own articles as Markdown, in a zip file or several. */
export const exportAll: Handler<ChatInputCommandInteraction> = {
  answers: () => 'private',

  async execute(interaction, context, show) {
    const { guildId, keeping } = placeOf(interaction, context);
    const { locale } = context;
    const messages = await withProgress(show, async (isAt) => {
      isAt(renderNotice(knowledgeTexts[locale].packing));
      const made: Message[] = [];
      for await (const archive of exportArticles(keeping.store, guildId, LARGEST_CONTENT)) {
        made.push(renderArchive(archive, made.length + 1, locale));
      }
      return made;
    });
    const [first, ...others] = messages;
    if (first !== undefined) return [first, ...others];
    throw new UserError(
      'usage',
      saidIn((one) => knowledgeTexts[one].nothingToExport),
    );
  },
};
