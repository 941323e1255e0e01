import { personRatherThanPlace } from '../../search/features/name-kinds.ts';
import { namesOfCountry, seatsOf } from '../../search/words/countries.ts';
import { datePartsOf, datesContradict } from './dates.ts';
import { sameName } from './names.ts';
import { type Amount, type StatedValue, sameTime } from './values-in.ts';

/** `different`: both cannot be true of one thing; `apart`: they are not values of one thing. */
export type Relation = 'same' | 'different' | 'apart';

/** So far may “about 40” and 42 lie apart. */
const ABOUT = 0.1;
/** So far may a rounded figure and the exact one lie apart. */
const ROUNDED = 0.02;
/** “More than 40” is no way to say 100. */
const MOST_BEYOND = 2;
/** A bare number is a sum of money from this on. */
const LEAST_SUM = 1_000;
/** Letters at their beginning that make two names likely one, in two forms. */
const SHARED_LETTERS = 5;
/** A name that leans no more than this may be a person's or a place's. */
const LEAST_LEAN = 0.05;

/** Whether the claim's amount is one way to say the article's. */
function canSay(claimed: Amount, stated: Amount): boolean {
  const [x, y] = [claimed.value, stated.value];
  if (x === y) return true;
  const apart = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
  if (claimed.bound === 'about' || stated.bound === 'about') return apart <= ABOUT;
  if (claimed.bound === 'least') return x < y && y <= x * MOST_BEYOND;
  if (claimed.bound === 'most') return x > y && x <= y * MOST_BEYOND;
  if (stated.bound === 'least') return x > y && x <= y * MOST_BEYOND;
  if (stated.bound === 'most') return x < y && y <= x * MOST_BEYOND;
  return claimed.significant < stated.significant && apart <= ROUNDED;
}

/** Whether a bare number may leave out the currency that the other has: “50 million”, “40 million euros”. */
function leavesOutCurrency(bare: Amount, other: Amount): boolean {
  return (
    bare.unit === '' &&
    bare.counted.length === 0 &&
    /^[A-Z]{3}$/.test(other.unit) &&
    Math.min(bare.value, other.value) >= LEAST_SUM
  );
}

function relationOfAmounts(claimed: Amount, stated: Amount): Relation {
  const comparable =
    claimed.unit === stated.unit ||
    leavesOutCurrency(claimed, stated) ||
    leavesOutCurrency(stated, claimed);
  if (!comparable) return claimed.value === stated.value ? 'same' : 'apart';
  if (canSay(claimed, stated)) return 'same';
  const counted =
    claimed.counted.length === 0 ||
    stated.counted.length === 0 ||
    claimed.counted.some((term) => stated.counted.includes(term));
  return !counted || claimed.ranged || stated.ranged ? 'apart' : 'different';
}

function relationOfDates(claimed: string, stated: string): Relation {
  const [x, y] = [datePartsOf(claimed), datePartsOf(stated)];
  if (x === null || y === null) return 'apart';
  const contradict = datesContradict(x, y);
  if (contradict === null) return 'apart';
  if (!contradict) return 'same';
  // “1939–45” is a time with a beginning and an end.
  return [claimed, stated].some((text) => /\d\s?[–-]\s?\d{2,4}$/.test(text) && !/-\d\d-/.test(text))
    ? 'apart'
    : 'different';
}

function alike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= SHARED_LETTERS && a.slice(0, SHARED_LETTERS) === b.slice(0, SHARED_LETTERS);
}

type Name = Extract<StatedValue, { kind: 'name' }>;

function relationOfNames(claimed: Name, stated: Name): Relation {
  if (sameName(claimed.text, stated.text)) return 'same';
  for (const { word } of claimed.tokens) {
    const others = [...namesOfCountry(word), ...seatsOf(word)];
    if (stated.tokens.some((b) => alike(word, b.word) || others.includes(b.word))) return 'same';
    // Two names of one capital: Kyiv, Kiev.
    if (stated.tokens.some((b) => seatsOf(b.word).some((seat) => others.includes(seat)))) {
      return 'same';
    }
  }
  const x = personRatherThanPlace(claimed.tokens);
  const y = personRatherThanPlace(stated.tokens);
  return Math.min(x, y) < -LEAST_LEAN && Math.max(x, y) > LEAST_LEAN ? 'apart' : 'different';
}

/**
 * How a value that a claim states stands to one that an article states. When in doubt they are the same
 * or apart: we speak of a difference only where there is one.
 */
export function relationOf(claimed: StatedValue, stated: StatedValue): Relation {
  if (claimed.kind === 'amount' && stated.kind === 'amount') {
    return relationOfAmounts(claimed.amount, stated.amount);
  }
  if (claimed.kind === 'date' && stated.kind === 'date') {
    return relationOfDates(claimed.text, stated.text);
  }
  if (claimed.kind === 'time' && stated.kind === 'time') {
    return sameTime(claimed.time, stated.time) ? 'same' : 'different';
  }
  if (claimed.kind === 'name' && stated.kind === 'name') {
    return relationOfNames(claimed, stated);
  }
  return 'apart';
}
