import { once } from 'node:events';
import { GatewayOpcodes } from 'discord.js';
import { WebSocket } from 'ws';
import type { Simulator } from '../../src/simulator/simulator.ts';

export interface Frame {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d?: unknown;
}

/** A bot without a library: it sends and sees the very frames. */
export interface RawBot {
  send(op: number, d?: unknown): void;
  sendText(text: string): void;
  /** The next frame, in the order of arrival. */
  next(): Promise<Frame>;
  /** The next event of a kind; passes over what comes before it. */
  event(name: string): Promise<Frame>;
  /** The frames that have come until now: a heartbeat's acknowledgement comes after all of them. */
  soFar(): Promise<Frame[]>;
  /** The code that the connection was closed with. */
  readonly closed: Promise<number>;
  leave(code?: number): Promise<number>;
}

/** Connects to the gateway; says nothing yet. */
export async function connect(discord: Simulator): Promise<RawBot> {
  const { url } = (await (await fetch(`${discord.apiUrl}/v10/gateway`)).json()) as { url: string };
  const socket = new WebSocket(`${url}?v=10&encoding=json`);
  const frames: Frame[] = [];
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    socket.emit('frame');
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');

  const send = (op: number, d: unknown = null) => socket.send(JSON.stringify({ op, d }));
  const next = async (): Promise<Frame> => {
    while (frames.length === 0) await once(socket, 'frame');
    return frames.shift() as Frame;
  };
  const until = async (isLast: (frame: Frame) => boolean): Promise<Frame[]> => {
    const seen = [await next()];
    while (!isLast(seen.at(-1) as Frame)) seen.push(await next());
    return seen;
  };
  return {
    send,
    sendText: (text) => socket.send(text),
    next,
    event: async (name) => (await until(({ t }) => t === name)).at(-1) as Frame,
    async soFar() {
      send(GatewayOpcodes.Heartbeat);
      return (await until(({ op }) => op === GatewayOpcodes.HeartbeatAck)).slice(0, -1);
    },
    closed,
    leave(code = 1000) {
      socket.close(code);
      return closed;
    },
  };
}

export const INTENTS = (1 << 0) | (1 << 9) | (1 << 12);

/** What a bot says of itself to begin a session. */
export function identity(discord: Simulator, more: object = {}) {
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  return { token: discord.token, intents: INTENTS, properties, ...more };
}

/** Connects and begins a session. */
export async function identified(discord: Simulator, more: object = {}) {
  const bot = await connect(discord);
  bot.send(GatewayOpcodes.Identify, identity(discord, more));
  const ready = await bot.event('READY');
  const { session_id: session } = ready.d as { session_id: string };
  return { bot, session };
}
