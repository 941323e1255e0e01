import type { Gateway } from '../gateway.ts';
import type { ApiRequest } from '../request.ts';
import type { BodyKind } from '../validation/schemas.ts';
import type { World } from '../world.ts';

/** What a route's handler works with. */
export interface Call {
  readonly world: World;
  readonly gateway: Gateway;
  readonly request: ApiRequest;
  /** The parts of the path that the route names with `:`. */
  readonly params: Readonly<Record<string, string>>;
  /**
   * Checks the body against Discord's description, and one that has its shape against further rules;
   * whatever is found is recorded.
   *
   * @param refused finds what Discord refuses beside that
   * @param forbidden finds what Discord allows and this project does not
   * @throws {ApiError} 50035 when Discord itself would refuse
   */
  check(
    kind: BodyKind,
    refused: () => readonly string[],
    forbidden?: () => readonly string[],
  ): Promise<void>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/channels/:channel/messages`. */
  readonly path: string;
  /** Interaction callbacks and webhooks carry their right in their path instead. */
  readonly withoutToken?: boolean;
  /**
   * @returns the body of the response; undefined for none (204)
   * @throws {ApiError} as Discord would
   */
  handle(call: Call): unknown;
}
