import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RateLimitError,
} from 'discord.js';
import { UserError } from '../user-error.ts';

/** Discord's own codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
const UNKNOWN_INTERACTION = 10062;
const ALREADY_ACKNOWLEDGED = 40060;

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name cannot be looked up; is this machine online?',
  EAI_AGAIN: 'its name cannot be looked up; is this machine online?',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'it did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it did not answer in time',
  UND_ERR_SOCKET: 'the connection was cut',
};

const BAD_TOKEN =
  'Discord does not accept the token. Copy it again from the Bot page of your application into DISCORD_TOKEN.';

/** The codes of an error and of what caused it. */
function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at instanceof Error; depth++) {
    if ('code' in at) codes.push(String(at.code));
    at = at.cause;
  }
  return codes;
}

/** Close codes after which the gateway takes no further connection. */
export function describeClose(code: number): UserError | null {
  switch (code) {
    case 4004:
      return new UserError('discord', BAD_TOKEN);
    case 4010:
    case 4011:
      return new UserError(
        'discord',
        'Discord wants this bot to be sharded: it is in too many servers for one connection.',
      );
    case 4012:
      return new UserError(
        'discord',
        'Discord no longer speaks this version of its API with bots: update Footnote.',
      );
    case 4013:
    case 4014:
      return new UserError('discord', 'Discord refuses the intents that the bot asks for.');
    default:
      return null;
  }
}

/** A failure to connect, as a line that says what to do about it. */
export function describeConnectFailure(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const codes = codesOf(error);
  const status =
    error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null;
  if (codes.includes(DiscordjsErrorCodes.TokenInvalid) || status === 401) {
    return new UserError('discord', BAD_TOKEN, { cause: error });
  }
  const code = codes.find((one) => one in REASONS);
  if (code !== undefined) {
    return new UserError('discord', `Cannot reach Discord: ${REASONS[code]}`, { cause: error });
  }
  if (status !== null) {
    return new UserError(
      'discord',
      `Discord answered with an error (${status}). Try again later.`,
      { cause: error },
    );
  }
  const message = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return new UserError('discord', `Cannot connect to Discord: ${message}`, { cause: error });
}

/** What a failed call to Discord was about, for the log. */
export function describeCallFailure(error: unknown): string {
  if (error instanceof DiscordAPIError) {
    if (error.code === UNKNOWN_INTERACTION) {
      return 'the interaction had expired before it was acknowledged (10062)';
    }
    if (error.code === ALREADY_ACKNOWLEDGED)
      return 'the interaction was acknowledged twice (40060)';
    return `Discord refused a call: ${error.message} (${error.code})`;
  }
  if (error instanceof HTTPError) return `Discord answered with an error (${error.status})`;
  if (error instanceof RateLimitError) return `Discord's rate limit was reached on ${error.route}`;
  if (error instanceof DiscordjsError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
