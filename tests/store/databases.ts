import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { LibraryLimits } from '../../src/store/limits.ts';
import type { DatabaseLocation } from '../../src/store/location.ts';
import { openStore, type Store } from '../../src/store/store.ts';

/** A database that nothing is in yet. */
export interface TestDatabase {
  readonly kind: DatabaseLocation['kind'];
  readonly location: DatabaseLocation;
  /** Opens it, as each of several processes would. */
  open(limits?: LibraryLimits): Promise<Store>;
  /** Runs SQL in it beside the stores; PostgreSQL only. */
  query(sql: string): Promise<void>;
  /** Closes what is open, and deletes it. */
  delete(): Promise<void>;
}

function testDatabase(
  location: DatabaseLocation,
  query: TestDatabase['query'],
  drop: () => Promise<void>,
): TestDatabase {
  const stores: Store[] = [];
  return {
    kind: location.kind,
    location,
    async open(limits) {
      const log = createLog('silent');
      const store = await openStore(location, limits === undefined ? { log } : { log, limits });
      stores.push(store);
      return store;
    },
    query,
    async delete() {
      await Promise.all(stores.map((store) => store.close()));
      await drop();
    },
  };
}

async function sqliteDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-store-'));
  const none = () => Promise.reject(new Error('only PostgreSQL is asked beside the store'));
  return testDatabase({ kind: 'sqlite', file: join(folder, 'store.db') }, none, async () =>
    rmSync(folder, { recursive: true }),
  );
}

async function queryAt(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** @param server an address of a server, with a user who may make databases */
async function postgresDatabase(server: string): Promise<TestDatabase> {
  const name = `footnote_test_${randomBytes(6).toString('hex')}`;
  await queryAt(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return testDatabase(
    { kind: 'postgres', url: url.href },
    (sql) => queryAt(url.href, sql),
    () => queryAt(server, `drop database ${name} with (force)`),
  );
}

/**
 * Describes what holds on SQLite and, where TEST_POSTGRES_URL names a server, as `.ci/with-postgres`
 * does, on PostgreSQL alike.
 */
export function describeStore(
  name: string,
  tests: (newDatabase: () => Promise<TestDatabase>) => void,
): void {
  const server = process.env.TEST_POSTGRES_URL ?? '';
  describe(`${name}, on SQLite`, () => tests(sqliteDatabase));
  const asked = server === '' ? ' (left out: TEST_POSTGRES_URL names no server)' : '';
  // To make a database takes PostgreSQL a while where others work.
  describe.skipIf(server === '')(`${name}, on PostgreSQL${asked}`, { timeout: 60_000 }, () =>
    tests(() => postgresDatabase(server)),
  );
}
