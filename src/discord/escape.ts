/** What begins a list, a heading, a quote or small print when it opens a line. */
const LINE_OPENER = /^(\s*)([-+#>]|\d+(?=[.)]))/gm;
/** What means something to Discord wherever it stands. */
const ANYWHERE = /[\\`*_~|[\]<@]|:(?=\S)|\/(?=\/)/g;

/**
 * Text as Discord must be given it to show it as it is: nothing in it is bold, a list, a link, a
 * mention, an emoji, a spoiler or code. Discord's markdown takes a backslash before any character
 * that is neither a letter, a digit nor white space as “show the next one”.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_OPENER, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** The text that `escapeMarkdown` was given. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}
