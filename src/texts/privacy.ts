import type { Texts } from './locale.ts';

/** The words of `/privacy`. */
export interface PrivacyTexts {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly questionsKept: (days: string) => string;
  readonly askersKept: string;
  readonly askersNotKept: string;
  readonly nothingOfServer: string;
  readonly nothingOfDirect: (days: string) => string;
  readonly others: string;
  readonly inMemory: string;
  readonly aboutYou: string;
  readonly nothingAboutYou: string;
  readonly questions: (count: number) => string;
  readonly votes: (count: number) => string;
  readonly waiting: (count: number) => string;
  readonly added: (count: number) => string;
  readonly whatStays: string;
  readonly deleteMine: string;
  readonly sure: string;
  readonly deleteSurely: string;
  readonly back: string;
  readonly deleted: string;
  readonly nothingWasKept: string;
}

export const privacyTexts: Texts<PrivacyTexts> = {
  en: {
    name: 'privacy',
    description: 'See what I keep, and delete what I keep about you',
    title: 'What I keep',
    questionsKept: (days) =>
      `Of questions asked in this server, for ${days}: their words, when and in which channel they were asked, how they were answered and from which article. Those who manage the server can read them, private ones too. Votes on answers as long, with who gave them, since each person has one.`,
    askersKept: 'Who asked them is kept too, and those who manage the server can read that.',
    askersNotKept: 'Who asked them is not kept.',
    nothingOfServer: 'No questions and no votes of this server.',
    nothingOfDirect: (days) =>
      `No questions asked in direct messages, or in servers that I was not added to. Votes there for ${days}.`,
    others:
      'Where you ask to be told of a later answer: that you wait for it, until you are told. Where you add an article or a feed to a server: that it was you. All of it under the number that Discord gives you, without your name.',
    inMemory:
      'Not on a disk: your last questions for ten minutes, so that you can go on from them, and the language of your Discord.',
    aboutYou: 'What I keep about you, in all places together',
    nothingAboutYou: 'Nothing.',
    questions: (count) => `Questions that I know are yours: ${count}`,
    votes: (count) => `Your votes: ${count}`,
    waiting: (count) => `Answers that you wait for: ${count}`,
    added: (count) => `Articles and feeds that you added: ${count}`,
    whatStays:
      'Questions and articles themselves belong to their server. They stay, and nothing says any more that they are yours.',
    deleteMine: 'Delete what you keep about me',
    sure: 'Everything that I keep about you is deleted, in all servers and in direct messages. That cannot be undone.',
    deleteSurely: 'Delete all of it',
    back: 'Back',
    deleted: 'Deleted. I keep nothing about you any more. What it was:',
    nothingWasKept: 'There was nothing to delete: I keep nothing about you.',
  },
  de: {
    name: 'datenschutz',
    description: 'Sieh, was ich aufbewahre, und lösche, was ich über dich aufbewahre',
    title: 'Was ich aufbewahre',
    questionsKept: (days) =>
      `Von Fragen auf diesem Server (${days}): ihren Wortlaut, wann und in welchem Kanal sie gestellt wurden, wie sie beantwortet wurden und aus welchem Artikel. Wer den Server verwaltet, kann sie lesen, auch private. Stimmen zu Antworten ebenso lange, mit wem sie gehören, weil jeder eine hat.`,
    askersKept:
      'Wer sie gestellt hat, wird auch aufbewahrt, und wer den Server verwaltet, kann es lesen.',
    askersNotKept: 'Wer sie gestellt hat, wird nicht aufbewahrt.',
    nothingOfServer: 'Keine Fragen und keine Stimmen von diesem Server.',
    nothingOfDirect: (days) =>
      `Keine Fragen aus Direktnachrichten oder von Servern, denen ich nicht hinzugefügt wurde. Stimmen von dort: ${days}.`,
    others:
      'Willst du von einer späteren Antwort hören: dass du darauf wartest, bis du davon hörst. Fügst du einem Server einen Artikel oder Feed hinzu: dass du es warst. All das unter der Nummer, die Discord dir gibt, ohne deinen Namen.',
    inMemory:
      'Nicht auf einer Platte: deine letzten Fragen zehn Minuten lang, damit du an sie anknüpfen kannst, und die Sprache deines Discord.',
    aboutYou: 'Was ich über dich aufbewahre, überall zusammen',
    nothingAboutYou: 'Nichts.',
    questions: (count) => `Fragen, von denen ich weiß, dass es deine sind: ${count}`,
    votes: (count) => `Deine Stimmen: ${count}`,
    waiting: (count) => `Antworten, auf die du wartest: ${count}`,
    added: (count) => `Artikel und Feeds, die du hinzugefügt hast: ${count}`,
    whatStays:
      'Fragen und Artikel selbst gehören ihrem Server. Sie bleiben, und nichts sagt mehr, dass sie von dir sind.',
    deleteMine: 'Lösche, was du über mich aufbewahrst',
    sure: 'Alles, was ich über dich aufbewahre, wird gelöscht, auf allen Servern und in Direktnachrichten. Das lässt sich nicht rückgängig machen.',
    deleteSurely: 'Alles löschen',
    back: 'Zurück',
    deleted: 'Gelöscht. Ich bewahre nichts mehr über dich auf. Das war es:',
    nothingWasKept: 'Es gab nichts zu löschen: Ich bewahre nichts über dich auf.',
  },
  fr: {
    name: 'confidentialité',
    description: 'Vois ce que je garde, et efface ce que je garde sur toi',
    title: 'Ce que je garde',
    questionsKept: (days) =>
      `Des questions posées sur ce serveur (${days}) : leurs mots, quand et dans quel salon elles ont été posées, quelle réponse elles ont reçue et de quel article. Ceux qui gèrent le serveur peuvent les lire, même les privées. Les votes aussi longtemps, avec leur auteur, car chacun n’en a qu’un.`,
    askersKept: 'Qui les a posées est gardé aussi, et ceux qui gèrent le serveur peuvent le lire.',
    askersNotKept: 'Qui les a posées n’est pas gardé.',
    nothingOfServer: 'Aucune question et aucun vote de ce serveur.',
    nothingOfDirect: (days) =>
      `Aucune question posée en message privé, ou sur un serveur où je n’ai pas été ajouté. Les votes de là-bas : ${days}.`,
    others:
      'Si tu veux être prévenu d’une réponse tardive : que tu l’attends, jusqu’à ce que tu le sois. Si tu ajoutes un article ou un flux à un serveur : que c’était toi. Tout cela sous le numéro que Discord te donne, sans ton nom.',
    inMemory:
      'Pas sur un disque : tes dernières questions pendant dix minutes, pour que tu puisses les poursuivre, et la langue de ton Discord.',
    aboutYou: 'Ce que je garde sur toi, en tous lieux',
    nothingAboutYou: 'Rien.',
    questions: (count) => `Questions que je sais être les tiennes : ${count}`,
    votes: (count) => `Tes votes : ${count}`,
    waiting: (count) => `Réponses que tu attends : ${count}`,
    added: (count) => `Articles et flux que tu as ajoutés : ${count}`,
    whatStays:
      'Les questions et les articles eux-mêmes appartiennent à leur serveur. Ils restent, et rien ne dit plus qu’ils sont de toi.',
    deleteMine: 'Efface ce que tu gardes sur moi',
    sure: 'Tout ce que je garde sur toi est effacé, sur tous les serveurs et dans les messages privés. C’est irréversible.',
    deleteSurely: 'Tout effacer',
    back: 'Retour',
    deleted: 'Effacé. Je ne garde plus rien sur toi. Il y avait :',
    nothingWasKept: 'Il n’y avait rien à effacer : je ne garde rien sur toi.',
  },
  es: {
    name: 'privacidad',
    description: 'Mira qué guardo y borra lo que guardo sobre ti',
    title: 'Lo que guardo',
    questionsKept: (days) =>
      `De las preguntas hechas en este servidor (${days}): sus palabras, cuándo y en qué canal se hicieron, cómo se respondieron y de qué artículo. Quienes gestionan el servidor pueden leerlas, también las privadas. Los votos igual de tiempo, con quién los dio, porque cada persona tiene uno.`,
    askersKept: 'También se guarda quién las hizo, y quienes gestionan el servidor pueden leerlo.',
    askersNotKept: 'No se guarda quién las hizo.',
    nothingOfServer: 'Ninguna pregunta ni voto de este servidor.',
    nothingOfDirect: (days) =>
      `Ninguna pregunta hecha en mensajes directos o en servidores donde no me añadieron. Los votos de allí: ${days}.`,
    others:
      'Si pides que te avise de una respuesta posterior: que la esperas, hasta que te aviso. Si añades un artículo o un canal de noticias a un servidor: que fuiste tú. Todo con el número que Discord te da, sin tu nombre.',
    inMemory:
      'No en un disco: tus últimas preguntas durante diez minutos, para que puedas seguir desde ellas, y el idioma de tu Discord.',
    aboutYou: 'Lo que guardo sobre ti, en todos los sitios',
    nothingAboutYou: 'Nada.',
    questions: (count) => `Preguntas que sé que son tuyas: ${count}`,
    votes: (count) => `Tus votos: ${count}`,
    waiting: (count) => `Respuestas que esperas: ${count}`,
    added: (count) => `Artículos y canales de noticias que añadiste: ${count}`,
    whatStays:
      'Las preguntas y los artículos pertenecen a su servidor. Se quedan, y ya nada dice que sean tuyos.',
    deleteMine: 'Borra lo que guardas sobre mí',
    sure: 'Se borra todo lo que guardo sobre ti, en todos los servidores y en los mensajes directos. No se puede deshacer.',
    deleteSurely: 'Borrarlo todo',
    back: 'Volver',
    deleted: 'Borrado. Ya no guardo nada sobre ti. Era esto:',
    nothingWasKept: 'No había nada que borrar: no guardo nada sobre ti.',
  },
  nl: {
    name: 'privacy',
    description: 'Bekijk wat ik bewaar, en wis wat ik over jou bewaar',
    title: 'Wat ik bewaar',
    questionsKept: (days) =>
      `Van vragen op deze server (${days}): hun woorden, wanneer en in welk kanaal ze zijn gesteld, hoe ze zijn beantwoord en uit welk artikel. Wie de server beheert, kan ze lezen, ook privévragen. Stemmen even lang, met van wie ze zijn, want ieder heeft er een.`,
    askersKept: 'Wie ze stelde, wordt ook bewaard, en wie de server beheert, kan dat lezen.',
    askersNotKept: 'Wie ze stelde, wordt niet bewaard.',
    nothingOfServer: 'Geen vragen en geen stemmen van deze server.',
    nothingOfDirect: (days) =>
      `Geen vragen uit privéberichten of van servers waaraan ik niet ben toegevoegd. Stemmen van daar: ${days}.`,
    others:
      'Wil je horen van een later antwoord: dat je erop wacht, tot je het hoort. Voeg je een artikel of feed toe aan een server: dat jij het was. Dit alles onder het nummer dat Discord je geeft, zonder je naam.',
    inMemory:
      'Niet op een schijf: je laatste vragen, tien minuten lang, zodat je erop verder kunt gaan, en de taal van je Discord.',
    aboutYou: 'Wat ik over jou bewaar, overal samen',
    nothingAboutYou: 'Niets.',
    questions: (count) => `Vragen waarvan ik weet dat ze van jou zijn: ${count}`,
    votes: (count) => `Jouw stemmen: ${count}`,
    waiting: (count) => `Antwoorden waarop je wacht: ${count}`,
    added: (count) => `Artikelen en feeds die je toevoegde: ${count}`,
    whatStays:
      'Vragen en artikelen zelf horen bij hun server. Ze blijven, en niets zegt nog dat ze van jou zijn.',
    deleteMine: 'Wis wat je over mij bewaart',
    sure: 'Alles wat ik over jou bewaar, wordt gewist, op alle servers en in privéberichten. Dat is niet terug te draaien.',
    deleteSurely: 'Alles wissen',
    back: 'Terug',
    deleted: 'Gewist. Ik bewaar niets meer over jou. Dit was het:',
    nothingWasKept: 'Er viel niets te wissen: ik bewaar niets over jou.',
  },
  uk: {
    name: 'приватність',
    description: 'Переглянь, що я зберігаю, і видали те, що я зберігаю про тебе',
    title: 'Що я зберігаю',
    questionsKept: (days) =>
      `Із запитань на цьому сервері (${days}): їхні слова, коли й у якому каналі їх поставили, як на них відповіли та з якої статті. Ті, хто керує сервером, можуть їх читати, приватні теж. Голоси — так само довго, разом із тим, чиї вони, бо кожен має один.`,
    askersKept: 'Хто їх поставив, теж зберігається, і ті, хто керує сервером, можуть це читати.',
    askersNotKept: 'Хто їх поставив, не зберігається.',
    nothingOfServer: 'Жодних запитань і голосів із цього сервера.',
    nothingOfDirect: (days) =>
      `Жодних запитань з особистих повідомлень або із серверів, куди мене не додали. Голоси звідти: ${days}.`,
    others:
      'Якщо ти хочеш дізнатися про пізнішу відповідь: що ти на неї чекаєш, доки не дізнаєшся. Якщо ти додаєш статтю чи стрічку на сервер: що це зробив ти. Усе це під номером, який дає тобі Discord, без твого імені.',
    inMemory:
      'Не на диску: твої останні запитання протягом десяти хвилин, щоб можна було їх продовжити, і мову твого Discord.',
    aboutYou: 'Що я зберігаю про тебе, разом усюди',
    nothingAboutYou: 'Нічого.',
    questions: (count) => `Запитання, про які я знаю, що вони твої: ${count}`,
    votes: (count) => `Твої голоси: ${count}`,
    waiting: (count) => `Відповіді, на які ти чекаєш: ${count}`,
    added: (count) => `Статті й стрічки, додані тобою: ${count}`,
    whatStays:
      'Самі запитання й статті належать своєму серверу. Вони лишаються, і вже ніщо не каже, що вони твої.',
    deleteMine: 'Видали, що ти зберігаєш про мене',
    sure: 'Усе, що я зберігаю про тебе, буде видалено — на всіх серверах і в особистих повідомленнях. Цього не можна скасувати.',
    deleteSurely: 'Видалити все',
    back: 'Назад',
    deleted: 'Видалено. Я більше нічого про тебе не зберігаю. Ось що це було:',
    nothingWasKept: 'Видаляти було нічого: я нічого про тебе не зберігаю.',
  },
  pt: {
    name: 'privacidade',
    description: 'Veja o que eu guardo e apague o que guardo sobre você',
    title: 'O que eu guardo',
    questionsKept: (days) =>
      `Das perguntas feitas neste servidor (${days}): suas palavras, quando e em qual canal foram feitas, como foram respondidas e de qual artigo. Quem gerencia o servidor pode lê-las, também as privadas. Os votos pelo mesmo tempo, com quem os deu, pois cada pessoa tem um.`,
    askersKept: 'Quem as fez também é guardado, e quem gerencia o servidor pode ler isso.',
    askersNotKept: 'Quem as fez não é guardado.',
    nothingOfServer: 'Nenhuma pergunta e nenhum voto deste servidor.',
    nothingOfDirect: (days) =>
      `Nenhuma pergunta feita em mensagens diretas ou em servidores aos quais não fui adicionado. Os votos de lá: ${days}.`,
    others:
      'Se você pede para ser avisado de uma resposta posterior: que espera por ela, até ser avisado. Se adiciona um artigo ou um feed a um servidor: que foi você. Tudo sob o número que o Discord lhe dá, sem o seu nome.',
    inMemory:
      'Não em disco: suas últimas perguntas por dez minutos, para que você possa continuá-las, e o idioma do seu Discord.',
    aboutYou: 'O que guardo sobre você, em todos os lugares',
    nothingAboutYou: 'Nada.',
    questions: (count) => `Perguntas que sei que são suas: ${count}`,
    votes: (count) => `Seus votos: ${count}`,
    waiting: (count) => `Respostas que você espera: ${count}`,
    added: (count) => `Artigos e feeds que você adicionou: ${count}`,
    whatStays:
      'As perguntas e os artigos pertencem ao servidor deles. Eles ficam, e nada mais diz que são seus.',
    deleteMine: 'Apague o que você guarda sobre mim',
    sure: 'Tudo o que guardo sobre você é apagado, em todos os servidores e nas mensagens diretas. Isso não pode ser desfeito.',
    deleteSurely: 'Apagar tudo',
    back: 'Voltar',
    deleted: 'Apagado. Não guardo mais nada sobre você. Era isto:',
    nothingWasKept: 'Não havia nada para apagar: não guardo nada sobre você.',
  },
};
