import type { Texts } from './locale.ts';

/** What is said where a server's library takes no more, or does not have what is asked for. */
export interface LibraryTexts {
  full(articles: number, characters: number): string;
  sourcesFull(sources: number): string;
  readonly sourceKnown: string;
  /** Of an article that was removed, by itself or for good. */
  readonly gone: string;
  readonly addedAgain: string;
}

const inEnglish = new Intl.NumberFormat('en');
const inGerman = new Intl.NumberFormat('de');
const inFrench = new Intl.NumberFormat('fr');
const inSpanish = new Intl.NumberFormat('es');
const inDutch = new Intl.NumberFormat('nl');
const inUkrainian = new Intl.NumberFormat('uk');
const inPortuguese = new Intl.NumberFormat('pt-BR');

export const libraryTexts: Texts<LibraryTexts> = {
  en: {
    full: (articles, characters) =>
      `This server’s library is full: it holds at most ${inEnglish.format(articles)} articles and ${inEnglish.format(characters)} characters. Remove some first.`,
    sourcesFull: (sources) =>
      `This server has ${inEnglish.format(sources)} sources, which is the most. Remove one first.`,
    sourceKnown: 'This server has this source already.',
    gone: 'That article is not here, or no longer.',
    addedAgain: 'The same article has been added again meanwhile.',
  },
  de: {
    full: (articles, characters) =>
      `Die Bibliothek dieses Servers ist voll: Sie fasst höchstens ${inGerman.format(articles)} Artikel und ${inGerman.format(characters)} Zeichen. Entferne zuerst etwas.`,
    sourcesFull: (sources) =>
      `Dieser Server hat ${inGerman.format(sources)} Quellen, mehr geht nicht. Entferne zuerst eine.`,
    sourceKnown: 'Dieser Server hat diese Quelle schon.',
    gone: 'Diesen Artikel gibt es hier nicht, oder nicht mehr.',
    addedAgain: 'Derselbe Artikel wurde inzwischen wieder hinzugefügt.',
  },
  fr: {
    full: (articles, characters) =>
      `La bibliothèque de ce serveur est pleine : elle contient au plus ${inFrench.format(articles)} articles et ${inFrench.format(characters)} caractères. Retires-en d’abord.`,
    sourcesFull: (sources) =>
      `Ce serveur a ${inFrench.format(sources)} sources, c’est le maximum. Retires-en une d’abord.`,
    sourceKnown: 'Ce serveur a déjà cette source.',
    gone: 'Cet article n’est pas ici, ou n’y est plus.',
    addedAgain: 'Le même article a été ajouté de nouveau entre-temps.',
  },
  es: {
    full: (articles, characters) =>
      `La biblioteca de este servidor está llena: caben como mucho ${inSpanish.format(articles)} artículos y ${inSpanish.format(characters)} caracteres. Quita algo antes.`,
    sourcesFull: (sources) =>
      `Este servidor tiene ${inSpanish.format(sources)} fuentes, que es el máximo. Quita una antes.`,
    sourceKnown: 'Este servidor ya tiene esta fuente.',
    gone: 'Ese artículo no está aquí, o ya no.',
    addedAgain: 'El mismo artículo se ha vuelto a añadir entretanto.',
  },
  nl: {
    full: (articles, characters) =>
      `De bibliotheek van deze server is vol: er passen hoogstens ${inDutch.format(articles)} artikelen en ${inDutch.format(characters)} tekens in. Verwijder eerst iets.`,
    sourcesFull: (sources) =>
      `Deze server heeft ${inDutch.format(sources)} bronnen, meer kan niet. Verwijder er eerst een.`,
    sourceKnown: 'Deze server heeft deze bron al.',
    gone: 'Dat artikel is hier niet, of niet meer.',
    addedAgain: 'Hetzelfde artikel is intussen opnieuw toegevoegd.',
  },
  uk: {
    full: (articles, characters) =>
      `Бібліотека цього сервера повна: статей щонайбільше ${inUkrainian.format(articles)}, символів — ${inUkrainian.format(characters)}. Спершу щось вилучи.`,
    sourcesFull: (sources) =>
      `Джерел на цьому сервері вже ${inUkrainian.format(sources)}, більше не можна. Спершу вилучи одне.`,
    sourceKnown: 'На цьому сервері це джерело вже є.',
    gone: 'Цієї статті тут немає або вже немає.',
    addedAgain: 'Цю саму статтю тим часом додали знову.',
  },
  pt: {
    full: (articles, characters) =>
      `A biblioteca deste servidor está cheia: cabem no máximo ${inPortuguese.format(articles)} artigos e ${inPortuguese.format(characters)} caracteres. Remova algo antes.`,
    sourcesFull: (sources) =>
      `Este servidor tem ${inPortuguese.format(sources)} fontes, que é o máximo. Remova uma antes.`,
    sourceKnown: 'Este servidor já tem esta fonte.',
    gone: 'Esse artigo não está aqui, ou não está mais.',
    addedAgain: 'O mesmo artigo foi adicionado de novo nesse meio-tempo.',
  },
};
