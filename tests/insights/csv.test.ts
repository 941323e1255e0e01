import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../src/insights/csv.ts';

/** Reads CSV as RFC 4180 says. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = csv.startsWith('\ufeff') ? 1 : 0;
  while (at < csv.length) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(csv.slice(at));
    if (match === null) throw new Error(`no cell at ${at}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    at += match[0].length;
  }
  return rows;
}

describe('a CSV file', () => {
  test('keeps quotes, commas, lines and scripts as they are', () => {
    const rows = [
      ['question', 'votes'],
      ['Who said "no", and why?\nWhen?', 3],
      ['Хто збудував маяк?', -1],
    ];
    const csv = csvOf(rows);
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv).toContain('"Who said ""no"", and why?\nWhen?",3\r\n');
    expect(readCsv(csv)).toEqual(rows.map((row) => row.map(String)));
  });

  test.each([
    '=1+1',
    '+49 30 1234',
    '-2',
    '@SUM(A1:A9)',
    '\t=1',
    '\r=1',
    ' =HYPERLINK("https://example.org","x")',
    '＝1+1',
    "=cmd|' /C calc'!A0",
  ])('keeps a spreadsheet from running %j', (text) => {
    expect(readCsv(csvOf([[text]]))).toEqual([[`'${text}`]]);
  });

  test('holds whatever anybody may ask, and no cell begins as a formula does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })),
        (rows) => {
          const read = readCsv(csvOf(rows));
          expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
          for (const [i, row] of read.entries()) {
            for (const [j, cell] of row.entries()) {
              const asked = rows[i]?.[j];
              expect([asked, `'${asked}`]).toContain(cell);
              expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
            }
          }
        },
      ),
    );
  });
});
