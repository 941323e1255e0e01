/** A word that only one article of one server has; none is near another, so that none is guessed. */
export function secretOf(guild: number, number: number): string {
  const letters = ['qua', 'zor', 'vex', 'bru', 'klo', 'wyn', 'jup', 'xil', 'fho', 'gri'];
  const digits = `${guild}${`${number}`.padStart(3, '0')}`;
  return [...digits].map((digit) => letters[Number(digit)]).join('');
}
