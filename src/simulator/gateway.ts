import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  type Close,
  closes,
  type Identify,
  type Resume,
  readFrame,
  readIdentify,
  readResume,
  refusalOf,
} from './handshake.ts';
import { applicationPayload } from './payloads/application.ts';
import { guildCreatePayload } from './payloads/guilds.ts';
import { userPayload } from './payloads/users.ts';
import { isOnShard, type Shard } from './shards.ts';
import type { World } from './world.ts';

/** Events kept for a client that comes back. */
const REPLAYED = 500;
const HEARTBEAT_MS = 41_250;
/** A client that leaves with one of these gives its session up. */
const ENDS_SESSION = new Set([1000, 1001]);

interface Session {
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

export interface Gateway {
  /**
   * Sends an event to every session whose intents cover it and whose shard it is on.
   *
   * @param intent 0 stands for none needed
   * @param guildId null, the default, stands for no guild: such events go to shard 0
   */
  dispatch(event: string, data: unknown, intent: number, guildId?: string | null): void;
  /** Intents of the sessions that are connected. */
  intents(): number[];
  /** Closes all connections with a code; sessions stay, so that clients can resume. */
  disconnect(code: number): void;
  /** Asks all clients to reconnect and resume. */
  askToReconnect(): void;
  /** Forgets all sessions: a client that comes back must identify again. */
  forgetSessions(): void;
  close(): void;
}

/** Discord's gateway on the path `/gateway` of an HTTP server: JSON, not compressed. */
export function createGateway(
  server: Server,
  world: World,
  isToken: (token: string) => boolean,
  onReady: () => void,
): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();

  const numbered = (session: Session, event: string, data: unknown): string => {
    session.sequence += 1;
    return JSON.stringify({
      op: GatewayOpcodes.Dispatch,
      t: event,
      s: session.sequence,
      d: data,
    });
  };

  const push = (session: Session, event: string, data: unknown) => {
    const text = numbered(session, event, data);
    session.events.push({ s: session.sequence, text });
    if (session.events.length > REPLAYED) session.forgotten = session.events.shift()?.s ?? 0;
    session.socket?.send(text);
  };

  /** Begins a session, or says with what the connection is closed. */
  const identify = (socket: WebSocket, asked: Identify): Session | Close => {
    const refusal = refusalOf(asked, isToken);
    if (refusal !== null) return refusal;
    const { intents, shard } = asked;
    const id = randomUUID();
    const session: Session = { id, intents, shard, sequence: 0, events: [], forgotten: 0, socket };
    sessions.set(id, session);
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.hasBot && isOnShard(shard, guild.id),
    );
    push(session, 'READY', {
      v: 10,
      user: {
        ...userPayload(world.bot),
        verified: true,
        mfa_enabled: false,
        flags: 0,
        email: null,
      },
      guilds: guilds.map(({ id: guild }) => ({ id: guild, unavailable: true })),
      session_id: id,
      shard,
      resume_gateway_url: gatewayUrl(server),
      application: applicationPayload(world),
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of guilds) push(session, 'GUILD_CREATE', guildCreatePayload(world, guild));
    }
    onReady();
    return session;
  };

  /** Goes on with a session; null when it is gone, and the client must begin another. */
  const resume = (
    socket: WebSocket,
    { token, session_id: id, seq }: Resume,
  ): Session | Close | null => {
    if (!isToken(token)) return closes.authenticationFailed;
    const session = sessions.get(id);
    if (session !== undefined && seq > session.sequence) return closes.invalidSequence;
    if (session === undefined || seq < session.forgotten) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return null;
    }
    session.socket = socket;
    for (const { s, text } of session.events) if (s > seq) socket.send(text);
    socket.send(numbered(session, 'RESUMED', {}));
    onReady();
    return session;
  };

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    const hello = { op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_MS } };
    socket.send(JSON.stringify(hello));
    const close = ([code, reason]: Close) => socket.close(code, reason);
    const take = (outcome: Session | Close | null) => {
      if (outcome !== null && 'intents' in outcome) session = outcome;
      else if (outcome !== null) close(outcome);
    };
    socket.on('message', (data) => {
      const frame = readFrame(String(data));
      if (frame === null) return close(closes.undecodable);
      switch (frame.op) {
        case GatewayOpcodes.Heartbeat:
          socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
          break;
        case GatewayOpcodes.Identify: {
          const asked = readIdentify(frame);
          if (session !== null) close(closes.alreadyAuthenticated);
          else take(asked === null ? closes.undecodable : identify(socket, asked));
          break;
        }
        case GatewayOpcodes.Resume: {
          const asked = readResume(frame);
          if (session !== null) close(closes.alreadyAuthenticated);
          else take(asked === null ? closes.undecodable : resume(socket, asked));
          break;
        }
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
        case GatewayOpcodes.RequestGuildMembers:
          if (session === null) close(closes.notAuthenticated);
          break;
        default:
          close(closes.unknownOpcode);
      }
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      if (session?.socket !== socket) return;
      session.socket = null;
      if (ENDS_SESSION.has(code)) sessions.delete(session.id);
    });
  });

  return {
    dispatch(event, data, intent, guildId = null) {
      for (const session of sessions.values()) {
        const covered = intent === 0 || (session.intents & intent) !== 0;
        if (covered && isOnShard(session.shard, guildId)) push(session, event, data);
      }
    },
    intents: () =>
      [...sessions.values()].filter(({ socket }) => socket !== null).map(({ intents }) => intents),
    disconnect(code) {
      for (const socket of sockets.clients) socket.close(code);
    },
    askToReconnect() {
      for (const socket of sockets.clients) {
        socket.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
      }
    },
    forgetSessions: () => sessions.clear(),
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Address of the gateway of a server that listens. */
export function gatewayUrl(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `ws://127.0.0.1:${port}/gateway`;
}
