import { z } from 'zod';
import type { Article, Sentence } from '../../article/article.ts';
import { splitSentences } from '../../article/sentences.ts';
import { UserError } from '../../user-error.ts';

/** Our own format: questions about the articles of a folder. */
export interface OwnSet {
  readonly format: 'footnote';
  readonly questions: readonly {
    readonly question: string;
    /** What a right sentence contains; none for a question that the articles do not answer. */
    readonly cites: readonly string[];
    readonly span: readonly string[];
    readonly article: string | null;
  }[];
}

/** SQuAD: articles with questions, each answered at an offset or impossible. */
export interface SquadSet {
  readonly format: 'squad';
  readonly articles: readonly {
    readonly article: Article;
    readonly questions: readonly {
      readonly question: string;
      /** Places of the sentences that hold an annotated answer; none when impossible. */
      readonly right: ReadonlySet<number>;
      readonly answers: readonly string[];
    }[];
  }[];
}

/** WikiQA and SelQA: questions, each with the sentences to choose from. */
export interface CandidateSet {
  readonly format: 'wikiqa' | 'selqa';
  readonly questions: readonly {
    readonly question: string;
    /** Its sentences are the candidates. */
    readonly article: Article;
    readonly right: readonly boolean[];
  }[];
}

export type QuestionSet = OwnSet | SquadSet | CandidateSet;

const texts = z.array(z.string());
const ownLine = z.object({
  question: z.string(),
  // An empty text would stand in every sentence.
  cites: z.array(z.string().regex(/\S/)),
  span: texts.optional(),
  article: z.string().optional(),
});
const squadFile = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              question: z.string(),
              is_impossible: z.boolean().optional(),
              answers: z.array(z.object({ text: z.string(), answer_start: z.number() })),
            }),
          ),
        }),
      ),
    }),
  ),
});
const selqaFile = z.array(
  z.object({
    question: z.string(),
    article: z.string(),
    candidates: texts,
    answers: z.array(z.number()),
  }),
);

function articleOf(title: string, text: string, sentences: readonly Sentence[]): Article {
  return { id: title, title, url: null, author: null, date: null, language: 'en', text, sentences };
}

function articleOfCandidates(title: string, candidates: readonly string[]): Article {
  const sentences: Sentence[] = [];
  let text = '';
  for (const [i, candidate] of candidates.entries()) {
    const start = text.length;
    text += `${candidate}\n`;
    const end = start + candidate.length;
    sentences.push({ start, end, paragraph: 1, position: i + 1, kind: 'body' });
  }
  return articleOf(title, text, sentences);
}

function readSquad(value: unknown): SquadSet {
  const { data } = squadFile.parse(value);
  const articles = data.map(({ title, paragraphs }) => {
    let text = '';
    const sentences: Sentence[] = [];
    const found: { question: string; right: Set<number>; answers: string[] }[] = [];
    for (const [p, { context, qas }] of paragraphs.entries()) {
      const offset = text.length;
      const first = sentences.length;
      text += `${context}\n\n`;
      for (const [i, span] of splitSentences(context, 'en').entries()) {
        const [start, end] = [offset + span.start, offset + span.end];
        sentences.push({ start, end, paragraph: p + 1, position: i + 1, kind: 'body' });
      }
      for (const { question, is_impossible: impossible, answers } of qas) {
        const right = new Set<number>();
        for (const { answer_start: at } of impossible === true ? [] : answers) {
          const place = sentences.findIndex(({ end }, s) => s >= first && end > offset + at);
          right.add(place < 0 ? sentences.length - 1 : place);
        }
        found.push({ question, right, answers: answers.map((answer) => answer.text) });
      }
    }
    const article = articleOf(title.replaceAll('_', ' '), text, sentences);
    return { article, questions: found };
  });
  return { format: 'squad', articles };
}

function readWikiQa(text: string): CandidateSet {
  const groups = new Map<
    string,
    { question: string; title: string; candidates: string[]; right: boolean[] }
  >();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [id, question, , title, , sentence, label] = line.split('\t');
    if (id === undefined || question === undefined || sentence === undefined) continue;
    const group = groups.get(id) ?? { question, title: title ?? '', candidates: [], right: [] };
    groups.set(id, group);
    group.candidates.push(sentence);
    group.right.push(label === '1');
  }
  return {
    format: 'wikiqa',
    questions: [...groups.values()].map(({ question, title, candidates, right }) => ({
      question,
      article: articleOfCandidates(title, candidates),
      right,
    })),
  };
}

function readSelqa(value: unknown): CandidateSet {
  return {
    format: 'selqa',
    questions: selqaFile.parse(value).map(({ question, article, candidates, answers }) => ({
      question,
      article: articleOfCandidates(article, candidates),
      right: candidates.map((_, i) => answers.includes(i)),
    })),
  };
}

function readOwn(text: string): OwnSet {
  const questions = text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new UserError('usage', `line ${i + 1} is no valid JSON`);
    }
    const result = ownLine.safeParse(value);
    if (!result.success) {
      throw new UserError(
        'usage',
        `line ${i + 1} needs "question" (a text) and "cites" (a list of texts, none empty)`,
      );
    }
    const { question, cites, span = [], article = null } = result.data;
    return [{ question, cites, span, article }];
  });
  return { format: 'footnote', questions };
}

function readInItsFormat(text: string): QuestionSet {
  if (/^[^\n]*QuestionID\tQuestion\t/.test(text)) return readWikiQa(text);
  if (/^\s*(?:\[|\{\s*"(?:version|data)")/.test(text)) {
    try {
      const value: unknown = JSON.parse(text);
      return Array.isArray(value) ? readSelqa(value) : readSquad(value);
    } catch (cause) {
      throw new UserError('usage', 'it looks like SQuAD or SelQA JSON and is not', { cause });
    }
  }
  return readOwn(text);
}

/**
 * Reads a question set, whose format its content tells.
 *
 * @throws {UserError} `usage` when it is in none of the four formats
 */
export function readQuestionSet(file: string): QuestionSet {
  const text = file.replace(/^\ufeff/, '');
  const set = readInItsFormat(text);
  const isEmpty =
    set.format === 'squad'
      ? set.articles.every(({ questions }) => questions.length === 0)
      : set.questions.length === 0;
  if (isEmpty) throw new UserError('usage', 'it holds no question');
  return set;
}
