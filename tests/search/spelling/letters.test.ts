import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/search/spelling/edit-distance.ts';
import { lettersOf, placesNear } from '../../../src/search/spelling/letters.ts';

test('no word that is near enough by edits is left out by its letters', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'й', 'и', '한'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(word), word, fc.integer({ min: 0, max: 2 }), (words, asked, limit) => {
      const places = placesNear(lettersOf(words), asked, limit);
      for (const [place, other] of words.entries()) {
        if (editDistance(asked, other, limit) <= limit) expect(places).toContain(place);
      }
    }),
  );
});

test.each([
  ['letter', ['letter', 'letters', 'lettuce', 'litter', 'leter', 'ladder'], 1, [0, 1, 3, 4]],
  ['banana', ['bandana', 'bnn', 'banane'], 1, [0, 2]],
])('near %s among %j by %i edits are those at %j', (word, words, limit, places) => {
  expect(placesNear(lettersOf(words), word, limit)).toEqual(places);
});
