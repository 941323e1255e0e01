import type { Locale, Texts } from './locale.ts';

/** Names, descriptions and replies of `/articles`. */
export interface ArticlesTexts {
  readonly name: string;
  readonly description: string;
  readonly list: string;
  readonly listDescription: string;
  readonly read: string;
  readonly readDescription: string;
  readonly about: string;
  readonly aboutDescription: string;
  readonly article: string;
  readonly articleDescription: string;

  /** The heading of the list. */
  here(count: number): string;
  readonly none: string;
  /** The placeholder of the menu of the articles listed. */
  readonly open: string;
  readonly previous: string;
  readonly next: string;
  page(page: number, pages: number): string;
  sentences(count: number): string;
  paragraphs(count: number): string;
  characters(count: number): string;

  readonly readIt: string;
  readonly askIt: string;
  readonly author: string;
  readonly date: string;
  readonly source: string;
  readonly language: string;
  readonly length: string;
  readonly askForExample: string;

  /** The title and the one field of the form to ask an article. */
  readonly formTitle: string;
  readonly question: string;
  readonly questionHint: string;

  readonly changed: string;
  readonly questionChanged: string;
  readonly gone: string;
}

/** “1 sentence”, “3 sentences”: a number as a language writes it, with the form that it takes. */
function counted(locale: Locale, forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count: number) =>
    `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other ?? ''}`;
}

export const articlesTexts: Texts<ArticlesTexts> = {
  en: {
    name: 'articles',
    description: 'See and read the articles that can be asked here',
    list: 'list',
    listDescription: 'List the articles that can be asked here',
    read: 'read',
    readDescription: 'Read an article page by page',
    about: 'about',
    aboutDescription: 'See what is known of an article, and what to ask it',
    article: 'article',
    articleDescription: 'Its title',
    here: (count) =>
      count === 1 ? 'One article can be asked here' : `${count} articles can be asked here`,
    none: 'There are no articles here yet.',
    open: 'Open one of these',
    previous: 'Back',
    next: 'Next',
    page: (page, pages) => `page ${page} of ${pages}`,
    sentences: counted('en', { one: 'sentence', other: 'sentences' }),
    paragraphs: counted('en', { one: 'paragraph', other: 'paragraphs' }),
    characters: counted('en', { one: 'character', other: 'characters' }),
    readIt: 'Read it',
    askIt: 'Ask about this article',
    author: 'Author',
    date: 'Date',
    source: 'Source',
    language: 'Language',
    length: 'Length',
    askForExample: 'Ask it, for example:',
    formTitle: 'Ask about this article',
    question: 'Your question',
    questionHint: 'In your own words',
    changed: 'The article has changed since you opened it. This is what it says now.',
    questionChanged:
      'The article has changed since. Open it again to see what it can be asked now.',
    gone: 'This article is no longer here.',
  },
  de: {
    name: 'artikel',
    description: 'Sieh und lies die Artikel, die du hier fragen kannst',
    list: 'liste',
    listDescription: 'Zeigt die Artikel, die du hier fragen kannst',
    read: 'lesen',
    readDescription: 'Lies einen Artikel Seite für Seite',
    about: 'über',
    aboutDescription: 'Was über einen Artikel bekannt ist und was du ihn fragen kannst',
    article: 'artikel',
    articleDescription: 'Sein Titel',
    here: (count) =>
      count === 1
        ? 'Hier kannst du einen Artikel fragen'
        : `Hier kannst du ${count} Artikel fragen`,
    none: 'Hier gibt es noch keine Artikel.',
    open: 'Öffne einen davon',
    previous: 'Zurück',
    next: 'Weiter',
    page: (page, pages) => `Seite ${page} von ${pages}`,
    sentences: counted('de', { one: 'Satz', other: 'Sätze' }),
    paragraphs: counted('de', { one: 'Absatz', other: 'Absätze' }),
    characters: counted('de', { one: 'Zeichen', other: 'Zeichen' }),
    readIt: 'Lesen',
    askIt: 'Diesen Artikel fragen',
    author: 'Autor',
    date: 'Datum',
    source: 'Quelle',
    language: 'Sprache',
    length: 'Länge',
    askForExample: 'Frag ihn zum Beispiel:',
    formTitle: 'Diesen Artikel fragen',
    question: 'Deine Frage',
    questionHint: 'In deinen eigenen Worten',
    changed: 'Der Artikel hat sich geändert, seit du ihn geöffnet hast. Das steht jetzt darin.',
    questionChanged:
      'Der Artikel hat sich seither geändert. Öffne ihn noch einmal, um zu sehen, was du ihn jetzt fragen kannst.',
    gone: 'Dieser Artikel ist nicht mehr da.',
  },
  fr: {
    name: 'articles',
    description: 'Vois et lis les articles que tu peux interroger ici',
    list: 'liste',
    listDescription: 'Les articles que tu peux interroger ici',
    read: 'lire',
    readDescription: 'Lis un article page par page',
    about: 'fiche',
    aboutDescription: 'Ce qu’on sait d’un article et ce que tu peux lui demander',
    article: 'article',
    articleDescription: 'Son titre',
    here: (count) =>
      count === 1
        ? 'Tu peux interroger un article ici'
        : `Tu peux interroger ${count} articles ici`,
    none: 'Il n’y a pas encore d’article ici.',
    open: 'Ouvre l’un d’eux',
    previous: 'Retour',
    next: 'Suite',
    page: (page, pages) => `page ${page} sur ${pages}`,
    sentences: counted('fr', { one: 'phrase', other: 'phrases' }),
    paragraphs: counted('fr', { one: 'paragraphe', other: 'paragraphes' }),
    characters: counted('fr', { one: 'caractère', other: 'caractères' }),
    readIt: 'Lire',
    askIt: 'Interroger cet article',
    author: 'Auteur',
    date: 'Date',
    source: 'Source',
    language: 'Langue',
    length: 'Longueur',
    askForExample: 'Demande-lui par exemple :',
    formTitle: 'Interroger cet article',
    question: 'Ta question',
    questionHint: 'Avec tes mots',
    changed: 'L’article a changé depuis que tu l’as ouvert. Voici ce qu’il dit maintenant.',
    questionChanged:
      'L’article a changé depuis. Rouvre-le pour voir ce que tu peux lui demander maintenant.',
    gone: 'Cet article n’est plus là.',
  },
  es: {
    name: 'artículos',
    description: 'Mira y lee los artículos a los que puedes preguntar aquí',
    list: 'lista',
    listDescription: 'Los artículos a los que puedes preguntar aquí',
    read: 'leer',
    readDescription: 'Lee un artículo página por página',
    about: 'ficha',
    aboutDescription: 'Qué se sabe de un artículo y qué puedes preguntarle',
    article: 'artículo',
    articleDescription: 'Su título',
    here: (count) =>
      count === 1
        ? 'Aquí puedes preguntar a un artículo'
        : `Aquí puedes preguntar a ${count} artículos`,
    none: 'Aquí todavía no hay artículos.',
    open: 'Abre uno de estos',
    previous: 'Atrás',
    next: 'Siguiente',
    page: (page, pages) => `página ${page} de ${pages}`,
    sentences: counted('es', { one: 'frase', other: 'frases' }),
    paragraphs: counted('es', { one: 'párrafo', other: 'párrafos' }),
    characters: counted('es', { one: 'carácter', other: 'caracteres' }),
    readIt: 'Leer',
    askIt: 'Preguntar a este artículo',
    author: 'Autor',
    date: 'Fecha',
    source: 'Fuente',
    language: 'Idioma',
    length: 'Extensión',
    askForExample: 'Pregúntale, por ejemplo:',
    formTitle: 'Preguntar a este artículo',
    question: 'Tu pregunta',
    questionHint: 'Con tus palabras',
    changed: 'El artículo ha cambiado desde que lo abriste. Esto es lo que dice ahora.',
    questionChanged:
      'El artículo ha cambiado desde entonces. Ábrelo otra vez para ver qué puedes preguntarle ahora.',
    gone: 'Este artículo ya no está aquí.',
  },
  nl: {
    name: 'artikelen',
    description: 'Bekijk en lees de artikelen die je hier kunt vragen',
    list: 'lijst',
    listDescription: 'De artikelen die je hier kunt vragen',
    read: 'lezen',
    readDescription: 'Lees een artikel pagina voor pagina',
    about: 'over',
    aboutDescription: 'Wat er van een artikel bekend is en wat je het kunt vragen',
    article: 'artikel',
    articleDescription: 'De titel',
    here: (count) =>
      count === 1 ? 'Hier kun je één artikel vragen' : `Hier kun je ${count} artikelen vragen`,
    none: 'Hier zijn nog geen artikelen.',
    open: 'Open een van deze',
    previous: 'Terug',
    next: 'Verder',
    page: (page, pages) => `pagina ${page} van ${pages}`,
    sentences: counted('nl', { one: 'zin', other: 'zinnen' }),
    paragraphs: counted('nl', { one: 'alinea', other: 'alinea’s' }),
    characters: counted('nl', { one: 'teken', other: 'tekens' }),
    readIt: 'Lezen',
    askIt: 'Vraag dit artikel iets',
    author: 'Auteur',
    date: 'Datum',
    source: 'Bron',
    language: 'Taal',
    length: 'Lengte',
    askForExample: 'Vraag het bijvoorbeeld:',
    formTitle: 'Vraag dit artikel iets',
    question: 'Je vraag',
    questionHint: 'In je eigen woorden',
    changed: 'Het artikel is veranderd sinds je het opende. Dit staat er nu.',
    questionChanged:
      'Het artikel is sindsdien veranderd. Open het opnieuw om te zien wat je het nu kunt vragen.',
    gone: 'Dit artikel is er niet meer.',
  },
  uk: {
    name: 'статті',
    description: 'Переглянь і читай статті, які тут можна питати',
    list: 'список',
    listDescription: 'Статті, які тут можна питати',
    read: 'читати',
    readDescription: 'Читай статтю сторінка за сторінкою',
    about: 'про',
    aboutDescription: 'Що відомо про статтю й що в неї можна запитати',
    article: 'стаття',
    articleDescription: 'Її назва',
    here: (count) =>
      `Тут можна питати ${counted('uk', { one: 'статтю', few: 'статті', other: 'статей' })(count)}`,
    none: 'Тут ще немає статей.',
    open: 'Відкрий одну з них',
    previous: 'Назад',
    next: 'Далі',
    page: (page, pages) => `сторінка ${page} з ${pages}`,
    sentences: counted('uk', { one: 'речення', few: 'речення', other: 'речень' }),
    paragraphs: counted('uk', { one: 'абзац', few: 'абзаци', other: 'абзаців' }),
    characters: counted('uk', { one: 'знак', few: 'знаки', other: 'знаків' }),
    readIt: 'Читати',
    askIt: 'Запитати цю статтю',
    author: 'Автор',
    date: 'Дата',
    source: 'Джерело',
    language: 'Мова',
    length: 'Обсяг',
    askForExample: 'Запитай її, наприклад:',
    formTitle: 'Запитати цю статтю',
    question: 'Твоє запитання',
    questionHint: 'Своїми словами',
    changed: 'Стаття змінилася, відколи її відкрито. Ось що в ній тепер.',
    questionChanged:
      'Стаття відтоді змінилася. Відкрий її ще раз, щоб побачити, що в неї можна запитати тепер.',
    gone: 'Цієї статті тут більше немає.',
  },
  pt: {
    name: 'artigos',
    description: 'Veja e leia os artigos a que se pode perguntar aqui',
    list: 'lista',
    listDescription: 'Os artigos a que se pode perguntar aqui',
    read: 'ler',
    readDescription: 'Leia um artigo página por página',
    about: 'sobre',
    aboutDescription: 'O que se sabe de um artigo e o que perguntar a ele',
    article: 'artigo',
    articleDescription: 'O título dele',
    here: (count) =>
      count === 1
        ? 'Aqui você pode perguntar a um artigo'
        : `Aqui você pode perguntar a ${count} artigos`,
    none: 'Ainda não há artigos aqui.',
    open: 'Abra um destes',
    previous: 'Voltar',
    next: 'Avançar',
    page: (page, pages) => `página ${page} de ${pages}`,
    sentences: counted('pt', { one: 'frase', other: 'frases' }),
    paragraphs: counted('pt', { one: 'parágrafo', other: 'parágrafos' }),
    characters: counted('pt', { one: 'caractere', other: 'caracteres' }),
    readIt: 'Ler',
    askIt: 'Perguntar a este artigo',
    author: 'Autor',
    date: 'Data',
    source: 'Fonte',
    language: 'Idioma',
    length: 'Tamanho',
    askForExample: 'Pergunte a ele, por exemplo:',
    formTitle: 'Perguntar a este artigo',
    question: 'Sua pergunta',
    questionHint: 'Com suas palavras',
    changed: 'O artigo mudou desde que você o abriu. Isto é o que ele diz agora.',
    questionChanged:
      'O artigo mudou desde então. Abra-o de novo para ver o que perguntar a ele agora.',
    gone: 'Este artigo não está mais aqui.',
  },
};
