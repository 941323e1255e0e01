/** The language subtag of a BCP 47 tag in lower case: `pt` of `pt-BR`. */
export function baseLanguage(tag: string): string {
  return (tag.split('-', 1)[0] ?? tag).toLowerCase();
}
