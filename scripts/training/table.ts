/** Prints lines of cells as a table in Markdown under its head. */
export function printTable(head: string, lines: readonly string[]): void {
  const columns = head.split('|').length - 2;
  console.log([head, `|${' --- |'.repeat(columns)}`, ...lines, ''].join('\n'));
}
