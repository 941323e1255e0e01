/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const UNKNOWN = {
  Channel: 10003,
  Guild: 10004,
  Member: 10007,
  Message: 10008,
  User: 10013,
  Webhook: 10015,
  Interaction: 10062,
  'application command': 10063,
} as const;

/** An error as Discord's REST API answers it. */
export class ApiError extends Error {
  readonly status: number;
  /** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
  readonly code: number;
  readonly details: unknown;

  constructor(status: number, code: number, message: string, details?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** The code, the message and what exactly was wrong, in one line. */
  explain(): string {
    const details = this.details === undefined ? '' : ` ${JSON.stringify(this.details)}`;
    return `${this.code} ${this.message}${details}`;
  }

  static unauthorized(): ApiError {
    return new ApiError(401, 0, '401: Unauthorized');
  }
  static notFound(): ApiError {
    return new ApiError(404, 0, '404: Not Found');
  }
  static unknown(what: keyof typeof UNKNOWN): ApiError {
    return new ApiError(404, UNKNOWN[what], `Unknown ${what}`);
  }
  static alreadyAcknowledged(): ApiError {
    return new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  }
  static tooManyFollowUps(): ApiError {
    const message = 'This interaction has hit the maximum number of follow-up messages';
    return new ApiError(400, 40094, message);
  }
  static missingAccess(): ApiError {
    return new ApiError(403, 50001, 'Missing Access');
  }
  static missingPermissions(): ApiError {
    return new ApiError(403, 50013, 'Missing Permissions');
  }
  static wrongChannelType(): ApiError {
    return new ApiError(400, 50024, 'Cannot execute action on this channel type');
  }
  static cannotMessage(): ApiError {
    return new ApiError(403, 50007, 'Cannot send messages to this user');
  }
  static cannotReply(): ApiError {
    const message = 'Cannot reply without permission to read message history';
    return new ApiError(403, 160002, message);
  }
  static entityTooLarge(): ApiError {
    return new ApiError(413, 40005, 'Request entity too large');
  }
  static tokenExpired(): ApiError {
    return new ApiError(401, 50027, 'Invalid Webhook Token');
  }
  static invalidForm(problems: readonly string[]): ApiError {
    const errors = { _errors: problems.map((message) => ({ code: 'INVALID', message })) };
    return new ApiError(400, 50035, 'Invalid Form Body', errors);
  }
}
