import type { Texts } from './locale.ts';

/** Name and description of something that is declared. */
interface Named {
  readonly name: string;
  readonly description: string;
}

/** Names and descriptions of `/knowledge`, of what it does, and of what these take. */
export interface KnowledgeCommandTexts extends Named {
  readonly add: Named;
  readonly list: Named;
  readonly show: Named;
  readonly rename: Named;
  readonly refresh: Named;
  readonly remove: Named;
  readonly export: Named;
  readonly file: Named;
  readonly url: Named;
  readonly article: Named;
  readonly articleOrSource: Named;
  readonly refreshed: Named;
  readonly title: Named;
}

export const knowledgeCommandTexts: Texts<KnowledgeCommandTexts> = {
  en: {
    name: 'knowledge',
    description: 'Look after the articles of this server',
    add: {
      name: 'add',
      description: 'Add an article: a file, a link or, with neither, a text that you paste',
    },
    list: { name: 'list', description: 'See the articles and sources of this server' },
    show: { name: 'show', description: 'See what is known of an article' },
    rename: { name: 'rename', description: 'Give an article another title' },
    refresh: { name: 'refresh', description: 'Read again what came from links' },
    remove: { name: 'remove', description: 'Remove an article, or stop following a source' },
    export: { name: 'export', description: 'Take all articles away as Markdown in a zip file' },
    file: { name: 'file', description: 'Text, Markdown, HTML, PDF, DOCX or EPUB' },
    url: { name: 'url', description: 'A page, or a feed or sitemap to follow' },
    article: { name: 'article', description: 'Choose from the list as you type' },
    articleOrSource: { name: 'article', description: 'An article, or a source that is followed' },
    refreshed: { name: 'article', description: 'Only this article or source; all if left out' },
    title: { name: 'title', description: 'The new title' },
  },
  de: {
    name: 'wissen',
    description: 'Die Artikel dieses Servers pflegen',
    add: {
      name: 'hinzufügen',
      description: 'Einen Artikel hinzufügen: Datei, Link oder, ohne beides, eingefügter Text',
    },
    list: { name: 'liste', description: 'Die Artikel und Quellen dieses Servers ansehen' },
    show: { name: 'zeigen', description: 'Sehen, was über einen Artikel bekannt ist' },
    rename: { name: 'umbenennen', description: 'Einem Artikel einen anderen Titel geben' },
    refresh: { name: 'auffrischen', description: 'Neu lesen, was von Links kam' },
    remove: {
      name: 'entfernen',
      description: 'Einen Artikel entfernen oder einer Quelle nicht mehr folgen',
    },
    export: {
      name: 'export',
      description: 'Alle Artikel als Markdown in einer Zip-Datei mitnehmen',
    },
    file: { name: 'datei', description: 'Text, Markdown, HTML, PDF, DOCX oder EPUB' },
    url: { name: 'link', description: 'Eine Seite, oder ein Feed oder eine Sitemap zum Folgen' },
    article: { name: 'artikel', description: 'Beim Tippen aus der Liste wählen' },
    articleOrSource: {
      name: 'artikel',
      description: 'Ein Artikel oder eine Quelle, der gefolgt wird',
    },
    refreshed: { name: 'artikel', description: 'Nur dieser Artikel oder diese Quelle; sonst alle' },
    title: { name: 'titel', description: 'Der neue Titel' },
  },
  fr: {
    name: 'savoir',
    description: 'S’occuper des articles de ce serveur',
    add: {
      name: 'ajouter',
      description:
        'Ajouter un article : un fichier, un lien ou, sans l’un ni l’autre, un texte collé',
    },
    list: { name: 'liste', description: 'Voir les articles et les sources de ce serveur' },
    show: { name: 'montrer', description: 'Voir ce que l’on sait d’un article' },
    rename: { name: 'renommer', description: 'Donner un autre titre à un article' },
    refresh: { name: 'actualiser', description: 'Relire ce qui est venu de liens' },
    remove: { name: 'retirer', description: 'Retirer un article, ou ne plus suivre une source' },
    export: {
      name: 'exporter',
      description: 'Emporter tous les articles en Markdown dans un fichier zip',
    },
    file: { name: 'fichier', description: 'Texte, Markdown, HTML, PDF, DOCX ou EPUB' },
    url: { name: 'lien', description: 'Une page, ou un flux ou un plan de site à suivre' },
    article: { name: 'article', description: 'Choisis dans la liste pendant la saisie' },
    articleOrSource: { name: 'article', description: 'Un article, ou une source suivie' },
    refreshed: {
      name: 'article',
      description: 'Seulement cet article ou cette source ; sinon tous',
    },
    title: { name: 'titre', description: 'Le nouveau titre' },
  },
  es: {
    name: 'saber',
    description: 'Cuidar de los artículos de este servidor',
    add: {
      name: 'añadir',
      description: 'Añadir un artículo: un archivo, un enlace o, sin ellos, un texto que pegues',
    },
    list: { name: 'lista', description: 'Ver los artículos y las fuentes de este servidor' },
    show: { name: 'mostrar', description: 'Ver lo que se sabe de un artículo' },
    rename: { name: 'renombrar', description: 'Dar otro título a un artículo' },
    refresh: { name: 'actualizar', description: 'Leer de nuevo lo que vino de enlaces' },
    remove: { name: 'quitar', description: 'Quitar un artículo o dejar de seguir una fuente' },
    export: {
      name: 'exportar',
      description: 'Llevarte todos los artículos como Markdown en un archivo zip',
    },
    file: { name: 'archivo', description: 'Texto, Markdown, HTML, PDF, DOCX o EPUB' },
    url: { name: 'enlace', description: 'Una página, o un feed o mapa del sitio que seguir' },
    article: { name: 'artículo', description: 'Elige de la lista al escribir' },
    articleOrSource: { name: 'artículo', description: 'Un artículo, o una fuente que se sigue' },
    refreshed: { name: 'artículo', description: 'Solo este artículo o fuente; si falta, todos' },
    title: { name: 'título', description: 'El nuevo título' },
  },
  nl: {
    name: 'kennis',
    description: 'De artikelen van deze server beheren',
    add: {
      name: 'toevoegen',
      description: 'Een artikel toevoegen: bestand, link of, zonder beide, geplakte tekst',
    },
    list: { name: 'lijst', description: 'De artikelen en bronnen van deze server bekijken' },
    show: { name: 'tonen', description: 'Zien wat er over een artikel bekend is' },
    rename: { name: 'hernoemen', description: 'Een artikel een andere titel geven' },
    refresh: { name: 'verversen', description: 'Opnieuw lezen wat van links kwam' },
    remove: {
      name: 'verwijderen',
      description: 'Een artikel verwijderen, of een bron niet meer volgen',
    },
    export: { name: 'exporteren', description: 'Alle artikelen als Markdown in een zip meenemen' },
    file: { name: 'bestand', description: 'Tekst, Markdown, HTML, PDF, DOCX of EPUB' },
    url: { name: 'link', description: 'Een pagina, of een feed of sitemap om te volgen' },
    article: { name: 'artikel', description: 'Kies uit de lijst terwijl je typt' },
    articleOrSource: { name: 'artikel', description: 'Een artikel, of een bron die gevolgd wordt' },
    refreshed: { name: 'artikel', description: 'Alleen dit artikel of deze bron; anders alles' },
    title: { name: 'titel', description: 'De nieuwe titel' },
  },
  uk: {
    name: 'знання',
    description: 'Дбати про статті цього сервера',
    add: {
      name: 'додати',
      description: 'Додати статтю: файл, посилання або, без них, вставлений текст',
    },
    list: { name: 'список', description: 'Переглянути статті й джерела цього сервера' },
    show: { name: 'показати', description: 'Побачити, що відомо про статтю' },
    rename: { name: 'перейменувати', description: 'Дати статті іншу назву' },
    refresh: { name: 'оновити', description: 'Перечитати те, що прийшло з посилань' },
    remove: { name: 'вилучити', description: 'Вилучити статтю або більше не стежити за джерелом' },
    export: { name: 'експорт', description: 'Забрати всі статті як Markdown у zip-файлі' },
    file: { name: 'файл', description: 'Текст, Markdown, HTML, PDF, DOCX або EPUB' },
    url: { name: 'посилання', description: 'Сторінка, або стрічка чи карта сайту, щоб стежити' },
    article: { name: 'стаття', description: 'Обери зі списку під час набору' },
    articleOrSource: { name: 'стаття', description: 'Стаття або джерело, за яким стежимо' },
    refreshed: { name: 'стаття', description: 'Лише ця стаття чи джерело; інакше всі' },
    title: { name: 'назва', description: 'Нова назва' },
  },
  pt: {
    name: 'saber',
    description: 'Cuidar dos artigos deste servidor',
    add: {
      name: 'adicionar',
      description: 'Adicionar um artigo: arquivo, link ou, sem eles, um texto que você cola',
    },
    list: { name: 'lista', description: 'Ver os artigos e as fontes deste servidor' },
    show: { name: 'mostrar', description: 'Ver o que se sabe de um artigo' },
    rename: { name: 'renomear', description: 'Dar outro título a um artigo' },
    refresh: { name: 'atualizar', description: 'Ler de novo o que veio de links' },
    remove: { name: 'remover', description: 'Remover um artigo, ou deixar de seguir uma fonte' },
    export: { name: 'exportar', description: 'Levar todos os artigos como Markdown em um zip' },
    file: { name: 'arquivo', description: 'Texto, Markdown, HTML, PDF, DOCX ou EPUB' },
    url: { name: 'link', description: 'Uma página, ou um feed ou sitemap para seguir' },
    article: { name: 'artigo', description: 'Escolha da lista enquanto digita' },
    articleOrSource: { name: 'artigo', description: 'Um artigo, ou uma fonte que é seguida' },
    refreshed: { name: 'artigo', description: 'Só este artigo ou fonte; sem ele, todos' },
    title: { name: 'título', description: 'O novo título' },
  },
};
