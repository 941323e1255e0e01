const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  dozen: 12,
};
const NUMBER_WORDS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
);
for (const [i, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
  NUMBER_WORDS.set(word, 30 + 10 * i);
}
NUMBER_WORDS.set('half', 0.5);
/** What stands in a number or behind it and is not what it counts. */
const NO_UNITS = new Set('a an and st nd rd th'.split(' '));
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/€|\beur(?:os?)?\b/i, 'EUR'],
  [/\$|\busd\b|\bdollars?\b/i, 'USD'],
  [/£|\bgbp\b|\bpounds?\b/i, 'GBP'],
  [/¥|\byen\b|\bjpy\b/i, 'JPY'],
  [/₴|\buah\b|\bhryvnias?\b/i, 'UAH'],
];

/** An amount with what it counts; two amounts of different units cannot be compared. */
interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** The amount that a figure or a number in words stands for: “€40bn” and “forty billion euros” are the same. */
export function amountOf(text: string): Amount | null {
  const plain = text.toLowerCase().replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  let unit = CURRENCIES.find(([sign]) => sign.test(text))?.[1] ?? '';
  // What stands before the last scale, and what has come since: “two million | three hundred”.
  let whole = 0;
  let part: number | null = null;
  let hasFigure = false;
  for (const [word] of plain.matchAll(/\d+(?:\.\d+)?|\p{L}+/gu)) {
    const named = /^\d/.test(word) ? Number(word) : NUMBER_WORDS.get(word);
    const scale = SCALES[word];
    if (named !== undefined) {
      // Of “30–40” the first.
      if (hasFigure) continue;
      hasFigure = /^\d/.test(word);
      part = (part ?? 0) + named;
    } else if (scale === undefined) {
      if (unit === '' && !NO_UNITS.has(word)) unit = word.replace(/s$/, '');
    } else if (scale < 1e3) part = (part ?? 1) * scale;
    else {
      whole += (part ?? 1) * scale;
      part = null;
    }
  }
  if (/%/.test(text)) unit = 'percent';
  return whole === 0 && part === null ? null : { value: whole + (part ?? 0), unit };
}
