import { describe, expect, test } from 'vitest';
import { relationOf } from '../../src/answer/values/compare.ts';
import { valuesIn } from '../../src/answer/values/values-in.ts';
import { mentionsIn } from '../../src/search/mentions.ts';
import { tokenize } from '../../src/search/words/tokens.ts';

/** Whether texts that state one value each can both be true. */
function canBothBeTrue(a: string, b: string): boolean {
  const valueIn = (text: string) => {
    const tokens = tokenize(text, 'en');
    const [value] = valuesIn(text, tokens, mentionsIn(text, tokens));
    if (value === undefined) throw new Error(`no value in ${text}`);
    return value;
  };
  const [x, y] = [valueIn(a), valueIn(b)];
  return relationOf(x, y) !== 'different' || relationOf(y, x) !== 'different';
}

describe('two values', () => {
  test.each([
    ['40 billion euros', '€40bn'],
    ['$3.5 million', '3.5 million dollars'],
    ['40 billion euros', '44 billion USD'],
    ['40 billion euros', '€39.8bn'],
    ['half a million dollars', '$500,000'],
    ['one hundred and twenty million euros', '€120 million'],
    ['twenty-five thousand euros', '€25,000'],
    ['two and a half million euros', '€2.5m'],
    ['€1.2bn', '€1,200 million'],
    ['$40 billion', '40 billion US dollars'],
    ['two hundred men', '200 men'],
    ['12,000 men', '12000 men'],
    ['12\u00a0000 men', '12,000 men'],
    ['half a dozen ships', '6 ships'],
    ['nearly 5,000 people', '4,870 people'],
    ['more than 100 people', '120 people'],
    ['1.3 million people', '1,314,000 people'],
    ['14 ships', '15 sailors'],
    ['5 km', 'five kilometres'],
    ['6 ft', '6 feet'],
    ['90 days', 'three months'],
    ['40%', '40 percent'],
    ['40.3 %', '40 percent'],
    ['Thursday', 'October 3rd'],
    ['October 3rd', '3 October 2024'],
    ['2024-10-03', 'Oct. 3, 2024'],
    ['1914–1918', '1918'],
    ['5 p.m.', '17:00'],
    ['in Kyiv', 'in Kiev'],
    ['in Paris', 'in France'],
    ['in Holland', 'in the Netherlands'],
    ['the United States', 'the USA'],
    ['the United Nations', 'the UN'],
    ['met Zelensky', 'met President Zelensky'],
    ['met Volodymyr Zelenskyy', 'met Zelensky'],
  ])('%j and %j can both be true', (a, b) => {
    expect(canBothBeTrue(a, b)).toBe(true);
    expect(canBothBeTrue(b, a)).toBe(true);
  });

  test.each([
    ['40 billion euros', '50 billion euros'],
    ['$40 billion', '$41 billion'],
    ['half a million dollars', 'half a billion dollars'],
    ['twenty-five thousand euros', 'five thousand euros'],
    ['14 ships', '15 ships'],
    ['nearly 5,000 people', '7,000 people'],
    ['12,000 people', '12,600 people'],
    ['40%', '45 percent'],
    ['5 km', 'six kilometres'],
    ['three months', '4 months'],
    ['Tuesday', 'Thursday'],
    ['3 October', '4 October'],
    ['1874', '1875'],
    ['5 p.m.', '18:00'],
    ['met Mark Rutte', 'met Stoltenberg'],
    ['in Iran', 'in Iraq'],
    ['in Paris', 'in Germany'],
  ])('%j and %j cannot both be true', (a, b) => {
    expect(canBothBeTrue(a, b)).toBe(false);
    expect(canBothBeTrue(b, a)).toBe(false);
  });
});
