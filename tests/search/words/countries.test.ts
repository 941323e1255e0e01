import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/search/inverted-index.ts';
import { parseQuestion } from '../../../src/search/question/question.ts';
import { rankPassages } from '../../../src/search/ranker.ts';
import {
  namesOfCountry,
  seatsOf,
  sureNamesOfCountry,
} from '../../../src/search/words/countries.ts';
import { articleOf } from '../../articles.ts';

describe('the words for a country', () => {
  test.each([
    ['dutchman', 'netherlands'],
    ['french', 'france'],
    ['american', 'usa'],
    ['iran', 'iranian'],
  ])('%s and %s name the same', (one, other) => {
    expect(namesOfCountry(one)).toContain(other);
    expect(namesOfCountry(other)).toContain(one);
  });

  test('a word that means something else more often does not bring in sentences', () => {
    expect(namesOfCountry('american')).toContain('states');
    expect(sureNamesOfCountry('american')).not.toContain('states');
  });

  test('a capital may stand for its country, and the other way round', () => {
    expect(seatsOf('washington')).toEqual(expect.arrayContaining(['states', 'american']));
    expect(seatsOf('ukraine')).toContain('kyiv');
    expect(seatsOf('harbour')).toEqual([]);
  });

  test('no word names itself', () => {
    fc.assert(
      fc.property(fc.constantFrom('dutch', 'spain', 'us', 'kyiv', 'washington', 'turk'), (word) => {
        expect([...namesOfCountry(word), ...seatsOf(word)]).not.toContain(word);
      }),
    );
  });

  test('a question about the Dutch finds the sentence about the Netherlands', () => {
    const index = buildIndex([
      articleOf(
        'Harbours of the north\n\nSpain sent three ships. The Netherlands sent a crane. Norway sent nobody.',
      ),
    ]);
    const [best] = rankPassages(index, parseQuestion(index, 'what did the Dutch send'));
    expect(best?.article.text.slice(best.sentence.start, best.sentence.end)).toBe(
      'The Netherlands sent a crane.',
    );
  });
});
