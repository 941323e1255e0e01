import type { Texts } from './locale.ts';

/** Names and descriptions of `/ask`. */
export interface AskTexts {
  readonly name: string;
  readonly description: string;
  readonly question: string;
  readonly questionDescription: string;
  readonly article: string;
  readonly articleDescription: string;
  readonly private: string;
  readonly privateDescription: string;
}

export const askTexts: Texts<AskTexts> = {
  en: {
    name: 'ask',
    description: 'Ask the articles a question and get the sentence that answers',
    question: 'question',
    questionDescription: 'In your own words',
    article: 'article',
    articleDescription: 'Ask this article only',
    private: 'private',
    privateDescription: 'Show the answer to you alone',
  },
  de: {
    name: 'fragen',
    description: 'Stell den Artikeln eine Frage und bekomm den Satz, der antwortet',
    question: 'frage',
    questionDescription: 'In deinen eigenen Worten',
    article: 'artikel',
    articleDescription: 'Nur diesen Artikel fragen',
    private: 'privat',
    privateDescription: 'Die Antwort nur dir zeigen',
  },
  fr: {
    name: 'demander',
    description: 'Pose une question aux articles et reçois la phrase qui répond',
    question: 'question',
    questionDescription: 'Avec tes mots',
    article: 'article',
    articleDescription: 'N’interroger que cet article',
    private: 'privé',
    privateDescription: 'Ne montrer la réponse qu’à toi',
  },
  es: {
    name: 'preguntar',
    description: 'Haz una pregunta a los artículos y recibe la frase que responde',
    question: 'pregunta',
    questionDescription: 'Con tus palabras',
    article: 'artículo',
    articleDescription: 'Preguntar solo a este artículo',
    private: 'privado',
    privateDescription: 'Mostrarte la respuesta solo a ti',
  },
  nl: {
    name: 'vragen',
    description: 'Stel de artikelen een vraag en krijg de zin die antwoord geeft',
    question: 'vraag',
    questionDescription: 'In je eigen woorden',
    article: 'artikel',
    articleDescription: 'Alleen dit artikel vragen',
    private: 'privé',
    privateDescription: 'Het antwoord alleen aan jou laten zien',
  },
  uk: {
    name: 'запитати',
    description: 'Постав статтям запитання й отримай речення, що відповідає',
    question: 'запитання',
    questionDescription: 'Своїми словами',
    article: 'стаття',
    articleDescription: 'Запитати лише цю статтю',
    private: 'приватно',
    privateDescription: 'Показати відповідь лише тобі',
  },
  pt: {
    name: 'perguntar',
    description: 'Faça uma pergunta aos artigos e receba a frase que responde',
    question: 'pergunta',
    questionDescription: 'Com suas palavras',
    article: 'artigo',
    articleDescription: 'Perguntar só a este artigo',
    private: 'privado',
    privateDescription: 'Mostrar a resposta só para você',
  },
};
