import type { Texts } from './locale.ts';

type Vote = 'helpful' | 'wrong';

/** What the buttons below an answer are called, and what pressing them says. */
export interface AnswerButtonTexts {
  readonly inParagraph: string;
  readonly why: string;
  readonly whyNot: string;
  readonly helpful: string;
  readonly wrong: string;
  readonly share: string;
  /** Below a paragraph of which some is left out. */
  readonly partly: string;
  voted(vote: Vote, counts: Readonly<Record<Vote, number>>): string;
  readonly votesNotKept: string;
  readonly notOpenHere: string;
  /** Words of a question, already in markdown and one line. */
  matched(words: string): string;
  readonly matchedNone: string;
  elsewhere(words: string): string;
  unknown(words: string): string;
  readonly nothing: string;
  /** What an answer must have and the passage, or the library, has not. */
  readonly lacks: Readonly<Record<'kind' | 'counted' | 'name' | 'word' | 'soundness', string>>;
  /** Likelihoods in per cent. */
  stated(confidence: string, from: string): string;
  notSure(confidence: string, from: string): string;
  declined(bearing: string, below: string): string;
  /** Above an explanation that is not of what was answered then. */
  readonly otherNow: string;
}

export const answerButtonTexts: Texts<AnswerButtonTexts> = {
  en: {
    inParagraph: 'In its paragraph',
    why: 'Why?',
    whyNot: 'Why not?',
    helpful: 'Helpful',
    wrong: 'Wrong',
    share: 'Show to everyone',
    partly: 'The paragraph is too long to be shown whole.',
    voted: (vote, { helpful, wrong }) =>
      `Noted as ${vote} (helpful: ${helpful}, wrong: ${wrong}). You can change your vote at any time.`,
    votesNotKept: 'No votes are kept here.',
    notOpenHere: 'I may not answer openly in this channel.',
    matched: (words) => `The passage holds: ${words}`,
    matchedNone: 'The passage holds none of your words as they are.',
    elsewhere: (words) => `Elsewhere in the articles: ${words}`,
    unknown: (words) => `In no article: ${words}`,
    nothing: 'No sentence here has anything in common with the question.',
    lacks: {
      kind: 'The passage names nothing of the kind you asked for, so I do not state it as an answer.',
      counted:
        'The passage does not count what you asked about, so I do not state it as an answer.',
      name: 'No article holds a name in your question, so I state nothing as an answer.',
      word: 'Your question turns on a word that no article holds, so I state nothing as an answer.',
      soundness:
        'Your question seems to say something else than the passage, so I do not state it as an answer.',
    },
    stated: (confidence, from) =>
      `I take it to be the answer with a likelihood of ${confidence}. I state one from ${from} on.`,
    notSure: (confidence, from) =>
      `I take it to be the answer with a likelihood of ${confidence} only. I state one from ${from} on.`,
    declined: (bearing, below) =>
      `The articles bear on this with a likelihood of ${bearing}. Below ${below} I say that they do not answer.`,
    otherNow: 'The articles here have changed since this answer. This is how it is now:',
  },
  de: {
    inParagraph: 'In seinem Absatz',
    why: 'Warum?',
    whyNot: 'Warum nicht?',
    helpful: 'Hilfreich',
    wrong: 'Falsch',
    share: 'Allen zeigen',
    partly: 'Der Absatz ist zu lang, um ihn ganz zu zeigen.',
    voted: (vote, { helpful, wrong }) =>
      `Als ${vote === 'helpful' ? 'hilfreich' : 'falsch'} vermerkt (hilfreich: ${helpful}, falsch: ${wrong}). Du kannst deine Stimme jederzeit ändern.`,
    votesNotKept: 'Hier werden keine Stimmen gespeichert.',
    notOpenHere: 'In diesem Kanal darf ich nicht öffentlich antworten.',
    matched: (words) => `In der Stelle kommen vor: ${words}`,
    matchedNone: 'In der Stelle kommt keines deiner Wörter so vor.',
    elsewhere: (words) => `Anderswo in den Artikeln: ${words}`,
    unknown: (words) => `In keinem Artikel: ${words}`,
    nothing: 'Kein Satz hier hat etwas mit der Frage gemeinsam.',
    lacks: {
      kind: 'Die Stelle nennt nichts von der Art, nach der du fragst. Darum gebe ich sie nicht als Antwort aus.',
      counted:
        'Die Stelle zählt nicht, wonach du fragst. Darum gebe ich sie nicht als Antwort aus.',
      name: 'Einen Namen in deiner Frage kennt kein Artikel. Darum gebe ich nichts als Antwort aus.',
      word: 'An einem Wort, das kein Artikel kennt, hängt deine ganze Frage. Darum gebe ich nichts als Antwort aus.',
      soundness:
        'Deine Frage scheint etwas anderes zu sagen als die Stelle. Darum gebe ich sie nicht als Antwort aus.',
    },
    stated: (confidence, from) =>
      `Mit einer Wahrscheinlichkeit von ${confidence} ist das die Antwort. Ab ${from} gebe ich eine aus.`,
    notSure: (confidence, from) =>
      `Nur mit einer Wahrscheinlichkeit von ${confidence} ist das die Antwort. Ab ${from} gebe ich eine aus.`,
    declined: (bearing, below) =>
      `Mit einer Wahrscheinlichkeit von ${bearing} handeln die Artikel davon. Unter ${below} sage ich, dass sie nicht antworten.`,
    otherNow: 'Die Artikel hier haben sich seit dieser Antwort geändert. So ist es jetzt:',
  },
  fr: {
    inParagraph: 'Dans son paragraphe',
    why: 'Pourquoi ?',
    whyNot: 'Pourquoi pas ?',
    helpful: 'Utile',
    wrong: 'Faux',
    share: 'Montrer à tous',
    partly: 'Le paragraphe est trop long pour être montré en entier.',
    voted: (vote, { helpful, wrong }) =>
      `Noté comme ${vote === 'helpful' ? 'utile' : 'faux'} (utile : ${helpful}, faux : ${wrong}). Tu peux changer ton vote à tout moment.`,
    votesNotKept: 'Aucun vote n’est conservé ici.',
    notOpenHere: 'Je n’ai pas le droit de répondre publiquement dans ce salon.',
    matched: (words) => `Dans le passage : ${words}`,
    matchedNone: 'Le passage ne contient aucun de tes mots tels quels.',
    elsewhere: (words) => `Ailleurs dans les articles : ${words}`,
    unknown: (words) => `Dans aucun article : ${words}`,
    nothing: 'Aucune phrase ici n’a quoi que ce soit en commun avec la question.',
    lacks: {
      kind: 'Le passage ne nomme rien du genre demandé : je ne le donne donc pas comme réponse.',
      counted:
        'Le passage ne compte pas ce que tu demandes : je ne le donne donc pas comme réponse.',
      name: 'Aucun article ne contient un nom de ta question : je ne donne donc aucune réponse.',
      word: 'Ta question tient à un mot qu’aucun article ne contient : je ne donne donc aucune réponse.',
      soundness:
        'Ta question semble dire autre chose que le passage : je ne le donne donc pas comme réponse.',
    },
    stated: (confidence, from) =>
      `C’est la réponse avec une probabilité de ${confidence}. J’en donne une à partir de ${from}.`,
    notSure: (confidence, from) =>
      `C’est la réponse avec une probabilité de ${confidence} seulement. J’en donne une à partir de ${from}.`,
    declined: (bearing, below) =>
      `Les articles en parlent avec une probabilité de ${bearing}. Au-dessous de ${below}, je dis qu’ils n’y répondent pas.`,
    otherNow:
      'Les articles d’ici ont changé depuis cette réponse. Voici ce qu’il en est maintenant :',
  },
  es: {
    inParagraph: 'En su párrafo',
    why: '¿Por qué?',
    whyNot: '¿Por qué no?',
    helpful: 'Útil',
    wrong: 'Incorrecto',
    share: 'Mostrar a todos',
    partly: 'El párrafo es demasiado largo para mostrarlo entero.',
    voted: (vote, { helpful, wrong }) =>
      `Anotado como ${vote === 'helpful' ? 'útil' : 'incorrecto'} (útil: ${helpful}, incorrecto: ${wrong}). Puedes cambiar tu voto cuando quieras.`,
    votesNotKept: 'Aquí no se guardan votos.',
    notOpenHere: 'No puedo responder en público en este canal.',
    matched: (words) => `El pasaje contiene: ${words}`,
    matchedNone: 'El pasaje no contiene ninguna de tus palabras tal cual.',
    elsewhere: (words) => `En otra parte de los artículos: ${words}`,
    unknown: (words) => `En ningún artículo: ${words}`,
    nothing: 'Ninguna frase de aquí tiene nada en común con la pregunta.',
    lacks: {
      kind: 'El pasaje no nombra nada del tipo que preguntas, así que no lo doy como respuesta.',
      counted: 'El pasaje no cuenta lo que preguntas, así que no lo doy como respuesta.',
      name: 'Ningún artículo contiene un nombre de tu pregunta, así que no doy respuesta.',
      word: 'Tu pregunta depende de una palabra que ningún artículo contiene, así que no doy respuesta.',
      soundness:
        'Tu pregunta parece decir algo distinto del pasaje, así que no lo doy como respuesta.',
    },
    stated: (confidence, from) =>
      `Es la respuesta con una probabilidad del ${confidence}. Doy una a partir del ${from}.`,
    notSure: (confidence, from) =>
      `Es la respuesta con una probabilidad de solo el ${confidence}. Doy una a partir del ${from}.`,
    declined: (bearing, below) =>
      `Los artículos tratan de esto con una probabilidad del ${bearing}. Por debajo del ${below} digo que no lo responden.`,
    otherNow: 'Los artículos de aquí han cambiado desde esta respuesta. Así es ahora:',
  },
  nl: {
    inParagraph: 'In de alinea',
    why: 'Waarom?',
    whyNot: 'Waarom niet?',
    helpful: 'Nuttig',
    wrong: 'Fout',
    share: 'Aan iedereen tonen',
    partly: 'De alinea is te lang om helemaal te tonen.',
    voted: (vote, { helpful, wrong }) =>
      `Genoteerd als ${vote === 'helpful' ? 'nuttig' : 'fout'} (nuttig: ${helpful}, fout: ${wrong}). Je kunt je stem altijd veranderen.`,
    votesNotKept: 'Hier worden geen stemmen bewaard.',
    notOpenHere: 'In dit kanaal mag ik niet openbaar antwoorden.',
    matched: (words) => `In de passage staat: ${words}`,
    matchedNone: 'In de passage staat geen van je woorden letterlijk.',
    elsewhere: (words) => `Elders in de artikelen: ${words}`,
    unknown: (words) => `In geen enkel artikel: ${words}`,
    nothing: 'Geen zin hier heeft iets met de vraag gemeen.',
    lacks: {
      kind: 'De passage noemt niets van het soort waar je naar vraagt, dus geef ik haar niet als antwoord.',
      counted: 'De passage telt niet waar je naar vraagt, dus geef ik haar niet als antwoord.',
      name: 'Een naam in je vraag staat in geen enkel artikel, dus geef ik geen antwoord.',
      word: 'Je vraag hangt aan een woord dat in geen enkel artikel staat, dus geef ik geen antwoord.',
      soundness:
        'Je vraag lijkt iets anders te zeggen dan de passage, dus geef ik haar niet als antwoord.',
    },
    stated: (confidence, from) =>
      `Met een waarschijnlijkheid van ${confidence} is dit het antwoord. Vanaf ${from} geef ik er een.`,
    notSure: (confidence, from) =>
      `Slechts met een waarschijnlijkheid van ${confidence} is dit het antwoord. Vanaf ${from} geef ik er een.`,
    declined: (bearing, below) =>
      `Met een waarschijnlijkheid van ${bearing} gaan de artikelen hierover. Onder ${below} zeg ik dat ze geen antwoord geven.`,
    otherNow: 'De artikelen hier zijn veranderd sinds dit antwoord. Zo is het nu:',
  },
  uk: {
    inParagraph: 'В абзаці',
    why: 'Чому?',
    whyNot: 'Чому ні?',
    helpful: 'Корисно',
    wrong: 'Неправильно',
    share: 'Показати всім',
    partly: 'Абзац задовгий, щоб показати його повністю.',
    voted: (vote, { helpful, wrong }) =>
      `Позначено: ${vote === 'helpful' ? 'корисно' : 'неправильно'} (корисно: ${helpful}, неправильно: ${wrong}). Свій голос можна змінити будь-коли.`,
    votesNotKept: 'Тут голоси не зберігаються.',
    notOpenHere: 'У цьому каналі мені не можна відповідати відкрито.',
    matched: (words) => `В уривку є: ${words}`,
    matchedNone: 'В уривку немає жодного з твоїх слів у такому вигляді.',
    elsewhere: (words) => `Деінде у статтях: ${words}`,
    unknown: (words) => `У жодній статті: ${words}`,
    nothing: 'Жодне речення тут не має нічого спільного із запитанням.',
    lacks: {
      kind: 'В уривку немає нічого такого, про що ти питаєш, тож я не подаю його як відповідь.',
      counted: 'В уривку не полічено того, про що ти питаєш, тож я не подаю його як відповідь.',
      name: 'Імені чи назви з твого запитання немає в жодній статті, тож відповіді я не даю.',
      word: 'Твоє запитання тримається на слові, якого немає в жодній статті, тож відповіді я не даю.',
      soundness: 'Схоже, твоє запитання каже не те, що уривок, тож я не подаю його як відповідь.',
    },
    stated: (confidence, from) =>
      `Імовірність того, що це відповідь: ${confidence}. Я подаю її, починаючи з ${from}.`,
    notSure: (confidence, from) =>
      `Імовірність того, що це відповідь, лише ${confidence}. Я подаю її, починаючи з ${from}.`,
    declined: (bearing, below) =>
      `Імовірність того, що статті про це: ${bearing}. Якщо вона менша за ${below}, я кажу, що відповіді немає.`,
    otherNow: 'Статті тут змінилися після цієї відповіді. Ось як воно тепер:',
  },
  pt: {
    inParagraph: 'No parágrafo',
    why: 'Por quê?',
    whyNot: 'Por que não?',
    helpful: 'Útil',
    wrong: 'Errado',
    share: 'Mostrar a todos',
    partly: 'O parágrafo é longo demais para ser mostrado inteiro.',
    voted: (vote, { helpful, wrong }) =>
      `Anotado como ${vote === 'helpful' ? 'útil' : 'errado'} (útil: ${helpful}, errado: ${wrong}). Você pode mudar seu voto quando quiser.`,
    votesNotKept: 'Nenhum voto é guardado aqui.',
    notOpenHere: 'Não posso responder abertamente neste canal.',
    matched: (words) => `O trecho contém: ${words}`,
    matchedNone: 'O trecho não contém nenhuma das suas palavras tal como estão.',
    elsewhere: (words) => `Em outra parte dos artigos: ${words}`,
    unknown: (words) => `Em nenhum artigo: ${words}`,
    nothing: 'Nenhuma frase daqui tem algo em comum com a pergunta.',
    lacks: {
      kind: 'O trecho não nomeia nada do tipo que você pergunta, por isso não o dou como resposta.',
      counted: 'O trecho não conta aquilo que você pergunta, por isso não o dou como resposta.',
      name: 'Nenhum artigo contém um nome da sua pergunta, por isso não dou resposta.',
      word: 'Sua pergunta depende de uma palavra que nenhum artigo contém, por isso não dou resposta.',
      soundness:
        'Sua pergunta parece dizer algo diferente do trecho, por isso não o dou como resposta.',
    },
    stated: (confidence, from) =>
      `É a resposta com uma probabilidade de ${confidence}. Dou uma a partir de ${from}.`,
    notSure: (confidence, from) =>
      `É a resposta com uma probabilidade de apenas ${confidence}. Dou uma a partir de ${from}.`,
    declined: (bearing, below) =>
      `Os artigos tratam disto com uma probabilidade de ${bearing}. Abaixo de ${below} digo que não respondem.`,
    otherNow: 'Os artigos daqui mudaram desde esta resposta. Agora é assim:',
  },
};
