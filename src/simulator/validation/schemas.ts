import type { $ZodType } from 'zod/v4/core';
import { $ZodArray, _array as arrayOf, safeParse } from 'zod/v4/core';
import { unknownKeys } from './unknown-keys.ts';

/** The bodies that Discord's own description is asked about. */
export type BodyKind =
  | 'message'
  | 'message edit'
  | 'command'
  | 'command edit'
  | 'commands'
  | 'message response'
  | 'update response'
  | 'autocomplete response'
  | 'modal response'
  | 'follow-up'
  | 'response edit'
  | 'direct message channel';

/** Keys that discord.js sends and the description does not have, by kind of body. */
const ALSO_ALLOWED: Readonly<Partial<Record<BodyKind, readonly string[]>>> = {
  message: ['enforce_nonce', 'tts'],
  'message response': ['data.tts', 'data.nonce', 'data.enforce_nonce'],
  'update response': ['data.tts', 'data.nonce', 'data.enforce_nonce'],
  'follow-up': ['tts', 'nonce', 'enforce_nonce'],
  'response edit': ['tts', 'enforce_nonce'],
  'message edit': ['tts', 'enforce_nonce'],
};

type Schemas = Readonly<Record<BodyKind, $ZodType>>;

let loading: Promise<Schemas> | undefined;

/** Loads the description, some 300 kB of schemas, when it is first needed. */
export function loadSchemas(): Promise<Schemas> {
  loading ??= import('discord-api-spec/zod').then((spec) => ({
    message: spec.MessageCreateRequestSchema,
    'message edit': spec.MessageEditRequestPartialSchema,
    command: spec.ApplicationCommandCreateRequestSchema,
    'command edit': spec.ApplicationCommandPatchRequestPartialSchema,
    commands: arrayOf($ZodArray, spec.ApplicationCommandUpdateRequestSchema),
    'message response': spec.CreateMessageInteractionCallbackRequestSchema,
    'update response': spec.UpdateMessageInteractionCallbackRequestSchema,
    'autocomplete response': spec.ApplicationCommandAutocompleteCallbackRequestSchema,
    'modal response': spec.ModalInteractionCallbackRequestSchema,
    'follow-up': spec.IncomingWebhookRequestPartialSchema,
    'response edit': spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
    'direct message channel': spec.CreatePrivateChannelRequestSchema,
  }));
  return loading;
}

/** Permissions are numbers in the description and, as everywhere else, texts in what bots send. */
function withNumber(command: unknown): unknown {
  const { default_member_permissions: bits } = (command ?? {}) as Record<string, unknown>;
  const isText = typeof bits === 'string' && /^\d+$/.test(bits);
  return isText ? { ...(command as object), default_member_permissions: Number(bits) } : command;
}

/** A body as the description would have it. */
function asDescribed(kind: BodyKind, body: unknown): unknown {
  if (kind === 'commands') return Array.isArray(body) ? body.map(withNumber) : body;
  return kind === 'command' || kind === 'command edit' ? withNumber(body) : body;
}

/** What a body has that Discord's description does not allow, unknown keys included. */
export function schemaProblems(schemas: Schemas, kind: BodyKind, sent: unknown): string[] {
  const schema = schemas[kind];
  const body = asDescribed(kind, sent);
  const result = safeParse(schema, body);
  const allowed = new Set(ALSO_ALLOWED[kind]);
  const wrong = result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  const unknown = unknownKeys(schema, body).filter((key) => !allowed.has(key));
  return [...wrong, ...unknown.map((key) => `${key}: unknown key`)];
}
