import { describe, expect, test } from 'vitest';
import { chosenOf } from '../../../src/answer/starters/choose.ts';
import { buildIndex } from '../../../src/search/inverted-index.ts';
import { articleOf } from '../../articles.ts';

/** The questions that could be asked of a text, without trying whether it answers them. */
function proposed(text: string): string[] {
  const found: string[] = [];
  const proposals = chosenOf(buildIndex([articleOf(`Notes\n\n${text}`)]));
  for (let next = proposals.next(false); next.done !== true; next = proposals.next(false)) {
    if (next.value !== null) found.push(next.value.question);
  }
  return found;
}

describe('A question is proposed', () => {
  test.each([
    ['The harbour was designed by Ingrid Solheim.', 'Who designed the harbour?'],
    ['Robert Hansen opened the old library on Friday.', 'Who opened the old library?'],
    ['Robert Hansen married Anna Berg.', 'Who did Robert Hansen marry?'],
    ['The bridge was opened in 1874.', 'When was the bridge opened?'],
    ['Next week, the town will host a fair.', 'When will the town host a fair?'],
    ['The treaty was signed in Germany by both kings.', 'Where was the treaty signed?'],
    ['The bridge cost $12 million and took six years.', 'How much did the bridge cost?'],
    [
      'The town raised $12 million for the bridge.',
      'How much money did the town raise for the bridge?',
    ],
    ['The voyage took four years.', 'How long did the voyage take?'],
    ['The museum bought 400 paintings.', 'How many paintings did the museum buy?'],
    ['The mill closed because the river had dried up.', 'Why did the mill close?'],
    ['The chapel, built in 1902, burned down.', 'When was the chapel built?'],
    ['Tor Solberg, the mayor of Skarvik, spoke.', 'Who is Tor Solberg?'],
    ['The mayor, Tor Solberg, spoke.', 'Who is the mayor?'],
    ['Dr. Moe, who runs the museum near it, spoke.', 'Who runs the museum?'],
    ['The museum sold 12,000 tickets last year.', 'How many tickets did the museum sell?'],
    ['The museum opened last year.', 'When did the museum open?'],
    ['A steam turbine is a machine.', 'What is a steam turbine?'],
    ['On Friday the French President Jean Duval spoke.', 'Who is the French President?'],
    ['They gave 40 million euros in financial support.', 'How much is the financial support?'],
  ])('of “%s”: “%s”', (sentence, question) => {
    expect(proposed(sentence)).toContain(question);
  });

  test('of “he” by the name that he goes by in the sentence before', () => {
    expect(proposed('President Tor Solberg spoke. He also promised a new ferry.')).toContain(
      'What did Tor Solberg promise?',
    );
  });

  test.each([
    ['with a pronoun that nothing explains', 'He promised a new ferry. It opened the old library.'],
    ['of what did not happen', 'Robert Hansen never opened the old library.'],
    ['of whom somebody asked to do something', 'Robert Hansen asked the king to leave.'],
    ['of a passage that is quoted', '“Robert Hansen opened” it.'],
    ['of a clause that hangs on another', 'The treaty signed in Rome established a court.'],
    ['of what cannot be told from a name', 'Cut flowers wilt.'],
  ])('not %s', (_, text) => {
    expect(proposed(text)).toEqual([]);
  });
});
