import type { Peer } from '../peers/peer.ts';

/** What is measured, in the order of the table, each loaded only in the process that measures it. */
export const SYSTEMS = {
  footnote: async () => (await import('../eval/footnote.ts')).footnote,
  bm25: async () => (await import('../peers/bm25.ts')).plainBm25,
  minisearch: async () => (await import('../peers/minisearch.ts')).miniSearch,
  'fuse-tokens': async () => (await import('../peers/fuse.ts')).fuseTokens,
  'fuse-default': async () => (await import('../peers/fuse.ts')).fuseDefault,
} satisfies Readonly<Record<string, () => Promise<Peer>>>;

export type SystemName = keyof typeof SYSTEMS;

export const SYSTEM_NAMES = Object.keys(SYSTEMS) as SystemName[];

/** Whether a text names a system. */
export function isSystemName(text: string): text is SystemName {
  return Object.hasOwn(SYSTEMS, text);
}
