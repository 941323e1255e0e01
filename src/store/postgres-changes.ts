import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../log.ts';
import { CHANNEL, guildOf } from './library-notices.ts';
import type { Revisions } from './revisions.ts';

/** A notice may be lost on the way without the connection's end: so often all are read anew. */
const FORGET_EVERY_MS = 30_000;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 30_000;

/** The connection that hears of changes. */
export interface Changes {
  /** Whether notices would arrive. */
  listening(): boolean;
  stop(): Promise<void>;
}

/**
 * Hears of what other processes change, through a connection of its own, which is made anew when it is
 * lost. Both when one is made and now and then, all revisions are forgotten: notices are a hint only.
 */
export function listenForChanges(
  options: pg.ClientConfig,
  revisions: Revisions,
  log: Logger,
): Changes {
  const stopping = new AbortController();
  const { signal } = stopping;
  let listening = false;
  let client: pg.Client | undefined;
  const timer = setInterval(() => revisions.forgetAll(), FORGET_EVERY_MS).unref();

  /** Resolves when the connection has ended; rejects when there is none to be had. */
  const listen = async () => {
    const connection = new pg.Client(options);
    client = connection;
    const ended = new Promise<void>((resolve) => {
      connection.on('error', () => resolve());
      connection.on('end', () => resolve());
    });
    connection.on('notification', ({ payload = '' }) => revisions.forget(guildOf(payload)));
    try {
      await connection.connect();
      await connection.query(`listen ${CHANNEL}`);
      revisions.forgetAll();
      listening = true;
      await ended;
    } finally {
      listening = false;
      await connection.end().catch(() => undefined);
    }
  };

  const follow = async () => {
    let wait = FIRST_RETRY_MS;
    while (!signal.aborted) {
      try {
        await listen();
        wait = FIRST_RETRY_MS;
        if (!signal.aborted) log.warn('PostgreSQL ended the connection that tells of changes');
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'PostgreSQL cannot be heard');
      }
      await setTimeout(wait, undefined, { signal, ref: false }).catch(() => undefined);
      wait = Math.min(LAST_RETRY_MS, wait * 2);
    }
  };
  const following = follow();
  return {
    listening: () => listening,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await client?.end().catch(() => undefined);
      await following;
    },
  };
}
