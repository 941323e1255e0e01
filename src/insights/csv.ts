/** What a spreadsheet may take for the beginning of a formula, after white space too. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * A cell as RFC 4180 has it: in quotes, quotes in it doubled. What a spreadsheet would run as a formula
 * gets an apostrophe before it, as OWASP advises (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/**
 * A table as a CSV file that spreadsheets open as it is: with a byte-order mark, commas, and CRLF after
 * each row. Nothing in it runs as a formula.
 *
 * @param rows the head first; numbers must be finite
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}
