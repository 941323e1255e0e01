/** Prints, as Markdown, which splitter gets which hard case right: `npx tsx scripts/compare-splitters.ts`. */
import { split } from 'sentence-splitter';
import { splitSentences } from '../src/article/sentences.ts';
import { HARD_CASES, type HardCase } from '../tests/article/hard-cases.ts';

type Splitter = (hardCase: HardCase) => string[];

const SPLITTERS: Readonly<Record<string, Splitter>> = {
  'Intl.Segmenter': ({ text, language }) =>
    [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
      ({ segment }) => segment,
    ),
  'sentence-splitter': ({ text }) =>
    split(text)
      .filter(({ type }) => type === 'Sentence')
      .map(({ raw }) => raw),
  ours: ({ text, language }) =>
    splitSentences(text, language).map(({ start, end }) => text.slice(start, end)),
};

function isRight(split: Splitter, hardCase: HardCase): boolean {
  const found = split(hardCase)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return JSON.stringify(found) === JSON.stringify(hardCase.sentences);
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const inCell = (text: string) => text.replace(/\r?\n/g, ' ⏎ ').replaceAll('|', '\\|');

const names = Object.keys(SPLITTERS);
const splitters = Object.values(SPLITTERS);
console.log(row(['case', 'sentences, parted by ¦', ...names]));
console.log(row(['---', '---', ...names.map(() => ':-:')]));
for (const hardCase of HARD_CASES) {
  const marks = splitters.map((split) => (isRight(split, hardCase) ? '✓' : '✗'));
  console.log(row([hardCase.name, inCell(hardCase.sentences.join(' ¦ ')), ...marks]));
}
const totals = splitters.map(
  (split) => HARD_CASES.filter((hardCase) => isRight(split, hardCase)).length,
);
console.log(row(['**right**', `of ${HARD_CASES.length}`, ...totals.map((n) => `**${n}**`)]));
