import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer-question.ts';
import { detectLanguage } from '../../src/article/detect-language.ts';
import { canonicalLanguage } from '../../src/article/language.ts';
import { splitSentences } from '../../src/article/sentences.ts';
import { footnote } from '../../src/cli/eval/footnote.ts';
import { plainBm25 } from '../../src/cli/peers/bm25.ts';
import { createLibrary } from '../../src/library/library.ts';
import { buildIndex } from '../../src/search/inverted-index.ts';
import { parseQuestion } from '../../src/search/question/question.ts';
import { rankPassages } from '../../src/search/ranker.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import { articleOf } from '../articles.ts';
import { firstHits, LANGUAGE_SETS } from './question-sets.ts';

const SETS = LANGUAGE_SETS.map((set) => [set.language, set] as const);
const everything = LANGUAGE_SETS.map(({ article }) => article);

describe.each(SETS)('an article in %s', (language, set) => {
  test('is known for what it is by its text', () => {
    expect(set.article.language).toBe(language);
  });

  test('is asked with no fewer right sentences first than plain BM25 finds, and four of five', () => {
    for (const articles of [[set.article], everything]) {
      const ours = firstHits(set, footnote, articles);
      expect(ours).toBeGreaterThanOrEqual(firstHits(set, plainBm25, articles));
      expect(ours).toBeGreaterThanOrEqual(0.8 * set.questions.length);
    }
  });

  test('is asked in its own language, whatever the others of the library are written in', () => {
    const index = buildIndex(everything);
    for (const { question } of set.questions) {
      expect(parseQuestion(index, question).language).toBe(language);
    }
  });
});

describe('languages', () => {
  test.each([
    ['The mayor opened the bridge.', 'en'],
    ['Die Brücke ist für alle offen.', 'de'],
    ['Le pont est ouvert à tous.', 'fr'],
    ['De brug is voor iedereen open.', 'nl'],
    ['Broen ble åpnet etter fire år, og den er ikke dyr.', 'nb'],
    ['Мост открыт для всех.', 'ru'],
    ['Міст відкрито для всіх.', 'uk'],
    ['Мост адкрыты для ўсіх.', 'be'],
    ['橋は開いている。', 'ja'],
    ['桥开放了。', 'zh'],
    ['다리가 열렸다.', 'ko'],
    ['ស្ពានបើកហើយ។', 'km'],
    ['ຂົວເປີດແລ້ວ', 'lo'],
    ['တံတား ဖွင့်ပြီ။', 'my'],
    ['Angela Merkel', 'en'],
    ['1874', 'en'],
    ['', 'en'],
  ])('of %j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('that we have no words of are not taken for others', () => {
    const hungarian =
      'A város lakossága több mint másfél millió, az ország legfontosabb gazdasági központja. A hidak közül a Lánchíd a legismertebb, amelyet régen adtak át a forgalomnak, azóta pedig a város jelképe maradt mindenki szemében, aki valaha látta a folyó felett az esti fények között.';
    expect(detectLanguage(hungarian)).toBe('und');
  });

  test('of a quoted line or a foreign name do not outweigh the article around it', () => {
    const text =
      'The mayor of São Paulo met President Erdoğan on Monday. “Ich bin ein Berliner und das ist gut,” he said of his visit to the city, and the crowd laughed.';
    expect(detectLanguage(text)).toBe('en');
  });

  test.each([
    ['EN-us', 'en-US'],
    ['eng', 'en'],
    ['deu', 'de'],
    ['iw', 'he'],
    ['zh-hans', 'zh-Hans'],
    ['german', null],
    ['ua', null],
    ['pt_BR', null],
    ['', null],
  ])('stated as %j are read as %j', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
  });

  test('stated wrongly are refused with a word on what is right', () => {
    const stated = (tag: string) => articleOf(`---\nlanguage: ${tag}\n---\nHallo\n\nEin Satz.`);
    expect(() => stated('german')).toThrow('language must be a language tag such as en, de or');
    expect(stated('DEU').language).toBe('de');
  });
});

describe('words that are one word', () => {
  test.each([
    ['de', 'STRASSE Straße straße'],
    ['tr', 'IŞIK ışık Işık'],
    ['tr', 'İSTANBUL istanbul İstanbul’da'],
    ['el', 'ΟΔΟΣ οδός'],
    ['uk', "п'ять п’ять пʼять П‘ЯТЬ"],
    ['uk', 'збудував збудувала збудований збудованому'],
    ['ru', 'ёлка елка ЁЛКА'],
    ['ar', 'كتاب كِتَاب'],
    ['fr', 'élève ÉLÈVES eleve'],
  ])('in %s: %s', (language, text) => {
    const terms = tokenize(text, language).map(({ term }) => term);
    expect(new Set(terms).size).toBe(1);
    const decomposed = tokenize(text.normalize('NFD'), language).map(({ term }) => term);
    expect(decomposed).toEqual(terms);
  });
});

describe('a library of several languages', () => {
  const library = createLibrary(everything);

  test('answers each question from the article in its language, and corrects its spelling', () => {
    const german = answerQuestion(library, 'Was kostete die neue Seilban?');
    expect(german.corrected).toEqual({ seilban: 'seilbahn' });
    expect(german.citations[0]?.quote).toContain('31,5 Mio.');
    const ukrainian = answerQuestion(library, 'Скільки коштує квитк для дорослих?');
    expect(ukrainian.corrected).toEqual({ квитк: 'квиток' });
    expect(ukrainian.citations[0]?.quote).toContain('80 гривень');
  });

  test('finds names and numbers that are asked for in another language', () => {
    const { citations } = answerQuestion(library, 'Who is Jürgen Weiß?');
    expect(citations[0]?.quote).toContain('Prof. Jürgen Weiß');
    expect(answerQuestion(library, 'Кто такой Петро Гнатюк?').citations[0]?.article).toBe('uk');
  });

  test('does not take a word for one of another language that is written alike', () => {
    const english = articleOf('News\n\nThe old singer will die in the opera.', 'en');
    const german = articleOf(
      'Neues\n\nDie Oper ist alt und die Stadt ist arm. Die Stadt hat die Oper und das Theater.',
      'de',
    );
    const index = buildIndex([german, english]);
    expect([german.language, english.language]).toEqual(['de', 'en']);
    const [best] = rankPassages(index, parseQuestion(index, 'When did the singer die?'));
    expect(best?.article).toBe(english);
    const { terms } = parseQuestion(index, 'When did the singer die?');
    expect(terms.map(({ word, family }) => [word, family.length])).toEqual([
      ['singer', 1],
      ['die', 1],
    ]);
  });
});

const SCRIPTS = [
  ...LANGUAGE_SETS.map(({ article }) => article.text),
  'ស្ពានថ្មីបើកហើយ។ វាមានតម្លៃ ១២ លាន។',
  'ຂົວໃໝ່ເປີດແລ້ວ ມັນມີລາຄາ 12 ລ້ານ',
  'တံတားသစ် ဖွင့်ပြီ။ ကုန်ကျစရိတ် ၁၂ သန်း။',
  '다리가 열렸다. 비용은 12억 원이다.',
  'पुल खुल गया। इसकी लागत १२ लाख है।',
  '👩‍👩‍👧 🇺🇦 \u202eabc\u202c \u200f',
].flatMap((text) => text.match(/\S+\s*|\s+/gu) ?? []);
const anyScripts = fc
  .array(fc.constantFrom(...SCRIPTS), { maxLength: 40 })
  .map((parts) => parts.join(''));
const anyLanguage = fc.constantFrom(...LANGUAGE_SETS.map(({ language }) => language), 'km', 'und');

describe('text of any mixture of scripts', () => {
  test('is split into slices in order that hold all that is no white space', () => {
    fc.assert(
      fc.property(anyScripts, anyLanguage, (text, language) => {
        let end = 0;
        for (const sentence of splitSentences(text, language)) {
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(text.slice(sentence.start, sentence.end).trim()).toHaveLength(
            sentence.end - sentence.start,
          );
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  test('is asked anything without failing', () => {
    fc.assert(
      fc.property(fc.array(anyScripts, { maxLength: 3 }), anyScripts, (texts, question) => {
        const articles = texts.map((text, i) => articleOf(`A title\n\n${text}`, `${i}`));
        const index = buildIndex([...articles, everything[1] ?? articleOf('Only this.')]);
        const ranked = rankPassages(index, parseQuestion(index, question));
        expect(ranked.every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
