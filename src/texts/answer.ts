import type { Texts } from './locale.ts';

/** Where a sentence stands; paragraph 0 is the headline, and both count from 1. */
interface Place {
  readonly paragraph: number;
  readonly sentence: number;
}

/** The fixed words that stand around quotations. */
export interface AnswerTexts {
  readonly unanswered: string;
  readonly unansweredWithClosest: string;
  readonly uncertain: string;
  readonly disagreement: string;
  corrected(from: string, to: string): string;
  carried(words: readonly string[]): string;
  place(place: Place): string;
  readonly more: string;
  readonly wholeSentence: string;
  readonly openSource: string;
  readonly openArticle: string;
  readonly goesOn: string;
  readonly tooLong: string;
  readonly articleChanged: string;
  readonly articleGone: string;
  noArticle(title: string): string;
}

export const answerTexts: Texts<AnswerTexts> = {
  en: {
    unanswered: 'The articles do not answer this.',
    unansweredWithClosest: 'The articles do not answer this. The closest passage:',
    uncertain: 'I am not sure that the articles answer this. The closest passage:',
    disagreement: 'The articles disagree:',
    corrected: (from, to) => `Read “${from}” as “${to}”.`,
    carried: (words) => `Read with: ${words.join(', ')}`,
    place: ({ paragraph, sentence }) =>
      paragraph === 0 ? 'headline' : `paragraph ${paragraph}, sentence ${sentence}`,
    more: 'More passages',
    wholeSentence: 'The whole sentence and more',
    openSource: 'Open the source',
    openArticle: 'Open the article',
    goesOn: 'The sentence goes on: press the button to read all of it.',
    tooLong: 'The rest is too long for Discord: it stands in the article.',
    articleChanged: 'The article has changed since this answer. Ask again to see what it says now.',
    articleGone: 'The article behind this answer is no longer here.',
    noArticle: (title) =>
      `There is no article “${title}” here. Pick one from the list that opens as you type.`,
  },
  de: {
    unanswered: 'Die Artikel beantworten das nicht.',
    unansweredWithClosest: 'Die Artikel beantworten das nicht. Am nächsten kommt diese Stelle:',
    uncertain:
      'Ich bin nicht sicher, ob die Artikel das beantworten. Am nächsten kommt diese Stelle:',
    disagreement: 'Die Artikel widersprechen sich:',
    corrected: (from, to) => `„${from}“ als „${to}“ gelesen.`,
    carried: (words) => `Gelesen mit: ${words.join(', ')}`,
    place: ({ paragraph, sentence }) =>
      paragraph === 0 ? 'Überschrift' : `Absatz ${paragraph}, Satz ${sentence}`,
    more: 'Weitere Stellen',
    wholeSentence: 'Der ganze Satz und mehr',
    openSource: 'Quelle öffnen',
    openArticle: 'Artikel öffnen',
    goesOn: 'Der Satz geht weiter: Der Knopf zeigt ihn ganz.',
    tooLong: 'Der Rest ist zu lang für Discord: Er steht im Artikel.',
    articleChanged:
      'Der Artikel hat sich seit dieser Antwort geändert. Frag noch einmal, um zu sehen, was er jetzt sagt.',
    articleGone: 'Der Artikel hinter dieser Antwort ist nicht mehr da.',
    noArticle: (title) =>
      `Hier gibt es keinen Artikel „${title}“. Wähl einen aus der Liste, die sich beim Tippen öffnet.`,
  },
  fr: {
    unanswered: 'Les articles n’y répondent pas.',
    unansweredWithClosest: 'Les articles n’y répondent pas. Le passage le plus proche :',
    uncertain: 'Je ne suis pas sûr que les articles y répondent. Le passage le plus proche :',
    disagreement: 'Les articles se contredisent :',
    corrected: (from, to) => `« ${from} » lu comme « ${to} ».`,
    carried: (words) => `Lu avec : ${words.join(', ')}`,
    place: ({ paragraph, sentence }) =>
      paragraph === 0 ? 'titre' : `paragraphe ${paragraph}, phrase ${sentence}`,
    more: 'D’autres passages',
    wholeSentence: 'La phrase entière et la suite',
    openSource: 'Ouvrir la source',
    openArticle: 'Ouvrir l’article',
    goesOn: 'La phrase continue : appuie sur le bouton pour la lire en entier.',
    tooLong: 'Le reste est trop long pour Discord : il se trouve dans l’article.',
    articleChanged:
      'L’article a changé depuis cette réponse. Repose la question pour voir ce qu’il dit maintenant.',
    articleGone: 'L’article de cette réponse n’est plus là.',
    noArticle: (title) =>
      `Il n’y a pas d’article « ${title} » ici. Choisis-en un dans la liste qui s’ouvre pendant la saisie.`,
  },
  es: {
    unanswered: 'Los artículos no lo responden.',
    unansweredWithClosest: 'Los artículos no lo responden. El pasaje más cercano:',
    uncertain: 'No estoy seguro de que los artículos lo respondan. El pasaje más cercano:',
    disagreement: 'Los artículos se contradicen:',
    corrected: (from, to) => `«${from}» leído como «${to}».`,
    carried: (words) => `Leído con: ${words.join(', ')}`,
    place: ({ paragraph, sentence }) =>
      paragraph === 0 ? 'titular' : `párrafo ${paragraph}, frase ${sentence}`,
    more: 'Más pasajes',
    wholeSentence: 'La frase entera y más',
    openSource: 'Abrir la fuente',
    openArticle: 'Abrir el artículo',
    goesOn: 'La frase continúa: pulsa el botón para leerla entera.',
    tooLong: 'El resto es demasiado largo para Discord: está en el artículo.',
    articleChanged:
      'El artículo ha cambiado desde esta respuesta. Pregunta otra vez para ver qué dice ahora.',
    articleGone: 'El artículo de esta respuesta ya no está aquí.',
    noArticle: (title) =>
      `Aquí no hay ningún artículo «${title}». Elige uno de la lista que se abre al escribir.`,
  },
  nl: {
    unanswered: 'De artikelen geven hier geen antwoord op.',
    unansweredWithClosest:
      'De artikelen geven hier geen antwoord op. Het dichtst in de buurt komt:',
    uncertain:
      'Ik weet niet zeker of de artikelen hier antwoord op geven. Het dichtst in de buurt komt:',
    disagreement: 'De artikelen spreken elkaar tegen:',
    corrected: (from, to) => `“${from}” gelezen als “${to}”.`,
    carried: (words) => `Gelezen met: ${words.join(', ')}`,
    place: ({ paragraph, sentence }) =>
      paragraph === 0 ? 'kop' : `alinea ${paragraph}, zin ${sentence}`,
    more: 'Meer passages',
    wholeSentence: 'De hele zin en meer',
    openSource: 'Bron openen',
    openArticle: 'Artikel openen',
    goesOn: 'De zin gaat verder: druk op de knop om hem helemaal te lezen.',
    tooLong: 'De rest is te lang voor Discord: die staat in het artikel.',
    articleChanged:
      'Het artikel is veranderd sinds dit antwoord. Vraag het opnieuw om te zien wat er nu staat.',
    articleGone: 'Het artikel achter dit antwoord is er niet meer.',
    noArticle: (title) =>
      `Er is hier geen artikel “${title}”. Kies er een uit de lijst die opent terwijl je typt.`,
  },
  uk: {
    unanswered: 'У статтях немає відповіді на це.',
    unansweredWithClosest: 'У статтях немає відповіді на це. Найближчий уривок:',
    uncertain: 'Не певен, що статті відповідають на це. Найближчий уривок:',
    disagreement: 'Статті суперечать одна одній:',
    corrected: (from, to) => `«${from}» прочитано як «${to}».`,
    carried: (words) => `Прочитано разом із: ${words.join(', ')}`,
    place: ({ paragraph, sentence }) =>
      paragraph === 0 ? 'заголовок' : `абзац ${paragraph}, речення ${sentence}`,
    more: 'Інші уривки',
    wholeSentence: 'Усе речення й більше',
    openSource: 'Відкрити джерело',
    openArticle: 'Відкрити статтю',
    goesOn: 'Речення продовжується: натисни кнопку, щоб прочитати його повністю.',
    tooLong: 'Решта задовга для Discord: вона є у статті.',
    articleChanged:
      'Стаття змінилася після цієї відповіді. Запитай ще раз, щоб побачити, що в ній тепер.',
    articleGone: 'Статті, на якій ґрунтується ця відповідь, тут більше немає.',
    noArticle: (title) =>
      `Тут немає статті «${title}». Обери зі списку, що відкривається під час набору.`,
  },
  pt: {
    unanswered: 'Os artigos não respondem a isto.',
    unansweredWithClosest: 'Os artigos não respondem a isto. O trecho mais próximo:',
    uncertain: 'Não tenho certeza de que os artigos respondam a isto. O trecho mais próximo:',
    disagreement: 'Os artigos se contradizem:',
    corrected: (from, to) => `“${from}” lido como “${to}”.`,
    carried: (words) => `Lido com: ${words.join(', ')}`,
    place: ({ paragraph, sentence }) =>
      paragraph === 0 ? 'título' : `parágrafo ${paragraph}, frase ${sentence}`,
    more: 'Mais trechos',
    wholeSentence: 'A frase inteira e mais',
    openSource: 'Abrir a fonte',
    openArticle: 'Abrir o artigo',
    goesOn: 'A frase continua: aperte o botão para ler tudo.',
    tooLong: 'O resto é longo demais para o Discord: está no artigo.',
    articleChanged:
      'O artigo mudou desde esta resposta. Pergunte de novo para ver o que ele diz agora.',
    articleGone: 'O artigo desta resposta não está mais aqui.',
    noArticle: (title) =>
      `Não há nenhum artigo “${title}” aqui. Escolha um da lista que se abre enquanto você digita.`,
  },
};
