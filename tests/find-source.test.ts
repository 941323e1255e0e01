import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../src/article/article.ts';
import { findSources } from '../src/find-source.ts';
import { createLibrary } from '../src/library/library.ts';
import { anyArticle, articleOf, sampleArticle } from './articles.ts';

const LIGHTHOUSE = articleOf(
  [
    'Skarvik lighthouse turns 150',
    'The lighthouse at Skarvik was built in 1874 by Ingrid Halvorsen. It stands 42 metres above the sea. Storms have damaged its lantern room three times.',
    'Dr. Moe, who runs the museum beside it, said “the lamp was last lit in 1986.” The museum sold 12,000 tickets last year. Some 300 people came to the party.',
  ].join('\n\n'),
  'lighthouse',
);
const HARBOUR = articleOf(
  [
    'New harbour opens in Skarvik',
    'The harbour cost 12 million euros. The mayor, Per Dahl, opened it on Friday at 5 p.m. Ferries to Bergen leave twice a day. Unemployment in Skarvik rose by 4 percent in 2023. The council did not approve the second pier.',
  ].join('\n\n'),
  'harbour',
);
const library = createLibrary([sampleArticle(), LIGHTHOUSE, HARBOUR]);

/** What differs in the one claim of a text: the claim's words and the article's. */
function differencesIn(text: string): string[] {
  const { sources } = findSources(library, text);
  expect(sources).toHaveLength(1);
  const [source] = sources;
  expect(source?.citation).not.toBeNull();
  return (source?.differences ?? []).map(
    ({ claimed, stated }) =>
      `${text.slice(...claimed)} / ${source?.citation?.quote.slice(...stated)}`,
  );
}

describe('a claim that says otherwise than the article', () => {
  test.each([
    ['The harbour cost 50 million euros', ['50 million euros / 12 million euros']],
    ['the harbour cost 50 million', ['50 million / 12 million euros']],
    ['The lighthouse at Skarvik was built in 1784', ['1784 / 1874']],
    ['The lighthouse stands 50 m above the sea', ['50 m / 42 metres']],
    ['Storms damaged the lantern room five times', ['five / three']],
    ['The museum sold 21,000 tickets last year', ['21,000 / 12,000']],
    ['500 people came to the party', ['500 / 300']],
    ['Unemployment in Skarvik rose by 7% in 2023', ['7% / 4 percent']],
    ['Mayor Per Dahl opened the harbour on Monday', ['Monday / Friday']],
    ['Per Dahl opened the harbour at 6 pm', ['6 pm / 5 p.m.']],
    ['The lamp was last lit in 1968, said Dr. Moe', ['1968 / 1986']],
    ['Karl Moen built the lighthouse at Skarvik', ['Karl Moen / Ingrid Halvorsen']],
    ['The lighthouse was built by Karl Moen in 1874', ['Karl Moen / Ingrid Halvorsen']],
    ['Ferries to Oslo leave twice a day', ['Oslo / Bergen']],
    ['Unemployment in Skarvik fell by 4 percent in 2023', ['fell / rose']],
    ['The council approved the second pier', ['approved / not approve']],
    // “He” stands for Rutte, and the article says the sum again in another currency.
    [
      'Rutte promised 50 billion euros in financial support.',
      ['50 billion euros / 40 billion euros'],
    ],
    [
      'NATO’s new Secretary General Stoltenberg visited Ukraine on Tuesday, October 3rd.',
      ['Stoltenberg / Mark Rutte', 'Tuesday, October 3rd / Thursday, October 3rd'],
    ],
  ])('is shown with what differs: %s', (text, differences) => {
    expect(differencesIn(text)).toEqual(differences);
  });

  test.each([
    // The same thing, said otherwise.
    'The harbour cost €12m and took three years',
    'Halvorsen built the lighthouse in 1874',
    'The lighthouse stands 42 m above the sea',
    'The lighthouse stands about 40 metres above the sea',
    'The museum sold twelve thousand tickets',
    'The museum has sold 12k tickets',
    'The museum sold more than 10,000 tickets last year',
    'Unemployment in Skarvik rose by 4% in 2023',
    'Per Dahl opened the harbour at 17:00',
    'Mayor Dahl opened the harbour',
    'nato secretary general mark rutte visited ukraine on thursday',
    'The council didn’t approve the second pier',
    // More, or less, than the article says.
    '300 people came to the party, among them Karl Moen',
    'Dahl opened the harbour on Friday, in the rain, with 40 guests',
    'The new Secretary-General Mark Rutte visited Ukraine',
    'The lighthouse at Skarvik, in Norway, was built by Ingrid Halvorsen',
  ])('is not taken for one when it is none: %s', (text) => {
    expect(differencesIn(text)).toEqual([]);
  });
});

describe('a claim', () => {
  test.each([
    'My cat weighs 12 kilos and lives in Oslo.',
    'What a great day, thanks everyone!',
    'The football match ended 3:1 for Brazil.',
    'The bank raised its rates in 2023.',
  ])('that the articles do not speak of has no source: %s', (text) => {
    expect(findSources(library, text).sources).toEqual([
      { claim: text, citation: null, differences: [], compared: false },
    ]);
  });

  test('in another language than English is found, and not compared', () => {
    const german = createLibrary([
      articleOf(
        'Der Hafen\n\nDer neue Hafen von Skarvik hat zwölf Millionen Euro gekostet. Der Bürgermeister hat ihn am Freitag eröffnet.',
      ),
    ]);
    const [source] = findSources(german, 'Der Hafen von Skarvik hat 50 Millionen gekostet').sources;
    expect(source?.citation?.quote).toContain('zwölf Millionen');
    expect(source).toMatchObject({ differences: [], compared: false });
  });

  test('that is a sentence of an article is found as that, with nothing that differs', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), (article, place) => {
        const sentence = article.sentences[place % article.sentences.length];
        if (sentence === undefined) return;
        const { sources } = findSources(createLibrary([article]), textOf(article, sentence));
        for (const { claim, citation, differences } of sources) {
          expect(differences).toEqual([]);
          if (claim === textOf(article, sentence)) expect(citation?.quote).toBe(claim);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the claims of a text', () => {
  test('are its sentences, but for those that state nothing', () => {
    const { sources, left } = findSources(library, 'And you? The harbour opened. Is it so?');
    expect(sources.map(({ claim }) => claim)).toEqual(['The harbour opened.']);
    expect(left).toBe(0);
  });

  test('are at most ten, and the others are counted', () => {
    const { sources, left } = findSources(library, 'The harbour opened. '.repeat(13));
    expect([sources.length, left]).toEqual([10, 3]);
  });

  test('are quoted from the article, character for character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { claim, citation, differences } of findSources(library, text).sources) {
          expect(text).toContain(claim);
          if (citation === null) continue;
          const article = library.articles.find(({ id }) => id === citation.article);
          expect(article?.text.slice(citation.start, citation.end)).toBe(citation.quote);
          for (const { stated } of differences) {
            expect(stated[1]).toBeLessThanOrEqual(citation.quote.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
