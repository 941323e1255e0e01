import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from './api-error.ts';
import type { Gateway } from './gateway.ts';
import type { ApiRequest } from './request.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { followUpRoutes } from './routes/follow-ups.ts';
import { guildRoutes } from './routes/guilds.ts';
import { responseRoutes } from './routes/responses.ts';
import type { Call, Route } from './routes/route.ts';
import { threadRoutes } from './routes/threads.ts';
import { compareWithSchema, loadSchemas } from './validation/schemas.ts';
import type { World } from './world.ts';

/** A request that Discord would refuse, or that this project forbids itself. */
export interface Violation {
  readonly route: string;
  readonly problem: string;
  /** The beginning of what was sent. */
  readonly body: string;
}

/** What the next call of a route meets instead of an answer, or before it. */
export interface Failure {
  readonly route: RegExp;
  /** Answers with this status, such as 500 or 429. */
  readonly status?: number;
  /** Answers this much later, in milliseconds. */
  readonly delayMs?: number;
}

export interface RestOptions {
  readonly world: World;
  readonly gateway: Gateway;
  readonly isToken: (token: string) => boolean;
  /** Whether bodies are checked against Discord's description. */
  readonly validate: boolean;
  readonly violations: Violation[];
  readonly failures: Failure[];
}

export interface ApiResponse {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

const EXCERPT = 300;

const ROUTES: readonly Route[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...guildRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...responseRoutes,
  ...followUpRoutes,
];

/** The parts of a path that a route names; null when the path is not the route's. */
function match(route: Route, { method, path }: ApiRequest): Record<string, string> | null {
  if (route.method !== method) return null;
  const wanted = route.path.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

/** Rate limits as Discord states them; a bot that minds them never meets one here. */
const RATE_LIMIT_HEADERS = {
  'x-ratelimit-limit': '50',
  'x-ratelimit-remaining': '49',
  'x-ratelimit-reset-after': '1',
  'x-ratelimit-bucket': 'simulator',
};

/** How long a bot that meets a rate limit is told to wait, in seconds. */
const RETRY_AFTER_S = 0.2;

function errorResponse(error: unknown): ApiResponse {
  const known =
    error instanceof ApiError ? error : new ApiError(500, 0, '500: Internal Server Error');
  const { status, code, message, details } = known;
  const body = details === undefined ? { code, message } : { code, message, errors: details };
  return { status, body, headers: RATE_LIMIT_HEADERS };
}

function injected({ status = 0 }: Failure): ApiResponse | null {
  if (status === 0) return null;
  if (status !== 429) return errorResponse(new ApiError(status, 0, `${status}: Injected`));
  const body = {
    message: 'You are being rate limited.',
    retry_after: RETRY_AFTER_S,
    global: false,
  };
  return {
    status,
    body,
    headers: {
      ...RATE_LIMIT_HEADERS,
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': `${RETRY_AFTER_S}`,
      'x-ratelimit-scope': 'user',
      'retry-after': `${Math.ceil(RETRY_AFTER_S)}`,
    },
  };
}

/** Answers calls of Discord's REST API. */
export function createRest(options: RestOptions): (request: ApiRequest) => Promise<ApiResponse> {
  const { world, gateway, isToken, validate, violations, failures } = options;

  const record = (request: ApiRequest, problem: string) => {
    const body = JSON.stringify(request.body) ?? '';
    const route = `${request.method} ${request.path}`;
    violations.push({ route, problem, body: body.slice(0, EXCERPT) });
  };

  const checkFor = (request: ApiRequest): Call['check'] =>
    async function check(kind, refused, forbidden = () => []) {
      const { misshapen, unknown } = validate
        ? compareWithSchema(await loadSchemas(), kind, request.body)
        : { misshapen: [], unknown: [] };
      // The rules read bodies of the shape that Discord describes, and no others.
      const read = misshapen.length === 0;
      const wrong = [...misshapen, ...unknown, ...(read ? refused() : [])];
      for (const problem of [...wrong, ...(read ? forbidden() : [])]) record(request, problem);
      if (wrong.length > 0) throw ApiError.invalidForm(wrong);
    };

  return async function answer(request) {
    const place = failures.findIndex(({ route }) =>
      route.test(`${request.method} ${request.path}`),
    );
    const [failure] = place < 0 ? [] : failures.splice(place, 1);
    if (failure?.delayMs !== undefined) await sleep(failure.delayMs);
    const instead = failure === undefined ? null : injected(failure);
    if (instead !== null) return instead;
    try {
      for (const route of ROUTES) {
        const params = match(route, request);
        if (params === null) continue;
        if (route.withoutToken !== true && !isToken(request.token ?? ''))
          throw ApiError.unauthorized();
        const call: Call = { world, gateway, request, params, check: checkFor(request) };
        const body = await route.handle(call);
        return { status: body === undefined ? 204 : 200, body, headers: RATE_LIMIT_HEADERS };
      }
      record(request, 'there is no such route');
      throw ApiError.notFound();
    } catch (error) {
      return errorResponse(error);
    }
  };
}
