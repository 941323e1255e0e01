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
  readPresence,
  readResume,
  refusalOf,
} from './handshake.ts';
import { createHeartbeats, HEARTBEAT_MS } from './heartbeats.ts';
import { applicationPayload } from './payloads/application.ts';
import { guildCreatePayload } from './payloads/guilds.ts';
import { userPayload } from './payloads/users.ts';
import { push, replay, type Session } from './session.ts';
import { isOnShard } from './shards.ts';
import type { StartLimit } from './start-limit.ts';
import type { World } from './world.ts';

/** A client that leaves with one of these gives its session up. */
const ENDS_SESSION = new Set([1000, 1001]);
/** Discord asks bots to have no more guilds than this on a connection. */
const MOST_GUILDS = 2_500;
/** Frames that a client may send in a minute. */
const MOST_FRAMES = 120;
const MINUTE_MS = 60_000;

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
  /** Tells all clients that their sessions are no longer good; they may be able to resume. */
  invalidateSessions(resumable: boolean): void;
  /** Forgets all sessions: a client that comes back must identify again. */
  forgetSessions(): void;
  /** Asks clients that have not said so for too long whether they are alive. */
  checkHeartbeats(): void;
  close(): void;
}

export interface GatewayOptions {
  readonly isToken: (token: string) => boolean;
  readonly startLimit: StartLimit;
  /** Called when a client has begun a session, or goes on with one. */
  readonly onReady: () => void;
  /** How long a client may take to answer whether it is alive, in milliseconds. */
  readonly answerWithinMs?: number | undefined;
}

/** Discord's gateway on the path `/gateway` of an HTTP server: JSON, not compressed. */
export function createGateway(
  server: Server,
  world: World,
  { isToken, startLimit, onReady, answerWithinMs }: GatewayOptions,
): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const heartbeats = createHeartbeats(world.clock, answerWithinMs);

  const sendAll = (frame: object) => {
    for (const socket of sockets.clients) socket.send(JSON.stringify(frame));
  };
  const refuseSession = (socket: WebSocket) => {
    socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
    return null;
  };

  /** Begins a session, says with what the connection is closed, or, with null, to try again later. */
  const identify = (socket: WebSocket, asked: Identify): Session | Close | null => {
    const refusal = refusalOf(asked, isToken);
    if (refusal !== null) return refusal;
    const { intents, shard, presence } = asked;
    if (!startLimit.take(shard)) return refuseSession(socket);
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.hasBot && isOnShard(shard, guild.id),
    );
    if (guilds.length > MOST_GUILDS) return closes.shardingRequired;
    const id = randomUUID();
    const session: Session = { id, intents, shard, sequence: 0, events: [], forgotten: 0, socket };
    sessions.set(id, session);
    if (presence != null) world.presences.push(presence);
    push(session, 'READY', {
      v: 10,
      user: {
        ...userPayload(world.bot),
        verified: true,
        mfa_enabled: false,
        flags: 0,
        email: null,
      },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
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
    if (session === undefined || !replay(session, socket, seq)) return refuseSession(socket);
    onReady();
    return session;
  };

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    const frames: number[] = [];
    heartbeats.beat(socket);
    const hello = { op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_MS } };
    socket.send(JSON.stringify(hello));
    const close = ([code, reason]: Close) => socket.close(code, reason);
    const take = (outcome: Session | Close | null) => {
      if (outcome !== null && 'intents' in outcome) session = outcome;
      else if (outcome !== null) close(outcome);
    };
    const isTooMany = () => {
      frames.push(performance.now());
      const limit = frames.at(-1 - MOST_FRAMES);
      return limit !== undefined && performance.now() - limit < MINUTE_MS;
    };
    socket.on('message', (data) => {
      if (isTooMany()) return close(closes.rateLimited);
      const frame = readFrame(String(data));
      if (frame === null) return close(closes.undecodable);
      switch (frame.op) {
        case GatewayOpcodes.Heartbeat:
          heartbeats.beat(socket);
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
        case GatewayOpcodes.PresenceUpdate: {
          const presence = readPresence(frame);
          if (session === null) close(closes.notAuthenticated);
          else if (presence === null) close(closes.undecodable);
          else world.presences.push(presence);
          break;
        }
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
      heartbeats.forget(socket);
      if (session?.socket !== socket) return;
      session.socket = null;
      if (ENDS_SESSION.has(code) || code === closes.sessionTimedOut[0]) sessions.delete(session.id);
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
    askToReconnect: () => sendAll({ op: GatewayOpcodes.Reconnect, d: null }),
    invalidateSessions(resumable) {
      if (!resumable) sessions.clear();
      sendAll({ op: GatewayOpcodes.InvalidSession, d: resumable });
    },
    forgetSessions: () => sessions.clear(),
    checkHeartbeats: () => heartbeats.check(),
    close() {
      heartbeats.stop();
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
