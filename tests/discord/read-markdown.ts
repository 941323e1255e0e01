/**
 * What a person sees of a text that Discord renders, as far as our messages use markdown: block quotes,
 * bold and backslashes. Anything else that Discord would make something of is an error.
 */
export interface Seen {
  /** The words, without marks; lines of the quote parted by line breaks. */
  readonly text: string;
  /** The stretches in bold, as offsets into the words. */
  readonly bold: readonly (readonly [start: number, end: number])[];
}

/** What Discord makes something of at the beginning of a line of a quote. */
const LINE_OPENER = /^\s*(?:#{1,3}\s|-#\s|[-*+]\s|\d+[.)]\s|>(?:>>)?\s)/;
/** What it makes something of anywhere; `at` is where a backslash has no say. */
const ANYWHERE: readonly RegExp[] = [
  /^<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:\d+|\/[^>]+:\d+|id:\w+)>/,
  /^@(?:everyone|here)/,
  /^https?:\/\/\S/,
  /^<https?:/,
  /^\[[^\]]*\]\([^)]*\)/,
  /^`/,
  /^~~/,
  /^\|\|/,
  /^__?(?=\S)/,
  /^\*(?!\*)/,
  /^:\w+:/,
];

/** Reads a block quote as we send it. @throws {Error} when something in it is active besides bold */
export function readQuotation(markdown: string): Seen {
  let text = '';
  const bold: [number, number][] = [];
  let boldFrom: number | null = null;
  for (const [i, line] of markdown.split('\n').entries()) {
    if (!line.startsWith('> ')) throw new Error(`not in the block quote: ${line}`);
    const content = line.slice(2);
    if (i > 0) text += '\n';
    if (LINE_OPENER.test(content.replace(/^\*\*/, ''))) throw new Error(`opens a line: ${content}`);
    let at = 0;
    while (at < content.length) {
      const rest = content.slice(at);
      const escaped = /^\\([^\p{L}\p{N}\s])/u.exec(rest);
      if (escaped?.[1] !== undefined) {
        text += escaped[1];
        at += escaped[0].length;
      } else if (rest.startsWith('**')) {
        if (boldFrom === null) boldFrom = text.length;
        else {
          bold.push([boldFrom, text.length]);
          boldFrom = null;
        }
        at += 2;
      } else {
        const active = ANYWHERE.find((pattern) => pattern.test(rest));
        if (active !== undefined) throw new Error(`active: ${rest.slice(0, 30)}`);
        text += content[at];
        at += 1;
      }
    }
  }
  if (boldFrom !== null) throw new Error('bold does not end');
  return { text, bold };
}
