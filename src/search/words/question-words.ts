import { wordSet } from '../../word-set.ts';
/** What opens an English question that is not for yes or no. */
export const INTERROGATIVES = wordSet('who whom whose when where why how what which');
/** English helping verbs, with which a question turns its subject around. */
export const AUXILIARIES = wordSet(
  'is are was were am be been do does did has have had can could will would shall should may might must',
);
