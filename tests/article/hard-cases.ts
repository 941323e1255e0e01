/** A text that is hard to split, and where its sentences begin. */
export interface HardCase {
  /** Completes “it splits …”. */
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** `¦` in the marked text stands before each sentence but the first, and is no part of the text. */
function hard(name: string, marked: string, language = 'en'): HardCase {
  return {
    name,
    language,
    text: marked.replaceAll('¦', ''),
    sentences: marked.split('¦').map((sentence) => sentence.trim()),
  };
}

export const HARD_CASES: readonly HardCase[] = [
  hard(
    'a curly quote that closes after the full stop',
    'It is “my top priority.” ¦Next week he flies home.',
  ),
  hard(
    'a straight quote that closes after the full stop',
    'She said "we will go." ¦Then she left.',
  ),
  hard('a bracket that closes after the full stop', 'It rained. ¦(It always does.) ¦He stayed in.'),
  hard('a bracket in the middle', 'The plan (see ch. 4) was dropped. ¦Nobody minded.'),
  hard('a country before a name', 'The U.S. Senate voted on it. ¦It passed.'),
  hard('a country that ends a sentence', 'It was made in the U.S. ¦The next one was not.'),
  hard('a country before a small letter', 'He urged the U.S. to allow it. ¦It did.'),
  hard('the E.U. before a name', 'The E.U. Commission met the U.K. Treasury. ¦They agreed.'),
  hard('Dr.', 'We met Dr. Moe at noon. ¦He was late.'),
  hard('Mr. and Mrs.', 'Mr. and Mrs. Smith came. ¦They ate.'),
  hard('No. before a number', 'It is No. 5 on the list. ¦Nobody knows why.'),
  hard('no that ends a sentence', 'The answer was no. ¦He asked again.'),
  hard('in that ends a sentence', 'He let the cat in. ¦Rain fell all night.'),
  hard('e.g. and i.e.', 'Take fruit, e.g. Apples or pears, i.e. Sweet ones. ¦Eat it.'),
  hard('etc. in the middle', 'Pens, paper, etc. are free. ¦Take some.'),
  hard('etc. at the end', 'We sell pens, paper, etc. ¦Customers like it.'),
  hard('vs.', 'In Brown vs. Board the court ruled. ¦It was 1954.'),
  hard('a month before a day', 'It opened on Jan. 3 in Oslo. ¦It shut on Feb. 4.'),
  hard('Ph.D. before a small letter', 'She has a Ph.D. from Yale. ¦She teaches.'),
  hard('Ph.D. at the end', 'She has a Ph.D. ¦He has none.'),
  hard('Inc. before a verb', 'Apple Inc. sued. ¦Samsung Inc. Denmark did not.'),
  hard('Inc. at the end', 'He works at Apple Inc. ¦She works elsewhere.'),
  hard('St. and Gen.', 'Gen. Lee saw St. Paul. ¦It was cold.'),
  hard('a.m. in the middle', 'The 9 a.m. Train was full. ¦It left.'.replace('Train', 'train')),
  hard('p.m. at the end', 'They met at 5 p.m. ¦He left at six.'),
  hard('three initials', 'J. R. R. Tolkien wrote it. ¦It sold well.'),
  hard('a middle initial', 'John F. Kennedy spoke. ¦They cheered.'),
  hard('a letter that ends a sentence', 'They fell back on plan B. ¦It worked.'),
  hard('I that ends a sentence', 'So am I. ¦We should go.'),
  hard('a decimal', 'It grew 3.5 percent. ¦Then it fell by .5 points.'),
  hard('a version', 'Use v1.2.3 or later. ¦Version 2.0. is broken.'.replace('2.0. is', '2.0 is')),
  hard('a year that ends a sentence', 'He was born in 1984. ¦Orwell was not.'),
  hard('a small number that ends a sentence', 'She has 12. ¦Her brother has none.'),
  hard('an ellipsis in the middle', 'Well… maybe not. ¦Wait... what is it?'),
  hard('an ellipsis at the end', 'He did not know… ¦She did.'),
  hard('three full stops at the end', 'He waited... ¦Nobody came.'),
  hard('a run of marks', 'What?! ¦No!! ¦Really?'),
  hard('a reported question', '“Why?” he asked. ¦Nobody knew.'),
  hard('a reported cry', '“Stop!” she cried. ¦“I said stop!”'),
  hard('a question and a new speaker', '“Why?” ¦“Because I say so.”'),
  hard('a name with a mark', 'Yahoo! shares fell. ¦Jeopardy! is on.'),
  hard('lines of a list', 'Apples\n¦Pears\n¦Plums'),
  hard('points of a list', '- Apples are red\n¦- Pears are green\n¦- Plums are blue'),
  hard('numbered points', '1. Mix the flour.\n¦2. Add an egg.\n¦3. Bake.'),
  hard(
    'hard-wrapped prose',
    'The committee met on Tuesday morning in the old town hall\nand spoke for an hour about\nthe bridge. ¦Nothing was decided that day.',
  ),
  hard(
    'a wrapped line that begins with a name',
    'The new Secretary-General of the alliance met President\nZelensky in Kyiv. ¦They talked.',
  ),
  hard(
    'a footnote mark',
    'It is the oldest in Europe.[12] ¦It was built in 1190.[3][4] ¦It stands.',
  ),
  hard('a URL and a file name', 'Open www.example.org/a.b?c=d. ¦Then run setup.exe now.'),
  hard('a company with a dot', 'Amazon.com sells books. ¦Node.js runs code.'),
  hard('Japanese', '彼は行った。¦彼女は残った。', 'ja'),
  hard('a Japanese quote', '「行くぞ。」¦彼は言った。', 'ja'),
  hard('Chinese', '你好！¦你是谁？¦我是学生。', 'zh'),
  hard('Hindi', 'वह गया। ¦वह रुकी।', 'hi'),
  hard('Windows line ends', 'Apples\r\n¦Pears\r\n¦Plums are blue.'),
  hard('a headline over prose', 'Rutte Visits Kyiv\n\n¦He arrived on Thursday. ¦He left.'),
  hard('a German date', 'Am 3. Oktober kam er an. ¦Am 4. Oktober ging er.', 'de'),
  hard(
    'German abbreviations',
    'Das gilt z. B. für Dr. Meier bzw. Herrn Prof. Kunz. ¦Er nickte.',
    'de',
  ),
  hard('French', 'M. Macron a vu Mme. Royal. ¦« Pourquoi ? » ¦Il est parti.', 'fr'),
  hard('Spanish', 'El Sr. López vive en EE.UU. desde 1990. ¦¿Por qué? ¦¡No sé!', 'es'),
  hard('Dutch', 'Dhr. Rutte sprak o.a. Drs. Jansen. ¦Hij ging weg.', 'nl'),
  hard('Portuguese', 'O Sr. Silva chegou. ¦A Dra. Lima saiu.', 'pt'),
  hard('Russian', 'Он родился в 1950 г. в Москве на ул. Ленина. ¦Потом уехал.', 'ru'),
  hard('Ukrainian', 'Він жив на вул. Шевченка. ¦Потім поїхав.', 'uk'),
  hard('Russian and so on', 'Ищут кометы, астероиды и т. д. ¦Первый снимок готов.', 'ru'),
  hard('Ukrainian and so on', 'Там лікували поранених і т. д. ¦Останній трамвай пішов.', 'uk'),
  hard('a German sum', 'Es kostete 31,5 Mio. Euro. ¦Die Stadt zahlte 2 Mio. ¦Das Land half.', 'de'),
  hard('a German century', 'Er lebte im 19. Jahrhundert. ¦Sie auch.', 'de'),
  hard('spaced Portuguese', 'Livros perdidos, p. ex. Atlas, são caros. ¦Paga o Sr. Nunes.', 'pt'),
  hard('Italian', 'La prof.ssa Conti vide il sig. Rossi. ¦Poi uscì.', 'it'),
  hard('Turkish', 'Müdür Dr. Ayşe Yılmaz geldi. ¦Sonra gitti.', 'tr'),
];
