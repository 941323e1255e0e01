import type { Texts } from './locale.ts';

/** Name, description and words of `/help`. Commands stand in backticks under their English names. */
export interface HelpTexts {
  readonly name: string;
  readonly description: string;
  readonly heading: string;
  readonly what: string;
  /** Above questions that the articles of this place answer. */
  readonly tryThese: string;
  readonly noArticles: string;
  /** How to ask: lines of a list. */
  readonly howToAsk: readonly string[];
  readonly look: string;
  readonly privacy: string;
  /** To those who may manage the server. */
  readonly addArticles: string;
}

export const helpTexts: Texts<HelpTexts> = {
  en: {
    name: 'help',
    description: 'How to ask, with questions that the articles here answer',
    heading: 'Ask the articles',
    what: 'I answer with the sentence that says so, word for word, or say that none does.',
    tryThese: 'Try one of these. The articles here answer them:',
    noArticles: 'There are no articles here yet, so there is nothing to ask.',
    howToAsk: [
      '`/ask` and your question; choices open as you type',
      'mention me in a channel, with a question',
      'write to me in a direct message; “and when?” follows on',
    ],
    look: '`/articles list` shows what can be asked here, and lets you read it.',
    privacy: '`/privacy` shows what I keep about you, and deletes it.',
    addArticles:
      'You manage this server: `/knowledge add` adds articles from files, links and texts.',
  },
  de: {
    name: 'hilfe',
    description: 'Wie du fragst, mit Fragen, die die Artikel hier beantworten',
    heading: 'Frag die Artikel',
    what: 'Ich antworte mit dem Satz, der es sagt, Wort für Wort, oder sage, dass es keinen gibt.',
    tryThese: 'Probier eine davon. Die Artikel hier beantworten sie:',
    noArticles: 'Hier gibt es noch keine Artikel, also auch nichts zu fragen.',
    howToAsk: [
      '`/ask` und deine Frage; beim Tippen öffnen sich Vorschläge',
      'erwähne mich in einem Kanal, mit einer Frage',
      'schreib mir eine Direktnachricht; „und wann?“ knüpft daran an',
    ],
    look: '`/articles list` zeigt, was du hier fragen kannst, und lässt es dich lesen.',
    privacy: '`/privacy` zeigt, was ich über dich behalte, und löscht es.',
    addArticles:
      'Du verwaltest diesen Server: `/knowledge add` fügt Artikel aus Dateien, Links und Texten hinzu.',
  },
  fr: {
    name: 'aide',
    description: 'Comment demander, avec des questions auxquelles les articles d’ici répondent',
    heading: 'Interroge les articles',
    what: 'Je réponds par la phrase qui le dit, mot pour mot, ou je dis qu’aucune ne le dit.',
    tryThese: 'Essaie l’une d’elles. Les articles d’ici y répondent :',
    noArticles: 'Il n’y a pas encore d’article ici, donc rien à demander.',
    howToAsk: [
      '`/ask` et ta question ; des choix s’ouvrent pendant que tu écris',
      'mentionne-moi dans un salon, avec une question',
      'écris-moi en message privé ; « et quand ? » s’y enchaîne',
    ],
    look: '`/articles list` montre ce que tu peux demander ici, et te laisse le lire.',
    privacy: '`/privacy` montre ce que je garde sur toi, et l’efface.',
    addArticles:
      'Tu gères ce serveur : `/knowledge add` ajoute des articles à partir de fichiers, de liens et de textes.',
  },
  es: {
    name: 'ayuda',
    description: 'Cómo preguntar, con preguntas que responden los artículos de aquí',
    heading: 'Pregunta a los artículos',
    what: 'Respondo con la frase que lo dice, palabra por palabra, o digo que ninguna lo dice.',
    tryThese: 'Prueba una de estas. Los artículos de aquí las responden:',
    noArticles: 'Aquí todavía no hay artículos, así que no hay nada que preguntar.',
    howToAsk: [
      '`/ask` y tu pregunta; se abren opciones mientras escribes',
      'mencióname en un canal, con una pregunta',
      'escríbeme un mensaje directo; «¿y cuándo?» sigue el hilo',
    ],
    look: '`/articles list` muestra a qué puedes preguntar aquí, y te deja leerlo.',
    privacy: '`/privacy` muestra lo que guardo sobre ti, y lo borra.',
    addArticles:
      'Tú gestionas este servidor: `/knowledge add` añade artículos a partir de archivos, enlaces y textos.',
  },
  nl: {
    name: 'hulp',
    description: 'Hoe je vraagt, met vragen die de artikelen hier beantwoorden',
    heading: 'Vraag de artikelen',
    what: 'Ik antwoord met de zin die het zegt, woord voor woord, of zeg dat die er niet is.',
    tryThese: 'Probeer een van deze. De artikelen hier beantwoorden ze:',
    noArticles: 'Hier zijn nog geen artikelen, dus er valt niets te vragen.',
    howToAsk: [
      '`/ask` en je vraag; terwijl je typt verschijnen er keuzes',
      'noem me in een kanaal, met een vraag',
      'stuur me een privébericht; “en wanneer?” gaat erop door',
    ],
    look: '`/articles list` laat zien wat je hier kunt vragen, en laat het je lezen.',
    privacy: '`/privacy` laat zien wat ik over je bewaar, en wist het.',
    addArticles:
      'Je beheert deze server: `/knowledge add` voegt artikelen toe uit bestanden, links en teksten.',
  },
  uk: {
    name: 'допомога',
    description: 'Як питати, із запитаннями, на які відповідають тутешні статті',
    heading: 'Питай статті',
    what: 'Я відповідаю реченням, у якому про це сказано, слово в слово, або кажу, що такого немає.',
    tryThese: 'Спробуй одне з цих. Тутешні статті на них відповідають:',
    noArticles: 'Тут ще немає статей, тож і питати нічого.',
    howToAsk: [
      '`/ask` і твоє запитання; поки пишеш, відкриваються варіанти',
      'згадай мене в каналі, із запитанням',
      'напиши мені особисте повідомлення; «а коли?» продовжує розмову',
    ],
    look: '`/articles list` показує, що тут можна питати, і дає це прочитати.',
    privacy: '`/privacy` показує, що я про тебе зберігаю, і видаляє це.',
    addArticles:
      'Ти керуєш цим сервером: `/knowledge add` додає статті з файлів, посилань і текстів.',
  },
  pt: {
    name: 'ajuda',
    description: 'Como perguntar, com perguntas que os artigos daqui respondem',
    heading: 'Pergunte aos artigos',
    what: 'Respondo com a frase que diz isso, palavra por palavra, ou digo que nenhuma diz.',
    tryThese: 'Experimente uma destas. Os artigos daqui as respondem:',
    noArticles: 'Ainda não há artigos aqui, então não há o que perguntar.',
    howToAsk: [
      '`/ask` e sua pergunta; opções se abrem enquanto você digita',
      'mencione-me em um canal, com uma pergunta',
      'escreva para mim em mensagem direta; “e quando?” continua a conversa',
    ],
    look: '`/articles list` mostra a que se pode perguntar aqui, e deixa você ler.',
    privacy: '`/privacy` mostra o que guardo sobre você, e apaga.',
    addArticles:
      'Você gerencia este servidor: `/knowledge add` adiciona artigos de arquivos, links e textos.',
  },
};
