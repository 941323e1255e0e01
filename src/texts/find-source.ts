import type { Texts } from './locale.ts';

/** What is said around the sources of a message. */
export interface FindSourceTexts {
  /** As it stands in the menu of a message: up to 32 characters. */
  readonly name: string;
  /** Two values, in Discord's markdown. */
  differs(claimed: string, stated: string): string;
  opposite(claimed: string, stated: string): string;
  denied(claimed: string, stated: string): string;
  readonly nothingDiffers: string;
  readonly wordForWord: string;
  readonly nothingBears: string;
  /** Of the whole message. */
  readonly nothingAtAll: string;
  leftOut(count: number): string;
  readonly withoutClaims: string;
}

export const findSourceTexts: Texts<FindSourceTexts> = {
  en: {
    name: 'Find the source',
    differs: (claimed, stated) => `The message says ${claimed}, the article says ${stated}.`,
    opposite: (claimed, stated) =>
      `The opposite: the message says ${claimed}, the article says ${stated}.`,
    denied: (claimed, stated) =>
      `One denies what the other states: the message says ${claimed}, the article says ${stated}.`,
    nothingDiffers: 'I see no name, date or figure that differs.',
    wordForWord: 'Word for word.',
    nothingBears: 'Nothing in the articles bears on this.',
    nothingAtAll: 'Nothing in the articles here bears on this message.',
    leftOut: (count) =>
      count === 1
        ? 'The message has one more sentence, which I left out.'
        : `The message has ${count} more sentences, which I left out.`,
    withoutClaims: 'This message states nothing that I could look up.',
  },
  de: {
    name: 'Quelle finden',
    differs: (claimed, stated) => `Die Nachricht sagt ${claimed}, der Artikel sagt ${stated}.`,
    opposite: (claimed, stated) =>
      `Das Gegenteil: Die Nachricht sagt ${claimed}, der Artikel sagt ${stated}.`,
    denied: (claimed, stated) =>
      `Eines verneint, was das andere sagt: Die Nachricht sagt ${claimed}, der Artikel sagt ${stated}.`,
    nothingDiffers: 'Ich sehe keinen Namen, kein Datum und keine Zahl, die abweichen.',
    wordForWord: 'Wort für Wort.',
    nothingBears: 'Dazu steht nichts in den Artikeln.',
    nothingAtAll: 'Zu dieser Nachricht steht nichts in den Artikeln hier.',
    leftOut: (count) =>
      count === 1
        ? 'Die Nachricht hat noch einen Satz, den ich weggelassen habe.'
        : `Die Nachricht hat noch ${count} Sätze, die ich weggelassen habe.`,
    withoutClaims: 'Diese Nachricht sagt nichts, was ich nachschlagen könnte.',
  },
  fr: {
    name: 'Trouver la source',
    differs: (claimed, stated) => `Le message dit ${claimed}, l’article dit ${stated}.`,
    opposite: (claimed, stated) =>
      `Le contraire : le message dit ${claimed}, l’article dit ${stated}.`,
    denied: (claimed, stated) =>
      `L’un nie ce que l’autre affirme : le message dit ${claimed}, l’article dit ${stated}.`,
    nothingDiffers: 'Je ne vois aucun nom, aucune date ni aucun chiffre qui diffère.',
    wordForWord: 'Mot pour mot.',
    nothingBears: 'Rien dans les articles ne s’y rapporte.',
    nothingAtAll: 'Rien dans les articles d’ici ne se rapporte à ce message.',
    leftOut: (count) =>
      count === 1
        ? 'Le message a encore une phrase, que j’ai laissée de côté.'
        : `Le message a encore ${count} phrases, que j’ai laissées de côté.`,
    withoutClaims: 'Ce message n’affirme rien que je puisse vérifier.',
  },
  es: {
    name: 'Buscar la fuente',
    differs: (claimed, stated) => `El mensaje dice ${claimed}, el artículo dice ${stated}.`,
    opposite: (claimed, stated) =>
      `Lo contrario: el mensaje dice ${claimed}, el artículo dice ${stated}.`,
    denied: (claimed, stated) =>
      `Uno niega lo que el otro afirma: el mensaje dice ${claimed}, el artículo dice ${stated}.`,
    nothingDiffers: 'No veo ningún nombre, fecha ni cifra que difiera.',
    wordForWord: 'Palabra por palabra.',
    nothingBears: 'Nada en los artículos trata de esto.',
    nothingAtAll: 'Nada en los artículos de aquí trata de este mensaje.',
    leftOut: (count) =>
      count === 1
        ? 'El mensaje tiene una frase más, que he dejado fuera.'
        : `El mensaje tiene ${count} frases más, que he dejado fuera.`,
    withoutClaims: 'Este mensaje no afirma nada que yo pueda buscar.',
  },
  nl: {
    name: 'Bron zoeken',
    differs: (claimed, stated) => `Het bericht zegt ${claimed}, het artikel zegt ${stated}.`,
    opposite: (claimed, stated) =>
      `Het tegendeel: het bericht zegt ${claimed}, het artikel zegt ${stated}.`,
    denied: (claimed, stated) =>
      `Het een ontkent wat het ander stelt: het bericht zegt ${claimed}, het artikel zegt ${stated}.`,
    nothingDiffers: 'Ik zie geen naam, datum of getal dat afwijkt.',
    wordForWord: 'Woord voor woord.',
    nothingBears: 'Niets in de artikelen gaat hierover.',
    nothingAtAll: 'Niets in de artikelen hier gaat over dit bericht.',
    leftOut: (count) =>
      count === 1
        ? 'Het bericht heeft nog één zin, die ik heb weggelaten.'
        : `Het bericht heeft nog ${count} zinnen, die ik heb weggelaten.`,
    withoutClaims: 'Dit bericht stelt niets wat ik kan opzoeken.',
  },
  uk: {
    name: 'Знайти джерело',
    differs: (claimed, stated) => `У повідомленні — ${claimed}, у статті — ${stated}.`,
    opposite: (claimed, stated) => `Протилежне: у повідомленні — ${claimed}, у статті — ${stated}.`,
    denied: (claimed, stated) =>
      `Одне заперечує те, що стверджує інше: у повідомленні — ${claimed}, у статті — ${stated}.`,
    nothingDiffers: 'Не бачу імен, дат чи чисел, які б різнилися.',
    wordForWord: 'Слово в слово.',
    nothingBears: 'У статтях про це нічого немає.',
    nothingAtAll: 'У статтях тут немає нічого про це повідомлення.',
    leftOut: (count) => `Решту речень повідомлення пропущено: ${count}.`,
    withoutClaims: 'Це повідомлення не стверджує нічого, що можна було б знайти.',
  },
  pt: {
    name: 'Encontrar a fonte',
    differs: (claimed, stated) => `A mensagem diz ${claimed}, o artigo diz ${stated}.`,
    opposite: (claimed, stated) =>
      `O contrário: a mensagem diz ${claimed}, o artigo diz ${stated}.`,
    denied: (claimed, stated) =>
      `Um nega o que o outro afirma: a mensagem diz ${claimed}, o artigo diz ${stated}.`,
    nothingDiffers: 'Não vejo nenhum nome, data ou número diferente.',
    wordForWord: 'Palavra por palavra.',
    nothingBears: 'Nada nos artigos trata disto.',
    nothingAtAll: 'Nada nos artigos daqui trata desta mensagem.',
    leftOut: (count) =>
      count === 1
        ? 'A mensagem tem mais uma frase, que deixei de fora.'
        : `A mensagem tem mais ${count} frases, que deixei de fora.`,
    withoutClaims: 'Esta mensagem não afirma nada que eu possa procurar.',
  },
};
