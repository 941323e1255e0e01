import type { Texts } from './locale.ts';

/** What is said to those who want to be told when their question is answered after all. */
export interface WaitingTexts {
  /** A button. */
  readonly tellMe: string;
  readonly willTell: string;
  /** A button. */
  readonly tellMeNot: string;
  readonly willNotTell: string;
  readonly notKept: string;
  /** Above the passage that answers; question and server may hold markdown, escaped. */
  answered(question: string, server: string): string;
}

export const waitingTexts: Texts<WaitingTexts> = {
  en: {
    tellMe: 'Tell me when it is answered',
    willTell: 'I will send you a direct message when an article here answers this.',
    tellMeNot: 'No, do not tell me',
    willNotTell: 'All right, I will not tell you.',
    notKept: 'This question is not kept here any more. Ask it again, please.',
    answered: (question, server) => `You asked in ${server}: “${question}” It is answered now:`,
  },
  de: {
    tellMe: 'Sag mir, wenn es beantwortet ist',
    willTell: 'Ich schreibe dir eine Direktnachricht, sobald ein Artikel hier das beantwortet.',
    tellMeNot: 'Nein, sag mir nichts',
    willNotTell: 'Gut, ich sage dir nichts.',
    notKept: 'Diese Frage ist hier nicht mehr gespeichert. Stell sie bitte noch einmal.',
    answered: (question, server) =>
      `Du hast in ${server} gefragt: „${question}“ Jetzt gibt es eine Antwort:`,
  },
  fr: {
    tellMe: 'Préviens-moi de la réponse',
    willTell: 'Je t’enverrai un message privé quand un article d’ici y répondra.',
    tellMeNot: 'Non, ne me préviens pas',
    willNotTell: 'D’accord, je ne te préviendrai pas.',
    notKept: 'Cette question n’est plus conservée ici. Repose-la, s’il te plaît.',
    answered: (question, server) =>
      `Tu as demandé sur ${server} : « ${question} » Voici la réponse :`,
  },
  es: {
    tellMe: 'Avísame cuando haya respuesta',
    willTell: 'Te enviaré un mensaje directo cuando un artículo de aquí lo responda.',
    tellMeNot: 'No, no me avises',
    willNotTell: 'De acuerdo, no te avisaré.',
    notKept: 'Esta pregunta ya no se guarda aquí. Hazla otra vez, por favor.',
    answered: (question, server) =>
      `Preguntaste en ${server}: «${question}» Ahora tiene respuesta:`,
  },
  nl: {
    tellMe: 'Laat het me weten bij een antwoord',
    willTell: 'Ik stuur je een privébericht zodra een artikel hier er antwoord op geeft.',
    tellMeNot: 'Nee, laat maar',
    willNotTell: 'Goed, ik laat je niets weten.',
    notKept: 'Deze vraag wordt hier niet meer bewaard. Stel hem nog eens, alsjeblieft.',
    answered: (question, server) => `Je vroeg in ${server}: “${question}” Nu is er een antwoord:`,
  },
  uk: {
    tellMe: 'Повідом, коли буде відповідь',
    willTell: 'Я надішлю тобі особисте повідомлення, коли якась стаття тут відповість на це.',
    tellMeNot: 'Ні, не повідомляй',
    willNotTell: 'Добре, не повідомлятиму.',
    notKept: 'Це запитання тут більше не зберігається. Постав його, будь ласка, ще раз.',
    answered: (question, server) =>
      `Твоє запитання на сервері ${server}: «${question}» Тепер на нього є відповідь:`,
  },
  pt: {
    tellMe: 'Me avise quando houver resposta',
    willTell: 'Vou mandar uma mensagem direta quando um artigo daqui responder a isto.',
    tellMeNot: 'Não, não me avise',
    willNotTell: 'Tudo bem, não vou avisar.',
    notKept: 'Esta pergunta não está mais guardada aqui. Pergunte de novo, por favor.',
    answered: (question, server) =>
      `Você perguntou em ${server}: “${question}” Agora há uma resposta:`,
  },
};
