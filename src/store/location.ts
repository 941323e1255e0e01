import { fileURLToPath } from 'node:url';

/** Where the store is. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  /** `url` may hold a password: it is never to be printed. */
  | { readonly kind: 'postgres'; readonly url: string };

/** A file in the project's folder. */
export const DEFAULT_LOCATION: DatabaseLocation = {
  kind: 'sqlite',
  file: fileURLToPath(new URL('../../data/footnote.db', import.meta.url)),
};

/** Nothing of it is kept: for the playground and for tests. */
export const IN_MEMORY: DatabaseLocation = { kind: 'sqlite', file: ':memory:' };

/**
 * What `DATABASE_URL` says: `file:PATH`, relative to the working directory or not, or the address of a
 * PostgreSQL database.
 *
 * @returns null for anything else
 */
export function parseDatabaseUrl(url: string): DatabaseLocation | null {
  if (/^postgres(?:ql)?:\/\//.test(url))
    return URL.canParse(url) ? { kind: 'postgres', url } : null;
  if (!url.startsWith('file:')) return null;
  try {
    const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
    return file === '' || file.endsWith('/') ? null : { kind: 'sqlite', file };
  } catch {
    // `file://host/path` has no file on this machine.
    return null;
  }
}
