import type { Texts } from './locale.ts';

/** What is said where there is no answer to give: greetings, refusals and failures. */
export interface ReplyTexts {
  /** To somebody who wrote to the bot and asked nothing. */
  readonly askMe: string;
  readonly notMine: string;
  readonly forManagers: string;
  readonly unknownCommand: string;
  readonly failed: string;
}

export const replyTexts: Texts<ReplyTexts> = {
  en: {
    askMe:
      'Ask me in your own words about the articles here: who, what, when, where, how much, why. I answer with the sentence that says so, or say that none does.',
    notMine: 'This button leads nowhere. Ask again to get a new one.',
    forManagers: 'This is for those who may manage the server, in a server that I was added to.',
    unknownCommand: 'I do not know this command any more. Reload Discord to see what I can do now.',
    failed: 'Something went wrong on my side. It has been noted; please try again.',
  },
  de: {
    askMe:
      'Frag mich in deinen eigenen Worten etwas zu den Artikeln hier: wer, was, wann, wo, wie viel, warum. Ich antworte mit dem Satz, der es sagt, oder sage, dass es keinen gibt.',
    notMine: 'Dieser Knopf führt ins Leere. Frag noch einmal, um einen neuen zu bekommen.',
    forManagers:
      'Das ist für alle, die den Server verwalten dürfen, und nur auf einem Server, dem ich hinzugefügt wurde.',
    unknownCommand:
      'Diesen Befehl kenne ich nicht mehr. Lade Discord neu, um zu sehen, was ich jetzt kann.',
    failed: 'Bei mir ist etwas schiefgegangen. Es ist vermerkt; versuch es bitte noch einmal.',
  },
  fr: {
    askMe:
      'Pose-moi une question sur les articles d’ici, avec tes mots : qui, quoi, quand, où, combien, pourquoi. Je réponds par la phrase qui le dit, ou je dis qu’aucune ne le dit.',
    notMine: 'Ce bouton ne mène nulle part. Repose la question pour en obtenir un nouveau.',
    forManagers:
      'C’est réservé à ceux qui peuvent gérer le serveur, sur un serveur où j’ai été ajouté.',
    unknownCommand:
      'Je ne connais plus cette commande. Recharge Discord pour voir ce que je sais faire maintenant.',
    failed: 'Quelque chose s’est mal passé de mon côté. C’est noté ; réessaie, s’il te plaît.',
  },
  es: {
    askMe:
      'Pregúntame con tus palabras sobre los artículos de aquí: quién, qué, cuándo, dónde, cuánto, por qué. Respondo con la frase que lo dice, o digo que ninguna lo dice.',
    notMine: 'Este botón no lleva a ninguna parte. Pregunta otra vez para obtener uno nuevo.',
    forManagers:
      'Esto es para quienes pueden gestionar el servidor, en un servidor al que me hayan añadido.',
    unknownCommand:
      'Ya no conozco este comando. Recarga Discord para ver lo que puedo hacer ahora.',
    failed: 'Algo ha fallado por mi parte. Ha quedado anotado; inténtalo de nuevo, por favor.',
  },
  nl: {
    askMe:
      'Vraag me in je eigen woorden iets over de artikelen hier: wie, wat, wanneer, waar, hoeveel, waarom. Ik antwoord met de zin die het zegt, of zeg dat die er niet is.',
    notMine: 'Deze knop leidt nergens heen. Vraag het opnieuw voor een nieuwe.',
    forManagers: 'Dit is voor wie de server mag beheren, op een server waaraan ik ben toegevoegd.',
    unknownCommand: 'Dit commando ken ik niet meer. Herlaad Discord om te zien wat ik nu kan.',
    failed: 'Er ging bij mij iets mis. Het is genoteerd; probeer het nog eens.',
  },
  uk: {
    askMe:
      'Запитай мене своїми словами про тутешні статті: хто, що, коли, де, скільки, чому. Я відповім реченням, у якому про це сказано, або скажу, що такого немає.',
    notMine: 'Ця кнопка нікуди не веде. Запитай ще раз, щоб отримати нову.',
    forManagers: 'Це для тих, хто може керувати сервером, і лише на сервері, куди мене додали.',
    unknownCommand:
      'Я більше не знаю цієї команди. Перезавантаж Discord, щоб побачити, що я вмію тепер.',
    failed: 'У мене щось пішло не так. Я це занотував; спробуй, будь ласка, ще раз.',
  },
  pt: {
    askMe:
      'Pergunte com suas palavras sobre os artigos daqui: quem, o quê, quando, onde, quanto, por quê. Respondo com a frase que diz isso, ou digo que nenhuma diz.',
    notMine: 'Este botão não leva a lugar nenhum. Pergunte de novo para receber um novo.',
    forManagers:
      'Isto é para quem pode gerenciar o servidor, em um servidor ao qual fui adicionado.',
    unknownCommand:
      'Não conheço mais este comando. Recarregue o Discord para ver o que posso fazer agora.',
    failed: 'Algo deu errado do meu lado. Já foi anotado; tente de novo, por favor.',
  },
};
