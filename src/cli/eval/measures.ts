/** Place of the first right one in a ranking, from 1; null when none is in it. */
export function rankOfFirst(right: readonly boolean[]): number | null {
  const place = right.indexOf(true);
  return place < 0 ? null : place + 1;
}

/** Mean of the values; null for none. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of rankings whose first right one stands among the first `depth`; null for no rankings. */
export function hitAt(depth: number, ranks: readonly (number | null)[]): number | null {
  return mean(ranks.map((rank) => (rank !== null && rank <= depth ? 1 : 0)));
}

/** Mean reciprocal rank; a ranking without a right one counts 0. */
export function reciprocalRank(ranks: readonly (number | null)[]): number | null {
  return mean(ranks.map((rank) => (rank === null ? 0 : 1 / rank)));
}

/** Average precision of one ranking, in which `total` are right. */
export function averagePrecision(right: readonly boolean[], total: number): number {
  let found = 0;
  let sum = 0;
  for (const [place, isRight] of right.entries()) {
    if (!isRight) continue;
    found += 1;
    sum += found / (place + 1);
  }
  return total === 0 ? 0 : sum / total;
}

/**
 * Area under the ROC curve: the probability that a positive scores above a negative, ties counting
 * half (the Mann-Whitney statistic); null without both.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let ranks = 0;
  let from = 0;
  while (from < all.length) {
    let to = from;
    while (to < all.length && all[to]?.score === all[from]?.score) to += 1;
    const middle = (from + to + 1) / 2;
    for (const { positive } of all.slice(from, to)) if (positive) ranks += middle;
    from = to;
  }
  const n = positives.length;
  return (ranks - (n * (n + 1)) / 2) / (n * negatives.length);
}

/** The value below which the given share of all values lies; null for none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

/** Words of an answer as SQuAD compares them: no case, punctuation, accents or articles. */
function answerWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** 1 when the given words are one of the right answers, else 0 (SQuAD's exact match). */
export function exactMatch(given: string, answers: readonly string[]): number {
  const own = answerWords(given).join(' ');
  return answers.some((answer) => answerWords(answer).join(' ') === own) ? 1 : 0;
}

/** Largest F1, over the right answers, of the words that the given ones share with it (SQuAD). */
export function tokenF1(given: string, answers: readonly string[]): number {
  const own = answerWords(given);
  let best = 0;
  for (const answer of answers) {
    const left = answerWords(answer);
    const length = left.length;
    let shared = 0;
    for (const word of own) {
      const at = left.indexOf(word);
      if (at < 0) continue;
      left.splice(at, 1);
      shared += 1;
    }
    if (shared > 0) best = Math.max(best, (2 * shared) / (own.length + length));
  }
  return best;
}

/**
 * F1 of answer triggering (Yang, Yih and Meek 2015): of the questions that were answered, how many
 * got a right sentence; of those that have an answer, how many did.
 */
export function triggeringF1(
  questions: readonly {
    readonly given: boolean;
    readonly right: boolean;
    readonly answerable: boolean;
  }[],
): number | null {
  const given = questions.filter((question) => question.given);
  const right = given.filter((question) => question.right).length;
  const answerable = questions.filter((question) => question.answerable).length;
  if (answerable === 0) return null;
  return right === 0 ? 0 : (2 * right) / (given.length + answerable);
}
