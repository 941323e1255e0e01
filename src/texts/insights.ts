import type { Texts } from './locale.ts';

/** The words of `/insights`. What is passed in is fit to be shown: numbers of days, titles. */
export interface InsightsTexts {
  readonly name: string;
  readonly description: string;
  readonly days: string;
  readonly daysDescription: string;
  readonly lastDays: (days: string) => string;
  readonly title: (days: string) => string;
  readonly asked: string;
  readonly answered: string;
  readonly uncertain: string;
  readonly unanswered: string;
  readonly openTitle: string;
  readonly openHint: string;
  readonly askedTitle: string;
  readonly askedHint: string;
  readonly wrongTitle: string;
  readonly wrongHint: string;
  readonly none: string;
  readonly notKept: string;
  readonly keptFor: (days: string) => string;
  readonly also: (questions: string) => string;
  readonly calledWrong: (wrong: number, helpful: number) => string;
  readonly from: (title: string) => string;
  readonly articleGone: string;
  readonly before: string;
  readonly after: string;
  readonly page: (page: number, pages: number) => string;
  readonly file: string;
  readonly fileHolds: (count: number, days: string) => string;
  readonly cannotAttach: (permissions: string) => string;
  readonly columns: {
    readonly askedAt: string;
    readonly question: string;
    readonly got: string;
    readonly confidence: string;
    readonly article: string;
    readonly channel: string;
    readonly private: string;
    readonly wrong: string;
    readonly answeredSince: string;
    readonly asker: string;
  };
  readonly yes: string;
  readonly no: string;
}

export const insightsTexts: Texts<InsightsTexts> = {
  en: {
    name: 'insights',
    description: 'See what was asked in this server, and what went unanswered',
    days: 'days',
    daysDescription: 'How far to look back',
    lastDays: (days) => `The last ${days}`,
    title: (days) => `What was asked here in the last ${days}`,
    asked: 'asked',
    answered: 'answered',
    uncertain: 'unsure',
    unanswered: 'unanswered',
    openTitle: 'Unanswered',
    openHint:
      'Questions that ask alike stand together; those that I was unsure of are among them, those that an article has answered since are not.',
    askedTitle: 'All questions',
    askedHint: 'Asked most often first.',
    wrongTitle: 'Called wrong',
    wrongHint: 'Answers that members called wrong.',
    none: 'None.',
    notKept:
      'Questions are not kept in this server, so there is nothing to see. /settings changes that.',
    keptFor: (days) => `Questions are kept for ${days} here.`,
    also: (questions) => `also: ${questions}`,
    calledWrong: (wrong, helpful) => `wrong: ${wrong}, helpful: ${helpful}`,
    from: (title) => `from “${title}”`,
    articleGone: 'from an article that is no longer here',
    before: 'Back',
    after: 'Further',
    page: (page, pages) => `Page ${page} of ${pages}`,
    file: 'File for a spreadsheet',
    fileHolds: (count, days) => `Questions of the last ${days}: ${count}`,
    cannotAttach: (permissions) =>
      `I cannot give you a file in this channel. What I lack here: ${permissions}.`,
    columns: {
      askedAt: 'Asked at',
      question: 'Question',
      got: 'Got',
      confidence: 'Confidence',
      article: 'Article',
      channel: 'Channel',
      private: 'Private',
      wrong: 'Called wrong',
      answeredSince: 'Answered since',
      asker: 'Asker',
    },
    yes: 'yes',
    no: 'no',
  },
  de: {
    name: 'einblicke',
    description: 'Sieh, was auf diesem Server gefragt wurde und was ohne Antwort blieb',
    days: 'tage',
    daysDescription: 'Wie weit zurück',
    lastDays: (days) => `Zurück: ${days}`,
    title: (days) => `Was hier gefragt wurde (${days})`,
    asked: 'gefragt',
    answered: 'beantwortet',
    uncertain: 'unsicher',
    unanswered: 'ohne Antwort',
    openTitle: 'Ohne Antwort',
    openHint:
      'Fragen, die Ähnliches fragen, stehen beisammen; auch solche, bei denen ich unsicher war, nicht aber solche, die ein Artikel inzwischen beantwortet.',
    askedTitle: 'Alle Fragen',
    askedHint: 'Die häufigsten zuerst.',
    wrongTitle: 'Falsch genannt',
    wrongHint: 'Antworten, die Mitglieder falsch genannt haben.',
    none: 'Keine.',
    notKept:
      'Auf diesem Server werden Fragen nicht aufbewahrt, also gibt es nichts zu sehen. /einstellungen ändert das.',
    keptFor: (days) => `Fragen werden hier so lange aufbewahrt: ${days}.`,
    also: (questions) => `auch: ${questions}`,
    calledWrong: (wrong, helpful) => `falsch: ${wrong}, hilfreich: ${helpful}`,
    from: (title) => `aus „${title}“`,
    articleGone: 'aus einem Artikel, der nicht mehr da ist',
    before: 'Zurück',
    after: 'Weiter',
    page: (page, pages) => `Seite ${page} von ${pages}`,
    file: 'Datei für eine Tabelle',
    fileHolds: (count, days) => `Fragen (${days}): ${count}`,
    cannotAttach: (permissions) =>
      `In diesem Kanal kann ich dir keine Datei geben. Mir fehlt hier: ${permissions}.`,
    columns: {
      askedAt: 'Gefragt am',
      question: 'Frage',
      got: 'Bekam',
      confidence: 'Sicherheit',
      article: 'Artikel',
      channel: 'Kanal',
      private: 'Privat',
      wrong: 'Falsch genannt',
      answeredSince: 'Beantwortet seit',
      asker: 'Gefragt von',
    },
    yes: 'ja',
    no: 'nein',
  },
  fr: {
    name: 'aperçu',
    description: 'Vois ce qui a été demandé sur ce serveur, et ce qui est resté sans réponse',
    days: 'jours',
    daysDescription: 'Jusqu’où remonter',
    lastDays: (days) => `Depuis ${days}`,
    title: (days) => `Ce qui a été demandé ici (${days})`,
    asked: 'demandé',
    answered: 'répondu',
    uncertain: 'incertain',
    unanswered: 'sans réponse',
    openTitle: 'Sans réponse',
    openHint:
      'Les questions semblables sont ensemble ; celles où j’étais incertain en sont, celles auxquelles un article a répondu depuis n’en sont pas.',
    askedTitle: 'Toutes les questions',
    askedHint: 'Les plus fréquentes d’abord.',
    wrongTitle: 'Jugées fausses',
    wrongHint: 'Les réponses que des membres ont jugées fausses.',
    none: 'Aucune.',
    notKept:
      'Les questions ne sont pas gardées sur ce serveur : il n’y a donc rien à voir. /paramètres change cela.',
    keptFor: (days) => `Ici, les questions sont gardées : ${days}.`,
    also: (questions) => `aussi : ${questions}`,
    calledWrong: (wrong, helpful) => `fausse : ${wrong}, utile : ${helpful}`,
    from: (title) => `de « ${title} »`,
    articleGone: 'd’un article qui n’est plus ici',
    before: 'Retour',
    after: 'Suite',
    page: (page, pages) => `Page ${page} sur ${pages}`,
    file: 'Fichier pour un tableur',
    fileHolds: (count, days) => `Questions (${days}) : ${count}`,
    cannotAttach: (permissions) =>
      `Je ne peux pas te donner de fichier dans ce salon. Il m’y manque : ${permissions}.`,
    columns: {
      askedAt: 'Demandé le',
      question: 'Question',
      got: 'Résultat',
      confidence: 'Certitude',
      article: 'Article',
      channel: 'Salon',
      private: 'Privé',
      wrong: 'Jugée fausse',
      answeredSince: 'Répondu depuis',
      asker: 'Demandé par',
    },
    yes: 'oui',
    no: 'non',
  },
  es: {
    name: 'resumen',
    description: 'Mira qué se preguntó en este servidor y qué quedó sin respuesta',
    days: 'días',
    daysDescription: 'Hasta dónde mirar atrás',
    lastDays: (days) => `Los últimos ${days}`,
    title: (days) => `Lo que se preguntó aquí en los últimos ${days}`,
    asked: 'preguntadas',
    answered: 'respondidas',
    uncertain: 'dudosas',
    unanswered: 'sin respuesta',
    openTitle: 'Sin respuesta',
    openHint:
      'Las preguntas parecidas van juntas; también aquellas en que dudé, pero no las que un artículo ha respondido desde entonces.',
    askedTitle: 'Todas las preguntas',
    askedHint: 'Primero las más frecuentes.',
    wrongTitle: 'Tachadas de erróneas',
    wrongHint: 'Respuestas que algún miembro llamó erróneas.',
    none: 'Ninguna.',
    notKept:
      'En este servidor no se guardan las preguntas, así que no hay nada que ver. /ajustes lo cambia.',
    keptFor: (days) => `Aquí las preguntas se guardan: ${days}.`,
    also: (questions) => `también: ${questions}`,
    calledWrong: (wrong, helpful) => `errónea: ${wrong}, útil: ${helpful}`,
    from: (title) => `de «${title}»`,
    articleGone: 'de un artículo que ya no está aquí',
    before: 'Atrás',
    after: 'Adelante',
    page: (page, pages) => `Página ${page} de ${pages}`,
    file: 'Archivo para hoja de cálculo',
    fileHolds: (count, days) => `Preguntas de los últimos ${days}: ${count}`,
    cannotAttach: (permissions) =>
      `No puedo darte un archivo en este canal. Aquí me falta: ${permissions}.`,
    columns: {
      askedAt: 'Preguntada el',
      question: 'Pregunta',
      got: 'Resultado',
      confidence: 'Certeza',
      article: 'Artículo',
      channel: 'Canal',
      private: 'Privada',
      wrong: 'Llamada errónea',
      answeredSince: 'Respondida desde',
      asker: 'Quién preguntó',
    },
    yes: 'sí',
    no: 'no',
  },
  nl: {
    name: 'inzicht',
    description: 'Bekijk wat op deze server is gevraagd en wat zonder antwoord bleef',
    days: 'dagen',
    daysDescription: 'Hoe ver terug',
    lastDays: (days) => `De laatste ${days}`,
    title: (days) => `Wat hier de laatste ${days} is gevraagd`,
    asked: 'gevraagd',
    answered: 'beantwoord',
    uncertain: 'onzeker',
    unanswered: 'zonder antwoord',
    openTitle: 'Zonder antwoord',
    openHint:
      'Vragen die hetzelfde vragen staan bij elkaar; ook die waarover ik onzeker was, maar niet die een artikel intussen beantwoordt.',
    askedTitle: 'Alle vragen',
    askedHint: 'De vaakst gestelde eerst.',
    wrongTitle: 'Fout genoemd',
    wrongHint: 'Antwoorden die leden fout hebben genoemd.',
    none: 'Geen.',
    notKept:
      'Op deze server worden vragen niet bewaard, dus er is niets te zien. /instellingen verandert dat.',
    keptFor: (days) => `Vragen worden hier zo lang bewaard: ${days}.`,
    also: (questions) => `ook: ${questions}`,
    calledWrong: (wrong, helpful) => `fout: ${wrong}, nuttig: ${helpful}`,
    from: (title) => `uit “${title}”`,
    articleGone: 'uit een artikel dat er niet meer is',
    before: 'Terug',
    after: 'Verder',
    page: (page, pages) => `Pagina ${page} van ${pages}`,
    file: 'Bestand voor een spreadsheet',
    fileHolds: (count, days) => `Vragen van de laatste ${days}: ${count}`,
    cannotAttach: (permissions) =>
      `In dit kanaal kan ik je geen bestand geven. Wat me hier ontbreekt: ${permissions}.`,
    columns: {
      askedAt: 'Gevraagd op',
      question: 'Vraag',
      got: 'Kreeg',
      confidence: 'Zekerheid',
      article: 'Artikel',
      channel: 'Kanaal',
      private: 'Privé',
      wrong: 'Fout genoemd',
      answeredSince: 'Beantwoord sinds',
      asker: 'Gevraagd door',
    },
    yes: 'ja',
    no: 'nee',
  },
  uk: {
    name: 'огляд',
    description: 'Переглянь, що питали на цьому сервері й що лишилося без відповіді',
    days: 'дні',
    daysDescription: 'За який час',
    lastDays: (days) => `За ${days}`,
    title: (days) => `Що тут питали (${days})`,
    asked: 'поставлено',
    answered: 'з відповіддю',
    uncertain: 'непевно',
    unanswered: 'без відповіді',
    openTitle: 'Без відповіді',
    openHint:
      'Схожі запитання стоять разом; серед них і ті, щодо яких я не був певен, але не ті, на які вже відповіла якась стаття.',
    askedTitle: 'Усі запитання',
    askedHint: 'Найчастіші спочатку.',
    wrongTitle: 'Названі хибними',
    wrongHint: 'Відповіді, які учасники назвали хибними.',
    none: 'Немає.',
    notKept:
      'На цьому сервері запитання не зберігаються, тож дивитися нема чого. Це змінює /налаштування.',
    keptFor: (days) => `Запитання тут зберігаються: ${days}.`,
    also: (questions) => `також: ${questions}`,
    calledWrong: (wrong, helpful) => `хибна: ${wrong}, корисна: ${helpful}`,
    from: (title) => `зі статті «${title}»`,
    articleGone: 'зі статті, якої вже немає',
    before: 'Назад',
    after: 'Далі',
    page: (page, pages) => `Сторінка ${page} з ${pages}`,
    file: 'Файл для таблиці',
    fileHolds: (count, days) => `Запитання (${days}): ${count}`,
    cannotAttach: (permissions) =>
      `У цьому каналі я не можу дати тобі файл. Мені тут бракує: ${permissions}.`,
    columns: {
      askedAt: 'Коли',
      question: 'Запитання',
      got: 'Результат',
      confidence: 'Певність',
      article: 'Стаття',
      channel: 'Канал',
      private: 'Приватно',
      wrong: 'Названо хибною',
      answeredSince: 'Є відповідь від',
      asker: 'Хто питав',
    },
    yes: 'так',
    no: 'ні',
  },
  pt: {
    name: 'panorama',
    description: 'Veja o que foi perguntado neste servidor e o que ficou sem resposta',
    days: 'dias',
    daysDescription: 'Até onde olhar para trás',
    lastDays: (days) => `Os últimos ${days}`,
    title: (days) => `O que foi perguntado aqui nos últimos ${days}`,
    asked: 'perguntadas',
    answered: 'respondidas',
    uncertain: 'incertas',
    unanswered: 'sem resposta',
    openTitle: 'Sem resposta',
    openHint:
      'Perguntas parecidas ficam juntas; entre elas as que me deixaram em dúvida, mas não as que um artigo já respondeu desde então.',
    askedTitle: 'Todas as perguntas',
    askedHint: 'As mais frequentes primeiro.',
    wrongTitle: 'Chamadas de erradas',
    wrongHint: 'Respostas que membros chamaram de erradas.',
    none: 'Nenhuma.',
    notKept:
      'Neste servidor as perguntas não são guardadas, então não há nada para ver. /configurações muda isso.',
    keptFor: (days) => `Aqui as perguntas são guardadas: ${days}.`,
    also: (questions) => `também: ${questions}`,
    calledWrong: (wrong, helpful) => `errada: ${wrong}, útil: ${helpful}`,
    from: (title) => `de “${title}”`,
    articleGone: 'de um artigo que não está mais aqui',
    before: 'Voltar',
    after: 'Avançar',
    page: (page, pages) => `Página ${page} de ${pages}`,
    file: 'Arquivo para planilha',
    fileHolds: (count, days) => `Perguntas dos últimos ${days}: ${count}`,
    cannotAttach: (permissions) =>
      `Não posso lhe dar um arquivo neste canal. O que me falta aqui: ${permissions}.`,
    columns: {
      askedAt: 'Perguntada em',
      question: 'Pergunta',
      got: 'Resultado',
      confidence: 'Certeza',
      article: 'Artigo',
      channel: 'Canal',
      private: 'Privada',
      wrong: 'Chamada de errada',
      answeredSince: 'Respondida desde',
      asker: 'Quem perguntou',
    },
    yes: 'sim',
    no: 'não',
  },
};
