import type { Texts } from './locale.ts';

/** What `/knowledge` says. Names in quotes, and links, are given as they are to be shown. */
export interface KnowledgeTexts {
  readonly added: string;
  readonly known: string;
  /** Of its text. */
  readonly length: string;
  readonly sentences: string;
  readonly language: string;
  readonly unknownLanguage: string;
  readonly begins: string;
  readonly canAnswer: string;
  readonly following: string;
  readonly takenIn: string;
  /** Pages that could not be taken in. */
  readonly notTaken: string;
  reading(name: string): string;
  fetching(link: string): string;
  lookedAt(done: number, of: number): string;
  readonly packing: string;
  notAdded(what: string, reason: string): string;
  readonly eitherOne: string;
  readonly notHandedOver: string;
  /** At most 45 characters. */
  readonly formTitle: string;
  readonly formName: string;
  /** At most 100 characters. */
  readonly formNameHint: string;
  readonly formText: string;
  readonly formTextHint: string;
  readonly articles: string;
  readonly sources: string;
  readonly broken: string;
  readonly stillServed: string;
  /** How much of a limit is used. */
  share(used: string, most: string): string;
  readonly nothingYet: string;
  page(page: number, of: number): string;
  readonly earlier: string;
  readonly later: string;
  /** How an article came. */
  readonly pasted: string;
  readonly fromMessage: string;
  lookedAtOn(when: string): string;
  readonly neverLookedAt: string;
  /** `by` is a mention. */
  addedOn(when: string, by: string | null): string;
  renamed(from: string, to: string): string;
  readonly noTitle: string;
  readonly changed: string;
  readonly unchanged: string;
  readonly failed: string;
  andMore(count: number): string;
  left(count: number): string;
  readonly nothingFetched: string;
  notFetched(title: string): string;
  readonly underWay: string;
  removed(title: string, until: string): string;
  readonly undo: string;
  undone(title: string): string;
  readonly cannotUndo: string;
  unfollowed(url: string): string;
  readonly nothingToExport: string;
  readonly exported: string;
  tooLargeToHand(title: string): string;
}

export const knowledgeTexts: Texts<KnowledgeTexts> = {
  en: {
    added: 'Added',
    known: 'It is here already',
    length: 'Characters',
    sentences: 'Sentences',
    language: 'Language',
    unknownLanguage: 'unknown',
    begins: 'It begins:',
    canAnswer: 'You can now ask, for example:',
    following: 'Followed from now on',
    takenIn: 'Articles taken in',
    notTaken: 'Not taken in',
    reading: (name) => `Reading “${name}” …`,
    fetching: (link) => `Fetching ${link} …`,
    lookedAt: (done, of) => `Looked at ${done} of ${of} …`,
    packing: 'Packing …',
    notAdded: (what, reason) => `“${what}” was not added: ${reason}`,
    eitherOne: 'Give a file or a link, one at a time.',
    notHandedOver: 'Discord did not hand the file over. Upload it again, please.',
    formTitle: 'Add an article',
    formName: 'Title',
    formNameHint: 'The first line of the text, if you leave this empty',
    formText: 'Text',
    formTextHint: 'Up to 4,000 characters. Add a file or a link for more.',
    articles: 'Articles',
    sources: 'Sources',
    broken: 'Files that ship with me and cannot be read',
    stillServed: 'its last good version is served',
    share: (used, most) => `${used} of at most ${most}`,
    nothingYet:
      'There is nothing here yet. Add something with /knowledge add: a file, a link or a text.',
    page: (page, of) => `Page ${page} of ${of}`,
    earlier: 'Previous page',
    later: 'Next page',
    pasted: 'pasted',
    fromMessage: 'from a message',
    lookedAtOn: (when) => `looked at ${when}`,
    neverLookedAt: 'not looked at yet',
    addedOn: (when, by) => `added ${when}${by === null ? '' : ` by ${by}`}`,
    renamed: (from, to) => `“${from}” is called “${to}” now.`,
    noTitle: 'A title needs at least one letter or digit.',
    changed: 'Changed',
    unchanged: 'Unchanged',
    failed: 'Could not be read',
    andMore: (count) => `and ${count} more`,
    left: (count) => `Not looked at yet: ${count}. Use /knowledge refresh again to go on.`,
    nothingFetched: 'Nothing here came from a link, so there is nothing to read again.',
    notFetched: (title) =>
      `“${title}” did not come from a link: remove it and add the new version instead.`,
    underWay:
      'The articles of this server are being read again just now. Wait until that is done, please.',
    removed: (title, until) => `“${title}” is removed. Until ${until} that can be undone.`,
    undo: 'Undo',
    undone: (title) => `“${title}” is back.`,
    cannotUndo: 'This can no longer be undone: it is too late, or it is done already.',
    unfollowed: (url) => `${url} is no longer followed. The articles that came from it stay.`,
    nothingToExport: 'This server has no articles of its own to take away.',
    exported: 'Articles as Markdown',
    tooLargeToHand: (title) => `“${title}” is too large for a file in Discord.`,
  },
  de: {
    added: 'Hinzugefügt',
    known: 'Gibt es hier schon',
    length: 'Zeichen',
    sentences: 'Sätze',
    language: 'Sprache',
    unknownLanguage: 'unbekannt',
    begins: 'So beginnt er:',
    canAnswer: 'Du kannst jetzt zum Beispiel fragen:',
    following: 'Wird ab jetzt verfolgt',
    takenIn: 'Aufgenommene Artikel',
    notTaken: 'Nicht aufgenommen',
    reading: (name) => `Ich lese „${name}“ …`,
    fetching: (link) => `Ich hole ${link} …`,
    lookedAt: (done, of) => `${done} von ${of} angesehen …`,
    packing: 'Ich packe …',
    notAdded: (what, reason) => `„${what}“ wurde nicht hinzugefügt: ${reason}`,
    eitherOne: 'Gib eine Datei oder einen Link an, eins nach dem anderen.',
    notHandedOver: 'Discord hat die Datei nicht herausgegeben. Lade sie bitte noch einmal hoch.',
    formTitle: 'Artikel hinzufügen',
    formName: 'Titel',
    formNameHint: 'Die erste Zeile des Texts, wenn du nichts einträgst',
    formText: 'Text',
    formTextHint: 'Bis zu 4000 Zeichen. Für mehr nimm eine Datei oder einen Link.',
    articles: 'Artikel',
    sources: 'Quellen',
    broken: 'Mitgelieferte Dateien, die nicht gelesen werden können',
    stillServed: 'die letzte gute Fassung wird verwendet',
    share: (used, most) => `${used} von höchstens ${most}`,
    nothingYet:
      'Hier ist noch nichts. Füge mit /wissen hinzufügen etwas hinzu: eine Datei, einen Link oder einen Text.',
    page: (page, of) => `Seite ${page} von ${of}`,
    earlier: 'Vorige Seite',
    later: 'Nächste Seite',
    pasted: 'eingefügt',
    fromMessage: 'aus einer Nachricht',
    lookedAtOn: (when) => `angesehen ${when}`,
    neverLookedAt: 'noch nicht angesehen',
    addedOn: (when, by) => `hinzugefügt ${when}${by === null ? '' : ` von ${by}`}`,
    renamed: (from, to) => `„${from}“ heißt jetzt „${to}“.`,
    noTitle: 'Ein Titel braucht mindestens einen Buchstaben oder eine Ziffer.',
    changed: 'Geändert',
    unchanged: 'Unverändert',
    failed: 'Nicht lesbar',
    andMore: (count) => `und ${count} weitere`,
    left: (count) => `Noch nicht angesehen: ${count}. Mit /wissen auffrischen geht es weiter.`,
    nothingFetched: 'Hier kam nichts von einem Link, also gibt es nichts neu zu lesen.',
    notFetched: (title) =>
      `„${title}“ kam nicht von einem Link: Entferne ihn und füge die neue Fassung hinzu.`,
    underWay:
      'Die Artikel dieses Servers werden gerade neu gelesen. Warte bitte, bis das fertig ist.',
    removed: (title, until) =>
      `„${title}“ ist entfernt. Bis ${until} lässt sich das rückgängig machen.`,
    undo: 'Rückgängig',
    undone: (title) => `„${title}“ ist wieder da.`,
    cannotUndo:
      'Das lässt sich nicht mehr rückgängig machen: Es ist zu spät, oder schon geschehen.',
    unfollowed: (url) => `${url} wird nicht mehr verfolgt. Die Artikel von dort bleiben.`,
    nothingToExport: 'Dieser Server hat keine eigenen Artikel zum Mitnehmen.',
    exported: 'Artikel als Markdown',
    tooLargeToHand: (title) => `„${title}“ ist zu groß für eine Datei in Discord.`,
  },
  fr: {
    added: 'Ajouté',
    known: 'Déjà ici',
    length: 'Caractères',
    sentences: 'Phrases',
    language: 'Langue',
    unknownLanguage: 'inconnue',
    begins: 'Il commence ainsi :',
    canAnswer: 'Tu peux maintenant demander, par exemple :',
    following: 'Suivi à partir de maintenant',
    takenIn: 'Articles repris',
    notTaken: 'Non repris',
    reading: (name) => `Je lis « ${name} » …`,
    fetching: (link) => `Je cherche ${link} …`,
    lookedAt: (done, of) => `${done} sur ${of} vus …`,
    packing: 'J’emballe …',
    notAdded: (what, reason) => `« ${what} » n’a pas été ajouté : ${reason}`,
    eitherOne: 'Donne un fichier ou un lien, l’un après l’autre.',
    notHandedOver: 'Discord n’a pas remis le fichier. Envoie-le de nouveau, s’il te plaît.',
    formTitle: 'Ajouter un article',
    formName: 'Titre',
    formNameHint: 'La première ligne du texte, si tu laisses ceci vide',
    formText: 'Texte',
    formTextHint: 'Jusqu’à 4 000 caractères. Au-delà, ajoute un fichier ou un lien.',
    articles: 'Articles',
    sources: 'Sources',
    broken: 'Fichiers livrés avec moi qui ne peuvent pas être lus',
    stillServed: 'la dernière bonne version est utilisée',
    share: (used, most) => `${used} sur ${most} au plus`,
    nothingYet:
      'Il n’y a encore rien ici. Ajoute quelque chose avec /savoir ajouter : un fichier, un lien ou un texte.',
    page: (page, of) => `Page ${page} sur ${of}`,
    earlier: 'Page précédente',
    later: 'Page suivante',
    pasted: 'collé',
    fromMessage: 'd’un message',
    lookedAtOn: (when) => `vu ${when}`,
    neverLookedAt: 'pas encore vu',
    addedOn: (when, by) => `ajouté ${when}${by === null ? '' : ` par ${by}`}`,
    renamed: (from, to) => `« ${from} » s’appelle maintenant « ${to} ».`,
    noTitle: 'Un titre a besoin d’au moins une lettre ou un chiffre.',
    changed: 'Changés',
    unchanged: 'Inchangés',
    failed: 'Illisibles',
    andMore: (count) => `et ${count} autres`,
    left: (count) => `Pas encore vus : ${count}. Utilise encore /savoir actualiser pour continuer.`,
    nothingFetched: 'Rien ici ne vient d’un lien : il n’y a rien à relire.',
    notFetched: (title) =>
      `« ${title} » ne vient pas d’un lien : retire-le et ajoute la nouvelle version.`,
    underWay:
      'Les articles de ce serveur sont en train d’être relus. Attends que ce soit fini, s’il te plaît.',
    removed: (title, until) => `« ${title} » est retiré. Jusqu’à ${until}, cela peut être annulé.`,
    undo: 'Annuler',
    undone: (title) => `« ${title} » est de retour.`,
    cannotUndo: 'Cela ne peut plus être annulé : c’est trop tard, ou déjà fait.',
    unfollowed: (url) => `${url} n’est plus suivi. Les articles qui en viennent restent.`,
    nothingToExport: 'Ce serveur n’a pas d’articles à lui à emporter.',
    exported: 'Articles en Markdown',
    tooLargeToHand: (title) => `« ${title} » est trop grand pour un fichier dans Discord.`,
  },
  es: {
    added: 'Añadido',
    known: 'Ya está aquí',
    length: 'Caracteres',
    sentences: 'Frases',
    language: 'Idioma',
    unknownLanguage: 'desconocido',
    begins: 'Empieza así:',
    canAnswer: 'Ahora puedes preguntar, por ejemplo:',
    following: 'Se sigue desde ahora',
    takenIn: 'Artículos recogidos',
    notTaken: 'No recogidos',
    reading: (name) => `Leo «${name}» …`,
    fetching: (link) => `Traigo ${link} …`,
    lookedAt: (done, of) => `Vistos ${done} de ${of} …`,
    packing: 'Empaqueto …',
    notAdded: (what, reason) => `«${what}» no se ha añadido: ${reason}`,
    eitherOne: 'Da un archivo o un enlace, uno cada vez.',
    notHandedOver: 'Discord no ha entregado el archivo. Súbelo otra vez, por favor.',
    formTitle: 'Añadir un artículo',
    formName: 'Título',
    formNameHint: 'La primera línea del texto, si lo dejas vacío',
    formText: 'Texto',
    formTextHint: 'Hasta 4000 caracteres. Para más, añade un archivo o un enlace.',
    articles: 'Artículos',
    sources: 'Fuentes',
    broken: 'Archivos que vienen conmigo y no se pueden leer',
    stillServed: 'se usa la última versión buena',
    share: (used, most) => `${used} de ${most} como mucho`,
    nothingYet:
      'Aquí aún no hay nada. Añade algo con /saber añadir: un archivo, un enlace o un texto.',
    page: (page, of) => `Página ${page} de ${of}`,
    earlier: 'Página anterior',
    later: 'Página siguiente',
    pasted: 'pegado',
    fromMessage: 'de un mensaje',
    lookedAtOn: (when) => `visto ${when}`,
    neverLookedAt: 'aún no visto',
    addedOn: (when, by) => `añadido ${when}${by === null ? '' : ` por ${by}`}`,
    renamed: (from, to) => `«${from}» se llama ahora «${to}».`,
    noTitle: 'Un título necesita al menos una letra o una cifra.',
    changed: 'Cambiados',
    unchanged: 'Sin cambios',
    failed: 'No se han podido leer',
    andMore: (count) => `y ${count} más`,
    left: (count) => `Aún sin ver: ${count}. Usa /saber actualizar otra vez para seguir.`,
    nothingFetched: 'Aquí nada vino de un enlace, así que no hay nada que leer de nuevo.',
    notFetched: (title) => `«${title}» no vino de un enlace: quítalo y añade la nueva versión.`,
    underWay:
      'Los artículos de este servidor se están leyendo de nuevo ahora mismo. Espera a que termine, por favor.',
    removed: (title, until) => `«${title}» se ha quitado. Hasta las ${until} se puede deshacer.`,
    undo: 'Deshacer',
    undone: (title) => `«${title}» ha vuelto.`,
    cannotUndo: 'Ya no se puede deshacer: es demasiado tarde, o ya está hecho.',
    unfollowed: (url) => `${url} ya no se sigue. Los artículos que vinieron de ahí se quedan.`,
    nothingToExport: 'Este servidor no tiene artículos propios que llevarse.',
    exported: 'Artículos como Markdown',
    tooLargeToHand: (title) => `«${title}» es demasiado grande para un archivo en Discord.`,
  },
  nl: {
    added: 'Toegevoegd',
    known: 'Het is er al',
    length: 'Tekens',
    sentences: 'Zinnen',
    language: 'Taal',
    unknownLanguage: 'onbekend',
    begins: 'Het begint zo:',
    canAnswer: 'Je kunt nu bijvoorbeeld vragen:',
    following: 'Wordt vanaf nu gevolgd',
    takenIn: 'Opgenomen artikelen',
    notTaken: 'Niet opgenomen',
    reading: (name) => `Ik lees “${name}” …`,
    fetching: (link) => `Ik haal ${link} op …`,
    lookedAt: (done, of) => `${done} van ${of} bekeken …`,
    packing: 'Ik pak in …',
    notAdded: (what, reason) => `“${what}” is niet toegevoegd: ${reason}`,
    eitherOne: 'Geef een bestand of een link, een tegelijk.',
    notHandedOver: 'Discord gaf het bestand niet. Upload het nog eens.',
    formTitle: 'Artikel toevoegen',
    formName: 'Titel',
    formNameHint: 'De eerste regel van de tekst, als je dit leeg laat',
    formText: 'Tekst',
    formTextHint: 'Tot 4000 tekens. Voor meer: voeg een bestand of link toe.',
    articles: 'Artikelen',
    sources: 'Bronnen',
    broken: 'Meegeleverde bestanden die niet gelezen kunnen worden',
    stillServed: 'de laatste goede versie wordt gebruikt',
    share: (used, most) => `${used} van hoogstens ${most}`,
    nothingYet:
      'Hier is nog niets. Voeg iets toe met /kennis toevoegen: een bestand, een link of een tekst.',
    page: (page, of) => `Pagina ${page} van ${of}`,
    earlier: 'Vorige pagina',
    later: 'Volgende pagina',
    pasted: 'geplakt',
    fromMessage: 'uit een bericht',
    lookedAtOn: (when) => `bekeken ${when}`,
    neverLookedAt: 'nog niet bekeken',
    addedOn: (when, by) => `toegevoegd ${when}${by === null ? '' : ` door ${by}`}`,
    renamed: (from, to) => `“${from}” heet nu “${to}”.`,
    noTitle: 'Een titel heeft minstens een letter of cijfer nodig.',
    changed: 'Veranderd',
    unchanged: 'Onveranderd',
    failed: 'Niet te lezen',
    andMore: (count) => `en nog ${count}`,
    left: (count) =>
      `Nog niet bekeken: ${count}. Gebruik /kennis verversen nog eens om verder te gaan.`,
    nothingFetched: 'Niets hier kwam van een link, dus er valt niets opnieuw te lezen.',
    notFetched: (title) =>
      `“${title}” kwam niet van een link: verwijder het en voeg de nieuwe versie toe.`,
    underWay: 'De artikelen van deze server worden nu net opnieuw gelezen. Wacht tot dat klaar is.',
    removed: (title, until) =>
      `“${title}” is verwijderd. Tot ${until} kan dat ongedaan worden gemaakt.`,
    undo: 'Ongedaan maken',
    undone: (title) => `“${title}” is terug.`,
    cannotUndo: 'Dit kan niet meer ongedaan worden gemaakt: het is te laat, of al gebeurd.',
    unfollowed: (url) =>
      `${url} wordt niet meer gevolgd. De artikelen die ervandaan kwamen blijven.`,
    nothingToExport: 'Deze server heeft geen eigen artikelen om mee te nemen.',
    exported: 'Artikelen als Markdown',
    tooLargeToHand: (title) => `“${title}” is te groot voor een bestand in Discord.`,
  },
  uk: {
    added: 'Додано',
    known: 'Це вже є',
    length: 'Символів',
    sentences: 'Речень',
    language: 'Мова',
    unknownLanguage: 'невідома',
    begins: 'Початок:',
    canAnswer: 'Тепер можна запитати, наприклад:',
    following: 'Відтепер стежу за',
    takenIn: 'Узято статей',
    notTaken: 'Не взято',
    reading: (name) => `Читаю «${name}» …`,
    fetching: (link) => `Завантажую ${link} …`,
    lookedAt: (done, of) => `Переглянуто ${done} з ${of} …`,
    packing: 'Пакую …',
    notAdded: (what, reason) => `«${what}» не додано: ${reason}`,
    eitherOne: 'Дай файл або посилання, щось одне.',
    notHandedOver: 'Discord не віддав файл. Завантаж його, будь ласка, ще раз.',
    formTitle: 'Додати статтю',
    formName: 'Назва',
    formNameHint: 'Перший рядок тексту, якщо лишити порожнім',
    formText: 'Текст',
    formTextHint: 'До 4000 символів. Більше — файлом або посиланням.',
    articles: 'Статті',
    sources: 'Джерела',
    broken: 'Мої файли, які не вдається прочитати',
    stillServed: 'використовую останню добру версію',
    share: (used, most) => `${used} з не більше ніж ${most}`,
    nothingYet: 'Тут ще нічого немає. Додай щось через /знання додати: файл, посилання чи текст.',
    page: (page, of) => `Сторінка ${page} з ${of}`,
    earlier: 'Попередня сторінка',
    later: 'Наступна сторінка',
    pasted: 'вставлено',
    fromMessage: 'з повідомлення',
    lookedAtOn: (when) => `переглянуто ${when}`,
    neverLookedAt: 'ще не переглянуто',
    addedOn: (when, by) => `додано ${when}${by === null ? '' : ` (${by})`}`,
    renamed: (from, to) => `«${from}» тепер зветься «${to}».`,
    noTitle: 'Назва потребує принаймні однієї літери чи цифри.',
    changed: 'Змінено',
    unchanged: 'Без змін',
    failed: 'Не вдалося прочитати',
    andMore: (count) => `і ще ${count}`,
    left: (count) => `Ще не переглянуто: ${count}. Щоб продовжити, знову виконай /знання оновити.`,
    nothingFetched: 'Тут нічого не прийшло з посилання, тож перечитувати нічого.',
    notFetched: (title) => `«${title}» прийшла не з посилання: вилучи її й додай нову версію.`,
    underWay: 'Статті цього сервера саме перечитуються. Зачекай, будь ласка, доки це скінчиться.',
    removed: (title, until) => `«${title}» вилучено. До ${until} це можна скасувати.`,
    undo: 'Скасувати',
    undone: (title) => `«${title}» повернуто.`,
    cannotUndo: 'Це вже не скасувати: запізно, або вже скасовано.',
    unfollowed: (url) => `За ${url} більше не стежу. Статті звідти лишаються.`,
    nothingToExport: 'Цей сервер не має власних статей, щоб їх забрати.',
    exported: 'Статті як Markdown',
    tooLargeToHand: (title) => `«${title}» завелика для файлу в Discord.`,
  },
  pt: {
    added: 'Adicionado',
    known: 'Já está aqui',
    length: 'Caracteres',
    sentences: 'Frases',
    language: 'Idioma',
    unknownLanguage: 'desconhecido',
    begins: 'Começa assim:',
    canAnswer: 'Agora você pode perguntar, por exemplo:',
    following: 'Seguido a partir de agora',
    takenIn: 'Artigos recolhidos',
    notTaken: 'Não recolhidos',
    reading: (name) => `Lendo “${name}” …`,
    fetching: (link) => `Buscando ${link} …`,
    lookedAt: (done, of) => `Vistos ${done} de ${of} …`,
    packing: 'Empacotando …',
    notAdded: (what, reason) => `“${what}” não foi adicionado: ${reason}`,
    eitherOne: 'Dê um arquivo ou um link, um de cada vez.',
    notHandedOver: 'O Discord não entregou o arquivo. Envie-o de novo, por favor.',
    formTitle: 'Adicionar um artigo',
    formName: 'Título',
    formNameHint: 'A primeira linha do texto, se você deixar vazio',
    formText: 'Texto',
    formTextHint: 'Até 4.000 caracteres. Para mais, use um arquivo ou um link.',
    articles: 'Artigos',
    sources: 'Fontes',
    broken: 'Arquivos que vêm comigo e não podem ser lidos',
    stillServed: 'usa-se a última versão boa',
    share: (used, most) => `${used} de no máximo ${most}`,
    nothingYet:
      'Aqui ainda não há nada. Adicione algo com /saber adicionar: um arquivo, um link ou um texto.',
    page: (page, of) => `Página ${page} de ${of}`,
    earlier: 'Página anterior',
    later: 'Próxima página',
    pasted: 'colado',
    fromMessage: 'de uma mensagem',
    lookedAtOn: (when) => `visto ${when}`,
    neverLookedAt: 'ainda não visto',
    addedOn: (when, by) => `adicionado ${when}${by === null ? '' : ` por ${by}`}`,
    renamed: (from, to) => `“${from}” agora se chama “${to}”.`,
    noTitle: 'Um título precisa de pelo menos uma letra ou um algarismo.',
    changed: 'Mudados',
    unchanged: 'Sem mudança',
    failed: 'Não puderam ser lidos',
    andMore: (count) => `e mais ${count}`,
    left: (count) => `Ainda não vistos: ${count}. Use /saber atualizar de novo para continuar.`,
    nothingFetched: 'Nada aqui veio de um link; não há nada para ler de novo.',
    notFetched: (title) => `“${title}” não veio de um link: remova-o e adicione a nova versão.`,
    underWay:
      'Os artigos deste servidor estão sendo lidos de novo agora. Espere terminar, por favor.',
    removed: (title, until) => `“${title}” foi removido. Até ${until} dá para desfazer.`,
    undo: 'Desfazer',
    undone: (title) => `“${title}” voltou.`,
    cannotUndo: 'Não dá mais para desfazer: é tarde demais, ou já foi feito.',
    unfollowed: (url) => `${url} não é mais seguido. Os artigos que vieram dele ficam.`,
    nothingToExport: 'Este servidor não tem artigos próprios para levar.',
    exported: 'Artigos como Markdown',
    tooLargeToHand: (title) => `“${title}” é grande demais para um arquivo no Discord.`,
  },
};
