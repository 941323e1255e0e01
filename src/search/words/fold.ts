const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ё: 'е',
  ς: 'σ',
};

/**
 * Lower-cases a word and drops what people leave out when they type: accents on Latin and Greek
 * letters, vowel marks on Arabic and Hebrew ones, what tells a final sigma, and the difference between kinds of apostrophe. Cyrillic й and ї are letters of their
 * own, so their marks stay.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(
      /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu,
      '',
    )
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[ßæœøłđðþıёς]/g, (letter) => LETTERS[letter] ?? letter);
}
