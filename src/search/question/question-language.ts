import { detectLanguage, stopWordEvidence } from '../../article/detect-language.ts';
import { type Index, wordIdOf } from '../inverted-index.ts';
import { tokenize } from '../words/tokens.ts';

/** A stop word tells the language of a question better than a content word, which may be a name. */
const STOP_WORD = 2;
/** So much of a question must be stop words of a language that no article is written in. */
const FOREIGN_STOP_WORDS = 1.5;

/**
 * The language (base tag) that a question is read in: of the languages of the articles, the one whose
 * stop words and vocabulary it uses most; that of most of the text when nothing tells. A question in
 * a language that no article is written in is read in its own, to find names and numbers.
 */
export function languageOfQuestion(index: Index, text: string): string {
  const stopWords = stopWordEvidence(text);
  const own = detectLanguage(text);
  let best = index.language;
  let most = 0;
  const foreign = (stopWords.get(own) ?? 0) >= FOREIGN_STOP_WORDS ? [own] : [];
  for (const language of new Set([...index.languages, ...foreign])) {
    const known = tokenize(text, language).filter(
      ({ word, stop }) => !stop && wordIdOf(index, language, word) >= 0,
    );
    const evidence = known.length + STOP_WORD * (stopWords.get(language) ?? 0);
    if (evidence > most) {
      best = language;
      most = evidence;
    }
  }
  return best;
}
