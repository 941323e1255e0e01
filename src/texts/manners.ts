import type { Texts } from './locale.ts';

/** Permissions of Discord that the bot may lack. */
export type PermissionName =
  | 'viewChannel'
  | 'sendMessages'
  | 'sendMessagesInThreads'
  | 'attachFiles';

/** What is said to somebody who is not answered where they ask, or not now. */
export interface MannersTexts {
  /** @param when such as “in 20 seconds” */
  readonly youTooFast: (when: string) => string;
  readonly serverTooFast: (when: string) => string;
  /** In a direct message. @param channel its mention */
  readonly notInChannel: (channel: string) => string;
  /** In a direct message. @param channel its mention; @param permissions what is lacking */
  readonly cannotReply: (channel: string, permissions: string) => string;
  /** In a direct message, where Discord refused an answer. @param channel its mention */
  readonly couldNotReply: (channel: string) => string;
  /** As Discord names them. */
  readonly permissions: Readonly<Record<PermissionName, string>>;
}

export const mannersTexts: Texts<MannersTexts> = {
  en: {
    youTooFast: (when) => `That was a lot at once. I answer you again ${when}.`,
    serverTooFast: (when) =>
      `A lot is being asked in this server just now. I answer again ${when}.`,
    notInChannel: (channel) =>
      `In ${channel} I may not answer for all to see. Use /ask there: only you see the answer.`,
    cannotReply: (channel, permissions) =>
      `I would answer you in ${channel}, but I am not allowed to. What I lack there: ${permissions}. Those who manage the server can change that; /ask works there all the same.`,
    couldNotReply: (channel) =>
      `Discord did not take my answer in ${channel}. Use /ask there, or tell those who manage the server.`,
    permissions: {
      viewChannel: 'View Channel',
      sendMessages: 'Send Messages',
      sendMessagesInThreads: 'Send Messages in Threads',
      attachFiles: 'Attach Files',
    },
  },
  de: {
    youTooFast: (when) => `Das war viel auf einmal. Ich antworte dir ${when} wieder.`,
    serverTooFast: (when) =>
      `Auf diesem Server wird gerade sehr viel gefragt. Ich antworte ${when} wieder.`,
    notInChannel: (channel) =>
      `In ${channel} darf ich nicht für alle sichtbar antworten. Nimm dort /fragen: dann siehst nur du die Antwort.`,
    cannotReply: (channel, permissions) =>
      `Ich würde dir in ${channel} antworten, darf es aber nicht. Mir fehlt dort: ${permissions}. Wer den Server verwaltet, kann das ändern; /fragen geht dort trotzdem.`,
    couldNotReply: (channel) =>
      `Discord hat meine Antwort in ${channel} nicht angenommen. Nimm dort /fragen, oder sag es denen, die den Server verwalten.`,
    permissions: {
      viewChannel: 'Kanal ansehen',
      sendMessages: 'Nachrichten senden',
      sendMessagesInThreads: 'Nachrichten in Threads senden',
      attachFiles: 'Dateien anhängen',
    },
  },
  fr: {
    youTooFast: (when) => `Cela fait beaucoup d’un coup. Je te réponds à nouveau ${when}.`,
    serverTooFast: (when) =>
      `On demande beaucoup sur ce serveur en ce moment. Je réponds à nouveau ${when}.`,
    notInChannel: (channel) =>
      `Dans ${channel}, je ne peux pas répondre devant tout le monde. Utilise /demander là-bas : toi seul verras la réponse.`,
    cannotReply: (channel, permissions) =>
      `Je te répondrais dans ${channel}, mais je n’en ai pas le droit. Il m’y manque : ${permissions}. Ceux qui gèrent le serveur peuvent y remédier ; /demander y marche quand même.`,
    couldNotReply: (channel) =>
      `Discord n’a pas pris ma réponse dans ${channel}. Utilise /demander là-bas, ou préviens ceux qui gèrent le serveur.`,
    permissions: {
      viewChannel: 'Voir le salon',
      sendMessages: 'Envoyer des messages',
      sendMessagesInThreads: 'Envoyer des messages dans les fils',
      attachFiles: 'Joindre des fichiers',
    },
  },
  es: {
    youTooFast: (when) => `Han sido muchas de golpe. Te respondo de nuevo ${when}.`,
    serverTooFast: (when) =>
      `Ahora mismo se pregunta mucho en este servidor. Respondo de nuevo ${when}.`,
    notInChannel: (channel) =>
      `En ${channel} no puedo responder a la vista de todos. Usa allí /preguntar: solo tú verás la respuesta.`,
    cannotReply: (channel, permissions) =>
      `Te respondería en ${channel}, pero no tengo permiso. Allí me falta: ${permissions}. Quienes gestionan el servidor pueden cambiarlo; /preguntar funciona allí de todos modos.`,
    couldNotReply: (channel) =>
      `Discord no aceptó mi respuesta en ${channel}. Usa allí /preguntar o avisa a quienes gestionan el servidor.`,
    permissions: {
      viewChannel: 'Ver canal',
      sendMessages: 'Enviar mensajes',
      sendMessagesInThreads: 'Enviar mensajes en hilos',
      attachFiles: 'Adjuntar archivos',
    },
  },
  nl: {
    youTooFast: (when) => `Dat was veel tegelijk. Ik antwoord je ${when} weer.`,
    serverTooFast: (when) =>
      `Op deze server wordt nu heel veel gevraagd. Ik antwoord ${when} weer.`,
    notInChannel: (channel) =>
      `In ${channel} mag ik niet voor iedereen zichtbaar antwoorden. Gebruik daar /vragen: dan zie alleen jij het antwoord.`,
    cannotReply: (channel, permissions) =>
      `Ik zou je in ${channel} antwoorden, maar dat mag ik niet. Wat me daar ontbreekt: ${permissions}. Wie de server beheert, kan dat veranderen; /vragen werkt daar toch.`,
    couldNotReply: (channel) =>
      `Discord nam mijn antwoord in ${channel} niet aan. Gebruik daar /vragen, of zeg het wie de server beheert.`,
    permissions: {
      viewChannel: 'Kanaal bekijken',
      sendMessages: 'Berichten sturen',
      sendMessagesInThreads: 'Berichten sturen in threads',
      attachFiles: 'Bestanden bijvoegen',
    },
  },
  uk: {
    youTooFast: (when) => `Це багато за один раз. Я знову відповім тобі ${when}.`,
    serverTooFast: (when) =>
      `На цьому сервері зараз дуже багато запитують. Я знову відповім ${when}.`,
    notInChannel: (channel) =>
      `У ${channel} я не можу відповідати на очах у всіх. Скористайся там /запитати: відповідь побачиш лише ти.`,
    cannotReply: (channel, permissions) =>
      `Я відповів би тобі в ${channel}, але не маю права. Мені там бракує: ${permissions}. Ті, хто керує сервером, можуть це змінити; /запитати там усе одно працює.`,
    couldNotReply: (channel) =>
      `Discord не прийняв мою відповідь у ${channel}. Скористайся там /запитати або скажи тим, хто керує сервером.`,
    permissions: {
      viewChannel: 'Переглядати канал',
      sendMessages: 'Надсилати повідомлення',
      sendMessagesInThreads: 'Надсилати повідомлення в гілках',
      attachFiles: 'Прикріплювати файли',
    },
  },
  pt: {
    youTooFast: (when) => `Foi muita coisa de uma vez. Respondo a você de novo ${when}.`,
    serverTooFast: (when) =>
      `Estão perguntando muito neste servidor agora. Respondo de novo ${when}.`,
    notInChannel: (channel) =>
      `Em ${channel} não posso responder à vista de todos. Use /perguntar lá: só você verá a resposta.`,
    cannotReply: (channel, permissions) =>
      `Eu responderia em ${channel}, mas não tenho permissão. O que me falta lá: ${permissions}. Quem gerencia o servidor pode mudar isso; /perguntar funciona lá mesmo assim.`,
    couldNotReply: (channel) =>
      `O Discord não aceitou minha resposta em ${channel}. Use /perguntar lá ou avise quem gerencia o servidor.`,
    permissions: {
      viewChannel: 'Ver canal',
      sendMessages: 'Enviar mensagens',
      sendMessagesInThreads: 'Enviar mensagens em tópicos',
      attachFiles: 'Anexar arquivos',
    },
  },
};
