import type { Texts } from './locale.ts';

/** The form in which a message is asked about. */
export interface AskAboutTexts {
  /** As it stands in the menu of a message: up to 32 characters. */
  readonly name: string;
  /** The form's title: up to 45 characters. */
  readonly title: string;
  readonly question: string;
  readonly hint: string;
}

export const askAboutTexts: Texts<AskAboutTexts> = {
  en: {
    name: 'Ask about this message',
    title: 'Ask about this message',
    question: 'Your question',
    hint: 'The message, to be made into what you want to know',
  },
  de: {
    name: 'Zu dieser Nachricht fragen',
    title: 'Zu dieser Nachricht fragen',
    question: 'Deine Frage',
    hint: 'Die Nachricht; mach daraus, was du wissen willst',
  },
  fr: {
    name: 'Demander à propos du message',
    title: 'Demander à propos du message',
    question: 'Ta question',
    hint: 'Le message, à transformer en ce que tu veux savoir',
  },
  es: {
    name: 'Preguntar sobre este mensaje',
    title: 'Preguntar sobre este mensaje',
    question: 'Tu pregunta',
    hint: 'El mensaje; cámbialo por lo que quieras saber',
  },
  nl: {
    name: 'Vraag over dit bericht',
    title: 'Vraag over dit bericht',
    question: 'Je vraag',
    hint: 'Het bericht; maak ervan wat je wilt weten',
  },
  uk: {
    name: 'Запитати про це повідомлення',
    title: 'Запитати про це повідомлення',
    question: 'Твоє запитання',
    hint: 'Повідомлення; перетвори його на те, що хочеш дізнатися',
  },
  pt: {
    name: 'Perguntar sobre esta mensagem',
    title: 'Perguntar sobre esta mensagem',
    question: 'Sua pergunta',
    hint: 'A mensagem; transforme-a no que você quer saber',
  },
};
