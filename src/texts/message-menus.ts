import type { Texts } from './locale.ts';

/** What is said where a menu was opened on a message that it can do nothing with. */
export interface MessageMenuTexts {
  readonly withoutWords: string;
  readonly ownMessage: string;
}

export const messageMenuTexts: Texts<MessageMenuTexts> = {
  en: {
    withoutWords:
      'This message has no words that I can read: only pictures, files, a preview or the like.',
    ownMessage: 'This is a message of mine. Choose one that somebody else wrote.',
  },
  de: {
    withoutWords:
      'Diese Nachricht hat keine Wörter, die ich lesen kann: nur Bilder, Dateien, eine Vorschau oder Ähnliches.',
    ownMessage: 'Das ist eine Nachricht von mir. Nimm eine, die jemand anderes geschrieben hat.',
  },
  fr: {
    withoutWords:
      'Ce message n’a pas de mots que je puisse lire : seulement des images, des fichiers, un aperçu ou autre.',
    ownMessage: 'C’est un de mes messages. Choisis-en un que quelqu’un d’autre a écrit.',
  },
  es: {
    withoutWords:
      'Este mensaje no tiene palabras que pueda leer: solo imágenes, archivos, una vista previa o algo así.',
    ownMessage: 'Este mensaje es mío. Elige uno que haya escrito otra persona.',
  },
  nl: {
    withoutWords:
      'Dit bericht heeft geen woorden die ik kan lezen: alleen plaatjes, bestanden, een voorbeeldweergave of iets dergelijks.',
    ownMessage: 'Dit is een bericht van mij. Kies er een dat iemand anders heeft geschreven.',
  },
  uk: {
    withoutWords:
      'У цьому повідомленні немає слів, які я можу прочитати: лише зображення, файли, попередній перегляд тощо.',
    ownMessage: 'Це моє повідомлення. Вибери таке, яке хтось інший написав.',
  },
  pt: {
    withoutWords:
      'Esta mensagem não tem palavras que eu possa ler: só imagens, arquivos, uma prévia ou algo assim.',
    ownMessage: 'Esta mensagem é minha. Escolha uma que outra pessoa escreveu.',
  },
};
