/** Something that a claim says otherwise than the passage. */
export interface Difference {
  readonly kind: 'amount' | 'date' | 'time' | 'name' | 'opposite' | 'denial';
  /** UTF-16 offsets into the claim of the words that differ. */
  readonly claimed: readonly [start: number, end: number];
  /** The same of the passage. */
  readonly stated: readonly [start: number, end: number];
}
