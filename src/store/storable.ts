/** A NUL, which ends a text in the one database and is refused by the other, or half a character. */
const NOT_STORABLE = /\0|\p{Surrogate}/gu;

/**
 * A text as both databases give it back. What neither keeps, NUL and lone surrogates, becomes the
 * character U+FFFD, one for one, so that no offset moves.
 */
export function storable(text: string): string {
  return text.replace(NOT_STORABLE, '\ufffd');
}
