import { GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import type { Shard } from './shards.ts';

/** Events kept for a client that comes back. */
const REPLAYED = 500;

/** What the gateway knows of a client, whether it is connected or away. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  sequence: number;
  readonly events: { readonly s: number; readonly text: string }[];
  /** The highest sequence number of those that are no longer kept. */
  forgotten: number;
  /** Null while its client is away. */
  socket: WebSocket | null;
}

function numbered(session: Session, event: string, data: unknown): string {
  session.sequence += 1;
  return JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: session.sequence, d: data });
}

/** Sends an event, and keeps it for a client that is away. */
export function push(session: Session, event: string, data: unknown): void {
  const text = numbered(session, event, data);
  session.events.push({ s: session.sequence, text });
  if (session.events.length > REPLAYED) session.forgotten = session.events.shift()?.s ?? 0;
  session.socket?.send(text);
}

/**
 * Sends what a client has missed since an event that it names, and says when that is over.
 *
 * @returns false when that is no longer known
 */
export function replay(session: Session, socket: WebSocket, since: number): boolean {
  if (since < session.forgotten) return false;
  session.socket = socket;
  for (const { s, text } of session.events) if (s > since) socket.send(text);
  socket.send(numbered(session, 'RESUMED', {}));
  return true;
}
