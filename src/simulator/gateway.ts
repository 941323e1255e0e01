import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { applicationPayload, guildPayload, userPayload } from './payloads.ts';
import type { World } from './world.ts';

/** Events kept for a client that comes back. */
const REPLAYED = 500;
const HEARTBEAT_MS = 41_250;
/** What needs leave from Discord, which the bots of this simulator do not have. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

interface Session {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  readonly events: { readonly s: number; readonly text: string }[];
  /** Null while its client is away. */
  socket: WebSocket | null;
}

export interface Gateway {
  /** Sends an event to every session whose intents cover it; 0 stands for none needed. */
  dispatch(event: string, data: unknown, intent: number): void;
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

interface Frame {
  readonly op: number;
  readonly d?: unknown;
}

interface Identify {
  readonly token?: string;
  readonly intents?: number;
}

interface Resume {
  readonly token?: string;
  readonly session_id?: string;
  readonly seq?: number;
}

function readFrame(data: unknown): Frame | null {
  try {
    const frame: unknown = JSON.parse(String(data));
    return typeof frame === 'object' &&
      frame !== null &&
      'op' in frame &&
      typeof frame.op === 'number'
      ? { op: frame.op, d: 'd' in frame ? frame.d : undefined }
      : null;
  } catch {
    return null;
  }
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

  const push = (session: Session, event: string, data: unknown) => {
    session.sequence += 1;
    const text = JSON.stringify({
      op: GatewayOpcodes.Dispatch,
      t: event,
      s: session.sequence,
      d: data,
    });
    session.events.push({ s: session.sequence, text });
    if (session.events.length > REPLAYED) session.events.shift();
    session.socket?.send(text);
  };

  const identify = (socket: WebSocket, { token = '', intents = 0 }: Identify): Session | null => {
    if (!isToken(token)) {
      socket.close(4004, 'Authentication failed.');
      return null;
    }
    if ((intents & PRIVILEGED) !== 0) {
      socket.close(4014, 'Disallowed intent(s).');
      return null;
    }
    const session: Session = { id: randomUUID(), intents, sequence: 0, events: [], socket };
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter((guild) => guild.hasBot);
    push(session, 'READY', {
      v: 10,
      user: {
        ...userPayload(world.bot),
        verified: true,
        mfa_enabled: false,
        flags: 0,
        email: null,
      },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: gatewayUrl(server),
      application: applicationPayload(world),
    });
    for (const guild of guilds) push(session, 'GUILD_CREATE', guildPayload(world, guild));
    onReady();
    return session;
  };

  const resume = (
    socket: WebSocket,
    { token = '', session_id: id = '', seq = 0 }: Resume,
  ): Session | null => {
    if (!isToken(token)) {
      socket.close(4004, 'Authentication failed.');
      return null;
    }
    const session = sessions.get(id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return null;
    }
    session.socket = socket;
    for (const { s, text } of session.events) if (s > seq) socket.send(text);
    push(session, 'RESUMED', {});
    onReady();
    return session;
  };

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    const hello = { op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_MS } };
    socket.send(JSON.stringify(hello));
    socket.on('message', (data) => {
      const frame = readFrame(data);
      if (frame === null) {
        socket.close(4002, 'Error while decoding payload.');
        return;
      }
      switch (frame.op) {
        case GatewayOpcodes.Heartbeat:
          socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
          break;
        case GatewayOpcodes.Identify:
          session = identify(socket, (frame.d ?? {}) as Identify);
          break;
        case GatewayOpcodes.Resume:
          session = resume(socket, (frame.d ?? {}) as Resume);
          break;
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
        case GatewayOpcodes.RequestGuildMembers:
          if (session === null) socket.close(4003, 'Not authenticated.');
          break;
        default:
          socket.close(4001, 'Unknown opcode.');
      }
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
  });

  return {
    dispatch(event, data, intent) {
      for (const session of sessions.values()) {
        if (intent === 0 || (session.intents & intent) !== 0) push(session, event, data);
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
