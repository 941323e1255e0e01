const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What opens an English question that is not for yes or no. */
export const INTERROGATIVES = words('who whom whose when where why how what which');
/** English helping verbs, with which a question turns its subject around. */
export const AUXILIARIES = words(
  'is are was were am be been do does did has have had can could will would shall should may might must',
);
