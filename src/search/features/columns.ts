/** Where each feature of a group stands in a row, counted from the first of the group. */
export type Columns<Name extends string> = Readonly<Record<Name, number>>;

/** The columns of a group whose features follow each other in a row in this order. */
export function columnsOf<Name extends string>(names: readonly Name[]): Columns<Name> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;
}
