import type { Texts } from './locale.ts';

/** How those who can help are called to a question that went unanswered. */
export interface CallTexts {
  readonly asked: string;
  /** @param channel a mention of it */
  askedIn(channel: string): string;
  readonly howTo: string;
}

export const callTexts: Texts<CallTexts> = {
  en: {
    asked: 'A question went unanswered:',
    askedIn: (channel) => `Asked in ${channel}`,
    howTo: 'Once an article here answers it, I tell whoever wants to know.',
  },
  de: {
    asked: 'Eine Frage blieb ohne Antwort:',
    askedIn: (channel) => `Gefragt in ${channel}`,
    howTo: 'Sobald ein Artikel hier sie beantwortet, sage ich es allen, die es wissen wollen.',
  },
  fr: {
    asked: 'Une question est restée sans réponse :',
    askedIn: (channel) => `Posée dans ${channel}`,
    howTo: 'Dès qu’un article d’ici y répond, je préviens ceux qui veulent le savoir.',
  },
  es: {
    asked: 'Una pregunta se quedó sin respuesta:',
    askedIn: (channel) => `Preguntada en ${channel}`,
    howTo: 'En cuanto un artículo de aquí la responda, avisaré a quienes quieran saberlo.',
  },
  nl: {
    asked: 'Een vraag bleef zonder antwoord:',
    askedIn: (channel) => `Gesteld in ${channel}`,
    howTo: 'Zodra een artikel hier er antwoord op geeft, laat ik het weten aan wie dat wil.',
  },
  uk: {
    asked: 'Запитання лишилося без відповіді:',
    askedIn: (channel) => `Запитали в ${channel}`,
    howTo: 'Щойно якась стаття тут відповість на нього, я повідомлю всіх, хто хоче знати.',
  },
  pt: {
    asked: 'Uma pergunta ficou sem resposta:',
    askedIn: (channel) => `Feita em ${channel}`,
    howTo: 'Assim que um artigo daqui responder, aviso quem quiser saber.',
  },
};
