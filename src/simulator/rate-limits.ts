import { createHash } from 'node:crypto';
import type { ApiRequest } from './request.ts';
import type { Route } from './routes/route.ts';

/** So many requests in so long a time. */
export interface Limit {
  readonly requests: number;
  readonly perMs: number;
}

/** What Discord says of a bucket that no test limits: nobody is near the end of it. */
const UNLIMITED: Limit = { requests: 50, perMs: 1_000 };
/** Parts of a path that buckets of one route differ by. */
const MAJOR = ['channel', 'guild', 'application', 'token'];

interface Window {
  used: number;
  /** When it begins anew, by the machine's own timer: that is what bots wait by. */
  endsAt: number;
}

/** Whether a request may go on, and what it is told of its limits. */
export interface Allowance {
  readonly headers: Readonly<Record<string, string>>;
  /** Null when it may; otherwise for how long it must wait, in seconds, and whether all must. */
  readonly refused: { readonly retryAfter: number; readonly global: boolean } | null;
}

export interface RateLimits {
  /** Limits each bucket of the routes that match `METHOD /path`. */
  limit(route: RegExp, limit: Limit): void;
  /** Limits all requests with the bot's token together. */
  limitAll(limit: Limit): void;
  /** Counts a request of a route. */
  take(route: Route, request: ApiRequest, params: Readonly<Record<string, string>>): Allowance;
}

function current(windows: Map<string, Window>, key: string, { perMs }: Limit): Window {
  const now = performance.now();
  const known = windows.get(key);
  if (known !== undefined && known.endsAt > now) return known;
  const fresh = { used: 0, endsAt: now + perMs };
  windows.set(key, fresh);
  return fresh;
}

const inSeconds = (ms: number) => Math.max(0, Math.ceil(ms) / 1_000);

function headersOf(limit: Limit, { used, endsAt }: Window, bucket: string) {
  const after = inSeconds(endsAt - performance.now());
  return {
    'x-ratelimit-limit': `${limit.requests}`,
    'x-ratelimit-remaining': `${Math.max(0, limit.requests - used)}`,
    'x-ratelimit-reset': `${Date.now() / 1_000 + after}`,
    'x-ratelimit-reset-after': `${after}`,
    'x-ratelimit-bucket': bucket,
  };
}

function refusal(window: Window, global: boolean, headers: Readonly<Record<string, string>>) {
  const retryAfter = inSeconds(window.endsAt - performance.now());
  return {
    refused: { retryAfter, global },
    headers: {
      ...headers,
      'retry-after': `${Math.ceil(retryAfter)}`,
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

/** Discord's rate limits as tests set them: https://docs.discord.com/developers/topics/rate-limits */
export function createRateLimits(): RateLimits {
  const rules: { readonly route: RegExp; readonly limit: Limit }[] = [];
  const windows = new Map<string, Window>();
  let all: Limit | null = null;
  return {
    limit(route, limit) {
      rules.push({ route, limit });
    },
    limitAll(limit) {
      all = limit;
    },
    take(route, { method, path }, params) {
      const rule = rules.find((one) => one.route.test(`${method} ${path}`));
      const bucket = createHash('sha1')
        .update(`${method} ${route.path}`)
        .digest('hex')
        .slice(0, 16);
      const major = MAJOR.map((name) => params[name] ?? '').join('/');
      const limit = rule?.limit ?? UNLIMITED;
      const window = current(windows, `${bucket}/${major}`, limit);
      // Answers to interactions are beside the limit of all.
      const together = all === null || route.withoutToken ? null : current(windows, 'all', all);
      if (together !== null && together.used >= (all?.requests ?? 0)) {
        return refusal(together, true, {});
      }
      if (rule !== undefined && window.used >= limit.requests) {
        return refusal(window, false, headersOf(limit, window, bucket));
      }
      if (rule !== undefined) window.used += 1;
      if (together !== null) together.used += 1;
      const shown = rule === undefined ? { used: 1, endsAt: window.endsAt } : window;
      return { refused: null, headers: headersOf(limit, shown, bucket) };
    },
  };
}
