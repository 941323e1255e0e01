import type { Texts } from './locale.ts';

/** The words of `/settings`. What is passed in is fit to be shown: mentions, numbers of days. */
export interface SettingsTexts {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly channels: string;
  readonly everywhere: string;
  readonly channelsHint: string;
  readonly chooseChannels: string;
  readonly answersOpen: string;
  readonly answersPrivate: string;
  readonly makePrivate: string;
  readonly makeOpen: string;
  readonly call: string;
  readonly callOff: string;
  readonly callHint: string;
  readonly chooseCallChannel: string;
  readonly chooseCallRole: string;
  readonly editors: string;
  readonly chooseEditors: string;
  readonly language: string;
  readonly languageOfAsker: string;
  readonly kept: (days: string) => string;
  readonly notKept: string;
  readonly keep: string;
  readonly keepNone: string;
  readonly keepFor: (days: string) => string;
  readonly keepHint: string;
  readonly askersKept: string;
  readonly askersNotKept: string;
  readonly keepAskers: string;
  readonly forgetAskers: string;
  readonly sureToKeepNone: string;
  readonly deleteThem: string;
  readonly back: string;
  readonly cannotWrite: (channel: string, permissions: string) => string;
  readonly channelGone: string;
  readonly roleGone: string;
  readonly roleIsEveryone: string;
  readonly cannotPing: (role: string) => string;
  readonly callNeedsChannel: string;
  readonly nothingIsKept: string;
}

export const settingsTexts: Texts<SettingsTexts> = {
  en: {
    name: 'settings',
    description: 'See and change how I behave in this server',
    title: 'Settings of this server',
    channels: 'Where I may answer for all to see',
    everywhere: 'Everywhere',
    channelsHint:
      'Elsewhere /ask answers the asker alone, and a mention gets no answer. Threads count as their channel. Choose none for everywhere.',
    chooseChannels: 'Everywhere: choose channels to limit it',
    answersOpen: 'Answers are shown to everyone, unless the asker wants them private.',
    answersPrivate: 'Answers are shown to the asker alone, unless they want them public.',
    makePrivate: 'Show to the asker alone',
    makeOpen: 'Show to everyone',
    call: 'When a question goes unanswered, I call',
    callOff: 'nobody',
    callHint: 'Choose a channel to call for help in, and a role to call there.',
    chooseCallChannel: 'Nowhere: choose a channel',
    chooseCallRole: 'No role: choose one to call',
    editors: 'Who may save articles beside those who manage the server',
    chooseEditors: 'Nobody else: choose a role',
    language: 'The language that I speak',
    languageOfAsker: 'The asker’s own',
    kept: (days) =>
      `Questions are kept for ${days}: their words, when and where they were asked, and what they got.`,
    notKept: 'Questions and votes are not kept.',
    keep: 'Keep questions',
    keepNone: 'Keep none',
    keepFor: (days) => `Keep for ${days}`,
    keepHint: 'A shorter time deletes what is older at once.',
    askersKept: 'Who asked is kept too.',
    askersNotKept: 'Who asked is not kept.',
    keepAskers: 'Keep who asked',
    forgetAskers: 'Forget who asked',
    sureToKeepNone:
      'All questions and votes that I keep of this server are deleted at once. That cannot be undone.',
    deleteThem: 'Delete them and keep none',
    back: 'Back',
    cannotWrite: (channel, permissions) =>
      `I cannot write in ${channel}. What I lack there: ${permissions}.`,
    channelGone: 'A channel that was chosen is gone, or hidden from me. Choose again.',
    roleGone: 'The role that was chosen is gone. Choose another.',
    roleIsEveryone: 'That is everyone. Choose a role that not everyone has.',
    cannotPing: (role) =>
      `I may not ping ${role}. Let everyone mention it, or give me the permission Mention Everyone.`,
    callNeedsChannel: 'A role alone is not called: choose a channel too.',
    nothingIsKept: 'Nothing is kept here, so there is nothing to set.',
  },
  de: {
    name: 'einstellungen',
    description: 'Sieh und ändere, wie ich mich auf diesem Server verhalte',
    title: 'Einstellungen dieses Servers',
    channels: 'Wo ich für alle sichtbar antworten darf',
    everywhere: 'Überall',
    channelsHint:
      'Anderswo antwortet /fragen nur dir, und eine Erwähnung bekommt keine Antwort. Threads zählen zu ihrem Kanal. Wähle keinen für überall.',
    chooseChannels: 'Überall: wähle Kanäle, um es einzuschränken',
    answersOpen: 'Antworten sehen alle, außer wer fragt, will sie privat.',
    answersPrivate: 'Antworten sieht nur, wer fragt, außer man will sie öffentlich.',
    makePrivate: 'Nur dem Fragenden zeigen',
    makeOpen: 'Allen zeigen',
    call: 'Bleibt eine Frage ohne Antwort, rufe ich',
    callOff: 'niemanden',
    callHint: 'Wähle einen Kanal, in dem ich um Hilfe rufe, und eine Rolle, die ich dort rufe.',
    chooseCallChannel: 'Nirgends: wähle einen Kanal',
    chooseCallRole: 'Keine Rolle: wähle eine, die ich rufe',
    editors: 'Wer Artikel speichern darf, neben denen, die den Server verwalten',
    chooseEditors: 'Sonst niemand: wähle eine Rolle',
    language: 'Die Sprache, die ich spreche',
    languageOfAsker: 'Die des Fragenden',
    kept: (days) =>
      `Fragen werden aufbewahrt (${days}): ihr Wortlaut, wann und wo sie gestellt wurden und was sie bekamen.`,
    notKept: 'Fragen und Stimmen werden nicht aufbewahrt.',
    keep: 'Fragen aufbewahren',
    keepNone: 'Keine aufbewahren',
    keepFor: (days) => `Aufbewahren: ${days}`,
    keepHint: 'Eine kürzere Zeit löscht sofort, was älter ist.',
    askersKept: 'Wer gefragt hat, wird auch aufbewahrt.',
    askersNotKept: 'Wer gefragt hat, wird nicht aufbewahrt.',
    keepAskers: 'Fragende aufbewahren',
    forgetAskers: 'Fragende vergessen',
    sureToKeepNone:
      'Alle Fragen und Stimmen, die ich von diesem Server aufbewahre, werden sofort gelöscht. Das lässt sich nicht rückgängig machen.',
    deleteThem: 'Löschen und keine aufbewahren',
    back: 'Zurück',
    cannotWrite: (channel, permissions) =>
      `In ${channel} kann ich nicht schreiben. Mir fehlt dort: ${permissions}.`,
    channelGone: 'Ein gewählter Kanal ist nicht mehr da oder vor mir verborgen. Wähle noch einmal.',
    roleGone: 'Die gewählte Rolle gibt es nicht mehr. Wähle eine andere.',
    roleIsEveryone: 'Das sind alle. Wähle eine Rolle, die nicht alle haben.',
    cannotPing: (role) =>
      `Ich darf ${role} nicht anpingen. Erlaube allen, sie zu erwähnen, oder gib mir das Recht, alle zu erwähnen.`,
    callNeedsChannel: 'Eine Rolle allein wird nicht gerufen: wähle auch einen Kanal.',
    nothingIsKept: 'Hier wird nichts aufbewahrt, also gibt es nichts einzustellen.',
  },
  fr: {
    name: 'paramètres',
    description: 'Voir et changer mon comportement sur ce serveur',
    title: 'Paramètres de ce serveur',
    channels: 'Où je peux répondre devant tout le monde',
    everywhere: 'Partout',
    channelsHint:
      'Ailleurs, /demander ne répond qu’à toi, et une mention reste sans réponse. Les fils comptent comme leur salon. N’en choisis aucun pour partout.',
    chooseChannels: 'Partout : choisis des salons pour limiter',
    answersOpen:
      'Les réponses sont visibles par tous, sauf si la personne qui demande les veut privées.',
    answersPrivate:
      'Les réponses ne sont visibles que par la personne qui demande, sauf si elle les veut publiques.',
    makePrivate: 'Ne montrer qu’à qui demande',
    makeOpen: 'Montrer à tous',
    call: 'Quand une question reste sans réponse, j’appelle',
    callOff: 'personne',
    callHint: 'Choisis un salon où appeler à l’aide, et un rôle à y appeler.',
    chooseCallChannel: 'Nulle part : choisis un salon',
    chooseCallRole: 'Aucun rôle : choisis qui appeler',
    editors: 'Qui peut enregistrer des articles, en plus de ceux qui gèrent le serveur',
    chooseEditors: 'Personne d’autre : choisis un rôle',
    language: 'La langue que je parle',
    languageOfAsker: 'Celle de qui demande',
    kept: (days) =>
      `Les questions sont gardées (${days}) : leurs mots, quand et où elles ont été posées, et ce qu’elles ont obtenu.`,
    notKept: 'Les questions et les votes ne sont pas gardés.',
    keep: 'Garder les questions',
    keepNone: 'N’en garder aucune',
    keepFor: (days) => `Garder : ${days}`,
    keepHint: 'Une durée plus courte efface aussitôt ce qui est plus ancien.',
    askersKept: 'Qui a demandé est gardé aussi.',
    askersNotKept: 'Qui a demandé n’est pas gardé.',
    keepAskers: 'Garder qui a demandé',
    forgetAskers: 'Oublier qui a demandé',
    sureToKeepNone:
      'Toutes les questions et tous les votes que je garde de ce serveur sont effacés aussitôt. C’est irréversible.',
    deleteThem: 'Effacer et n’en garder aucune',
    back: 'Retour',
    cannotWrite: (channel, permissions) =>
      `Je ne peux pas écrire dans ${channel}. Il m’y manque : ${permissions}.`,
    channelGone: 'Un salon choisi n’existe plus ou m’est caché. Choisis à nouveau.',
    roleGone: 'Le rôle choisi n’existe plus. Choisis-en un autre.',
    roleIsEveryone: 'Ce rôle, c’est tout le monde. Choisis-en un que tous n’ont pas.',
    cannotPing: (role) =>
      `Je ne peux pas notifier ${role}. Permets à tous de le mentionner, ou donne-moi la permission de mentionner tout le monde.`,
    callNeedsChannel: 'Un rôle seul n’est pas appelé : choisis aussi un salon.',
    nothingIsKept: 'Rien n’est gardé ici, il n’y a donc rien à régler.',
  },
  es: {
    name: 'ajustes',
    description: 'Ver y cambiar cómo me comporto en este servidor',
    title: 'Ajustes de este servidor',
    channels: 'Dónde puedo responder a la vista de todos',
    everywhere: 'En todas partes',
    channelsHint:
      'En los demás, /preguntar te responde solo a ti, y una mención queda sin respuesta. Los hilos cuentan como su canal. No elijas ninguno para todas partes.',
    chooseChannels: 'En todas partes: elige canales para limitarlo',
    answersOpen:
      'Las respuestas las ve todo el mundo, salvo que quien pregunta las quiera privadas.',
    answersPrivate: 'Las respuestas solo las ve quien pregunta, salvo que las quiera públicas.',
    makePrivate: 'Mostrar solo a quien pregunta',
    makeOpen: 'Mostrar a todos',
    call: 'Cuando una pregunta queda sin respuesta, llamo a',
    callOff: 'nadie',
    callHint: 'Elige un canal donde pedir ayuda y un rol al que llamar allí.',
    chooseCallChannel: 'En ninguna parte: elige un canal',
    chooseCallRole: 'Ningún rol: elige a quién llamar',
    editors: 'Quién puede guardar artículos, además de quienes gestionan el servidor',
    chooseEditors: 'Nadie más: elige un rol',
    language: 'El idioma en que hablo',
    languageOfAsker: 'El de quien pregunta',
    kept: (days) =>
      `Las preguntas se guardan (${days}): sus palabras, cuándo y dónde se hicieron y qué obtuvieron.`,
    notKept: 'Las preguntas y los votos no se guardan.',
    keep: 'Guardar las preguntas',
    keepNone: 'No guardar ninguna',
    keepFor: (days) => `Guardar: ${days}`,
    keepHint: 'Un plazo más corto borra enseguida lo que sea más antiguo.',
    askersKept: 'También se guarda quién preguntó.',
    askersNotKept: 'No se guarda quién preguntó.',
    keepAskers: 'Guardar quién preguntó',
    forgetAskers: 'Olvidar quién preguntó',
    sureToKeepNone:
      'Todas las preguntas y los votos que guardo de este servidor se borran enseguida. No se puede deshacer.',
    deleteThem: 'Borrarlas y no guardar ninguna',
    back: 'Volver',
    cannotWrite: (channel, permissions) =>
      `No puedo escribir en ${channel}. Allí me falta: ${permissions}.`,
    channelGone: 'Un canal elegido ya no existe o no lo veo. Elige de nuevo.',
    roleGone: 'El rol elegido ya no existe. Elige otro.',
    roleIsEveryone: 'Ese rol son todos. Elige uno que no tengan todos.',
    cannotPing: (role) =>
      `No puedo notificar a ${role}. Permite que todos lo mencionen o dame el permiso de mencionar a todos.`,
    callNeedsChannel: 'No se llama a un rol solo: elige también un canal.',
    nothingIsKept: 'Aquí no se guarda nada, así que no hay nada que ajustar.',
  },
  nl: {
    name: 'instellingen',
    description: 'Bekijk en wijzig hoe ik me op deze server gedraag',
    title: 'Instellingen van deze server',
    channels: 'Waar ik voor iedereen zichtbaar mag antwoorden',
    everywhere: 'Overal',
    channelsHint:
      'Elders antwoordt /vragen alleen jou, en een vermelding krijgt geen antwoord. Threads tellen als hun kanaal. Kies er geen voor overal.',
    chooseChannels: 'Overal: kies kanalen om het te beperken',
    answersOpen: 'Antwoorden ziet iedereen, tenzij wie vraagt ze privé wil.',
    answersPrivate: 'Antwoorden ziet alleen wie vraagt, tenzij die ze openbaar wil.',
    makePrivate: 'Alleen aan de vrager tonen',
    makeOpen: 'Aan iedereen tonen',
    call: 'Blijft een vraag zonder antwoord, dan roep ik',
    callOff: 'niemand',
    callHint: 'Kies een kanaal om hulp te roepen, en een rol om daar te roepen.',
    chooseCallChannel: 'Nergens: kies een kanaal',
    chooseCallRole: 'Geen rol: kies er een om te roepen',
    editors: 'Wie artikelen mag bewaren, naast wie de server beheert',
    chooseEditors: 'Niemand anders: kies een rol',
    language: 'De taal die ik spreek',
    languageOfAsker: 'Die van de vrager',
    kept: (days) =>
      `Vragen worden bewaard (${days}): hun woorden, wanneer en waar ze zijn gesteld en wat ze kregen.`,
    notKept: 'Vragen en stemmen worden niet bewaard.',
    keep: 'Vragen bewaren',
    keepNone: 'Geen bewaren',
    keepFor: (days) => `Bewaren: ${days}`,
    keepHint: 'Een kortere tijd wist meteen wat ouder is.',
    askersKept: 'Wie vroeg, wordt ook bewaard.',
    askersNotKept: 'Wie vroeg, wordt niet bewaard.',
    keepAskers: 'Vragers bewaren',
    forgetAskers: 'Vragers vergeten',
    sureToKeepNone:
      'Alle vragen en stemmen die ik van deze server bewaar, worden meteen gewist. Dat is niet terug te draaien.',
    deleteThem: 'Wissen en geen bewaren',
    back: 'Terug',
    cannotWrite: (channel, permissions) =>
      `In ${channel} kan ik niet schrijven. Wat me daar ontbreekt: ${permissions}.`,
    channelGone: 'Een gekozen kanaal bestaat niet meer of is voor mij verborgen. Kies opnieuw.',
    roleGone: 'De gekozen rol bestaat niet meer. Kies een andere.',
    roleIsEveryone: 'Dat is iedereen. Kies een rol die niet iedereen heeft.',
    cannotPing: (role) =>
      `Ik mag ${role} niet pingen. Laat iedereen de rol vermelden, of geef mij het recht om iedereen te vermelden.`,
    callNeedsChannel: 'Een rol alleen wordt niet geroepen: kies ook een kanaal.',
    nothingIsKept: 'Hier wordt niets bewaard, dus er valt niets in te stellen.',
  },
  uk: {
    name: 'налаштування',
    description: 'Переглянути й змінити, як я поводжуся на цьому сервері',
    title: 'Налаштування цього сервера',
    channels: 'Де я можу відповідати на очах у всіх',
    everywhere: 'Усюди',
    channelsHint:
      'В інших місцях /запитати відповідає лише тобі, а згадка лишається без відповіді. Гілки належать до свого каналу. Не вибирай жодного, щоб дозволити всюди.',
    chooseChannels: 'Усюди: вибери канали, щоб обмежити',
    answersOpen: 'Відповіді бачать усі, якщо той, хто питає, не захоче приватно.',
    answersPrivate: 'Відповіді бачить лише той, хто питає, якщо не захоче відкрито.',
    makePrivate: 'Показувати лише тому, хто питає',
    makeOpen: 'Показувати всім',
    call: 'Коли запитання лишається без відповіді, я кличу',
    callOff: 'нікого',
    callHint: 'Вибери канал, де кликати на допомогу, і роль, яку там кликати.',
    chooseCallChannel: 'Ніде: вибери канал',
    chooseCallRole: 'Без ролі: вибери, кого кликати',
    editors: 'Хто може зберігати статті, крім тих, хто керує сервером',
    chooseEditors: 'Більше ніхто: вибери роль',
    language: 'Мова, якою я говорю',
    languageOfAsker: 'Мова того, хто питає',
    kept: (days) =>
      `Запитання зберігаються (${days}): їхні слова, коли й де їх поставили та що вони отримали.`,
    notKept: 'Запитання й голоси не зберігаються.',
    keep: 'Зберігати запитання',
    keepNone: 'Не зберігати',
    keepFor: (days) => `Зберігати: ${days}`,
    keepHint: 'Коротший строк одразу видаляє все давніше.',
    askersKept: 'Хто питав, теж зберігається.',
    askersNotKept: 'Хто питав, не зберігається.',
    keepAskers: 'Зберігати, хто питав',
    forgetAskers: 'Забути, хто питав',
    sureToKeepNone:
      'Усі запитання й голоси, які я зберігаю з цього сервера, буде видалено одразу. Цього не можна скасувати.',
    deleteThem: 'Видалити й не зберігати',
    back: 'Назад',
    cannotWrite: (channel, permissions) =>
      `Я не можу писати в ${channel}. Мені там бракує: ${permissions}.`,
    channelGone: 'Вибраного каналу вже немає, або я його не бачу. Вибери ще раз.',
    roleGone: 'Вибраної ролі вже немає. Вибери іншу.',
    roleIsEveryone: 'Це всі. Вибери роль, яку мають не всі.',
    cannotPing: (role) =>
      `Я не можу сповістити ${role}. Дозволь усім її згадувати або дай мені право згадувати всіх.`,
    callNeedsChannel: 'Саму роль я не кличу: вибери також канал.',
    nothingIsKept: 'Тут нічого не зберігається, тож налаштовувати нічого.',
  },
  pt: {
    name: 'configurações',
    description: 'Ver e mudar como me comporto neste servidor',
    title: 'Configurações deste servidor',
    channels: 'Onde posso responder à vista de todos',
    everywhere: 'Em todo lugar',
    channelsHint:
      'Nos outros, /perguntar responde só a você, e uma menção fica sem resposta. Tópicos contam como o canal deles. Não escolha nenhum para todo lugar.',
    chooseChannels: 'Em todo lugar: escolha canais para limitar',
    answersOpen:
      'As respostas são vistas por todos, a não ser que quem pergunta as queira privadas.',
    answersPrivate:
      'As respostas são vistas só por quem pergunta, a não ser que as queira públicas.',
    makePrivate: 'Mostrar só a quem pergunta',
    makeOpen: 'Mostrar a todos',
    call: 'Quando uma pergunta fica sem resposta, eu chamo',
    callOff: 'ninguém',
    callHint: 'Escolha um canal onde pedir ajuda e um cargo para chamar lá.',
    chooseCallChannel: 'Em lugar nenhum: escolha um canal',
    chooseCallRole: 'Nenhum cargo: escolha quem chamar',
    editors: 'Quem pode salvar artigos, além de quem gerencia o servidor',
    chooseEditors: 'Mais ninguém: escolha um cargo',
    language: 'O idioma que eu falo',
    languageOfAsker: 'O de quem pergunta',
    kept: (days) =>
      `As perguntas são guardadas (${days}): suas palavras, quando e onde foram feitas e o que receberam.`,
    notKept: 'Perguntas e votos não são guardados.',
    keep: 'Guardar perguntas',
    keepNone: 'Não guardar',
    keepFor: (days) => `Guardar: ${days}`,
    keepHint: 'Um prazo menor apaga na hora o que for mais antigo.',
    askersKept: 'Quem perguntou também é guardado.',
    askersNotKept: 'Quem perguntou não é guardado.',
    keepAskers: 'Guardar quem perguntou',
    forgetAskers: 'Esquecer quem perguntou',
    sureToKeepNone:
      'Todas as perguntas e votos que guardo deste servidor são apagados na hora. Isso não pode ser desfeito.',
    deleteThem: 'Apagar e não guardar',
    back: 'Voltar',
    cannotWrite: (channel, permissions) =>
      `Não consigo escrever em ${channel}. O que me falta lá: ${permissions}.`,
    channelGone: 'Um canal escolhido não existe mais ou está oculto para mim. Escolha de novo.',
    roleGone: 'O cargo escolhido não existe mais. Escolha outro.',
    roleIsEveryone: 'Esse cargo é de todos. Escolha um que nem todos tenham.',
    cannotPing: (role) =>
      `Não posso notificar ${role}. Permita que todos o mencionem ou me dê a permissão de mencionar todos.`,
    callNeedsChannel: 'Um cargo sozinho não é chamado: escolha também um canal.',
    nothingIsKept: 'Aqui nada é guardado, então não há o que configurar.',
  },
};
