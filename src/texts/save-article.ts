import type { Texts } from './locale.ts';

/** The form in which a message is saved as an article, and what becomes of it. */
export interface SaveArticleTexts {
  /** As it stands in the menu of a message: up to 32 characters. */
  readonly name: string;
  /** The form's title: up to 45 characters. */
  readonly formTitle: string;
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly saved: string;
  readonly known: string;
  /** Paragraphs and sentences that were read. */
  understood(paragraphs: number, sentences: number): string;
  readonly begins: string;
  /** Questions that went unanswered before, and people who were told. */
  answers(questions: number, told: number): string;
  readonly forEditors: string;
  readonly nothingKept: string;
}

export const saveArticleTexts: Texts<SaveArticleTexts> = {
  en: {
    name: 'Save as article',
    formTitle: 'Save as article',
    title: 'Title',
    text: 'Text',
    author: 'Author',
    source: 'Source',
    sourceHint: 'A link; this message unless you change it',
    saved: 'Saved as an article of this server',
    known: 'This server has an article with this very text already',
    understood: (paragraphs, sentences) => `Paragraphs: ${paragraphs} · sentences: ${sentences}`,
    begins: 'It begins:',
    answers: (questions, told) =>
      `Questions that went unanswered and that it answers: ${questions}. People told of it: ${told}.`,
    forEditors:
      'This is for those who may manage the server, and for the role that its settings name for it, in a server that I was added to.',
    nothingKept: 'Nothing can be saved here: I run without a store.',
  },
  de: {
    name: 'Als Artikel speichern',
    formTitle: 'Als Artikel speichern',
    title: 'Titel',
    text: 'Text',
    author: 'Autor',
    source: 'Quelle',
    sourceHint: 'Ein Link; diese Nachricht, wenn du nichts änderst',
    saved: 'Als Artikel dieses Servers gespeichert',
    known: 'Dieser Server hat schon einen Artikel mit genau diesem Text',
    understood: (paragraphs, sentences) => `Absätze: ${paragraphs} · Sätze: ${sentences}`,
    begins: 'Er beginnt so:',
    answers: (questions, told) =>
      `Fragen, die offen geblieben waren und die er beantwortet: ${questions}. Benachrichtigt: ${told}.`,
    forEditors:
      'Das ist für alle, die den Server verwalten dürfen, und für die Rolle, die seine Einstellungen dafür nennen, und nur auf einem Server, dem ich hinzugefügt wurde.',
    nothingKept: 'Hier lässt sich nichts speichern: Ich laufe ohne Speicher.',
  },
  fr: {
    name: 'Enregistrer comme article',
    formTitle: 'Enregistrer comme article',
    title: 'Titre',
    text: 'Texte',
    author: 'Auteur',
    source: 'Source',
    sourceHint: 'Un lien ; ce message si tu ne changes rien',
    saved: 'Enregistré comme article de ce serveur',
    known: 'Ce serveur a déjà un article avec exactement ce texte',
    understood: (paragraphs, sentences) => `Paragraphes : ${paragraphs} · phrases : ${sentences}`,
    begins: 'Il commence ainsi :',
    answers: (questions, told) =>
      `Questions restées sans réponse auxquelles il répond : ${questions}. Personnes prévenues : ${told}.`,
    forEditors:
      'C’est réservé à ceux qui peuvent gérer le serveur et au rôle que ses réglages désignent, sur un serveur où j’ai été ajouté.',
    nothingKept: 'Rien ne peut être enregistré ici : je fonctionne sans stockage.',
  },
  es: {
    name: 'Guardar como artículo',
    formTitle: 'Guardar como artículo',
    title: 'Título',
    text: 'Texto',
    author: 'Autor',
    source: 'Fuente',
    sourceHint: 'Un enlace; este mensaje si no lo cambias',
    saved: 'Guardado como artículo de este servidor',
    known: 'Este servidor ya tiene un artículo con exactamente este texto',
    understood: (paragraphs, sentences) => `Párrafos: ${paragraphs} · frases: ${sentences}`,
    begins: 'Empieza así:',
    answers: (questions, told) =>
      `Preguntas que quedaron sin respuesta y que responde: ${questions}. Personas avisadas: ${told}.`,
    forEditors:
      'Esto es para quienes pueden gestionar el servidor y para el rol que indican sus ajustes, en un servidor al que me hayan añadido.',
    nothingKept: 'Aquí no se puede guardar nada: funciono sin almacén.',
  },
  nl: {
    name: 'Opslaan als artikel',
    formTitle: 'Opslaan als artikel',
    title: 'Titel',
    text: 'Tekst',
    author: 'Auteur',
    source: 'Bron',
    sourceHint: 'Een link; dit bericht als je niets verandert',
    saved: 'Opgeslagen als artikel van deze server',
    known: 'Deze server heeft al een artikel met precies deze tekst',
    understood: (paragraphs, sentences) => `Alinea’s: ${paragraphs} · zinnen: ${sentences}`,
    begins: 'Het begint zo:',
    answers: (questions, told) =>
      `Vragen die onbeantwoord bleven en die het beantwoordt: ${questions}. Mensen die het weten: ${told}.`,
    forEditors:
      'Dit is voor wie de server mag beheren en voor de rol die de instellingen ervoor noemen, op een server waaraan ik ben toegevoegd.',
    nothingKept: 'Hier kan niets worden opgeslagen: ik draai zonder opslag.',
  },
  uk: {
    name: 'Зберегти як статтю',
    formTitle: 'Зберегти як статтю',
    title: 'Заголовок',
    text: 'Текст',
    author: 'Автор',
    source: 'Джерело',
    sourceHint: 'Посилання; це повідомлення, якщо нічого не міняти',
    saved: 'Збережено як статтю цього сервера',
    known: 'Цей сервер уже має статтю саме з таким текстом',
    understood: (paragraphs, sentences) => `Абзаців: ${paragraphs} · речень: ${sentences}`,
    begins: 'Вона починається так:',
    answers: (questions, told) =>
      `Запитань, що лишилися без відповіді й на які вона відповідає: ${questions}. Повідомлено людей: ${told}.`,
    forEditors:
      'Це для тих, хто може керувати сервером, і для ролі, яку названо в його налаштуваннях, — на сервері, до якого мене додано.',
    nothingKept: 'Тут нічого не можна зберегти: я працюю без сховища.',
  },
  pt: {
    name: 'Salvar como artigo',
    formTitle: 'Salvar como artigo',
    title: 'Título',
    text: 'Texto',
    author: 'Autor',
    source: 'Fonte',
    sourceHint: 'Um link; esta mensagem, se você não mudar',
    saved: 'Salvo como artigo deste servidor',
    known: 'Este servidor já tem um artigo com exatamente este texto',
    understood: (paragraphs, sentences) => `Parágrafos: ${paragraphs} · frases: ${sentences}`,
    begins: 'Começa assim:',
    answers: (questions, told) =>
      `Perguntas que ficaram sem resposta e que ele responde: ${questions}. Pessoas avisadas: ${told}.`,
    forEditors:
      'Isto é para quem pode gerenciar o servidor e para o cargo que as configurações indicam, em um servidor ao qual fui adicionado.',
    nothingKept: 'Nada pode ser salvo aqui: funciono sem armazenamento.',
  },
};
