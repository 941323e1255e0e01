import { GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import { closes } from './handshake.ts';

/** How often a client is told to say that it is alive. */
export const HEARTBEAT_MS = 41_250;
/** How long a client may take to answer when it is asked, by the machine's own timer. */
const ANSWER_WITHIN_MS = 5_000;

/** Watches whether clients say that they are alive. */
export interface Heartbeats {
  /** A client has just connected, or said that it is alive. */
  beat(socket: WebSocket): void;
  forget(socket: WebSocket): void;
  /**
   * Asks those who should have said so by now whether they are alive, as Discord may at any time, and
   * closes the connections of those who do not answer.
   */
  check(): void;
  stop(): void;
}

/** Watches by a clock; a client whose clock is another one still answers when it is asked. */
export function createHeartbeats(clock: Clock, answerWithinMs = ANSWER_WITHIN_MS): Heartbeats {
  const last = new Map<WebSocket, number>();
  const asked = new Map<WebSocket, NodeJS.Timeout>();

  const settle = (socket: WebSocket) => {
    clearTimeout(asked.get(socket));
    asked.delete(socket);
  };
  const ask = (socket: WebSocket) => {
    if (asked.has(socket)) return;
    socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat, d: null }));
    const [code, reason] = closes.sessionTimedOut;
    const timer = setTimeout(() => socket.close(code, reason), answerWithinMs);
    asked.set(socket, timer);
  };
  return {
    beat(socket) {
      last.set(socket, clock.now());
      settle(socket);
    },
    forget(socket) {
      last.delete(socket);
      settle(socket);
    },
    check() {
      for (const [socket, at] of last) if (clock.now() - at > HEARTBEAT_MS) ask(socket);
    },
    stop() {
      for (const timer of asked.values()) clearTimeout(timer);
    },
  };
}
