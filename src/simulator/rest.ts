import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from './api-error.ts';
import type { Gateway } from './gateway.ts';
import type { RateLimits } from './rate-limits.ts';
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

/** What the next calls of a route meet instead of an answer, or before it. */
export interface Failure {
  readonly route: RegExp;
  /** Answers with this status, such as 500 or 429. */
  readonly status?: number;
  /** Answers this much later, in milliseconds. */
  readonly delayMs?: number;
  /** Does what is asked, and cuts the connection instead of saying so. */
  readonly cut?: boolean;
  /** How many calls meet it; 1 when absent. */
  readonly times?: number;
}

export interface RestOptions {
  readonly world: World;
  readonly gateway: Gateway;
  readonly isToken: (token: string) => boolean;
  /** Whether bodies are checked against Discord's description. */
  readonly validate: boolean;
  readonly limits: RateLimits;
  readonly violations: Violation[];
}

export interface ApiResponse {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** The connection is cut and none of this is said. */
  readonly cut?: boolean;
}

/** Discord's REST API. */
export interface Rest {
  answer(request: ApiRequest): Promise<ApiResponse>;
  /** Makes the next calls of a route fail or wait. */
  failNext(failure: Failure): void;
  /**
   * The requests of the last ten minutes by which Discord bans an address when they are ten thousand:
   * those refused with 401, 403 or 429.
   */
  invalidRequests(): number;
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

/** How long a bot that meets a rate limit by accident is told to wait, in seconds. */
const RETRY_AFTER_S = 0.2;
/** https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit */
const INVALID = new Set([401, 403, 429]);
const INVALID_WITHIN_MS = 10 * 60_000;

function errorResponse(error: unknown, headers: ApiResponse['headers'] = {}): ApiResponse {
  const known =
    error instanceof ApiError ? error : new ApiError(500, 0, '500: Internal Server Error');
  const { status, code, message, details } = known;
  const body = details === undefined ? { code, message } : { code, message, errors: details };
  return { status, body, headers };
}

function limited(retryAfter: number, global: boolean, headers: ApiResponse['headers']) {
  const message = 'You are being rate limited.';
  return { status: 429, body: { message, retry_after: retryAfter, global }, headers };
}

function injected({ status = 0 }: Failure): ApiResponse | null {
  if (status === 0) return null;
  if (status !== 429) return errorResponse(new ApiError(status, 0, `${status}: Injected`));
  return limited(RETRY_AFTER_S, false, {
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': `${RETRY_AFTER_S}`,
    'x-ratelimit-bucket': 'injected',
    'x-ratelimit-scope': 'user',
    'retry-after': `${Math.ceil(RETRY_AFTER_S)}`,
  });
}

/** Answers calls of Discord's REST API. */
export function createRest(options: RestOptions): Rest {
  const { world, gateway, isToken, validate, limits, violations } = options;
  const failures: { readonly failure: Failure; left: number }[] = [];
  let invalid: number[] = [];

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

  const takeFailure = (request: ApiRequest): Failure | null => {
    const place = failures.findIndex(({ failure }) =>
      failure.route.test(`${request.method} ${request.path}`),
    );
    const found = failures[place];
    if (found === undefined) return null;
    found.left -= 1;
    if (found.left === 0) failures.splice(place, 1);
    return found.failure;
  };

  const perform = async (request: ApiRequest): Promise<ApiResponse> => {
    for (const route of ROUTES) {
      const params = match(route, request);
      if (params === null) continue;
      const { refused, headers } = limits.take(route, request, params);
      if (refused !== null) return limited(refused.retryAfter, refused.global, headers);
      try {
        if (route.withoutToken !== true && !isToken(request.token ?? ''))
          throw ApiError.unauthorized();
        const call: Call = { world, gateway, request, params, check: checkFor(request) };
        const body = await route.handle(call);
        return { status: body === undefined ? 204 : 200, body, headers };
      } catch (error) {
        // A fault of the simulator's own is no answer of Discord's: it must not go unseen.
        if (!(error instanceof ApiError)) record(request, `the simulator failed: ${error}`);
        return errorResponse(error, headers);
      }
    }
    record(request, 'there is no such route');
    return errorResponse(ApiError.notFound());
  };

  const recent = () => invalid.filter((at) => world.clock.now() - at < INVALID_WITHIN_MS);

  return {
    async answer(request) {
      const failure = takeFailure(request);
      if (failure?.delayMs !== undefined) await sleep(failure.delayMs);
      const instead = failure === null ? null : injected(failure);
      const response = instead ?? (await perform(request));
      if (INVALID.has(response.status)) invalid = [...recent(), world.clock.now()];
      return failure?.cut === true ? { ...response, cut: true } : response;
    },
    failNext(failure) {
      failures.push({ failure, left: failure.times ?? 1 });
    },
    invalidRequests: () => recent().length,
  };
}
