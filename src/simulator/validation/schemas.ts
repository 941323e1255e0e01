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
  | 'direct message channel'
  | 'thread'
  | 'thread from message'
  | 'thread edit';

/** What discord.js says of every message, though the description has it for some alone. */
const OF_MESSAGES = ['tts', 'nonce', 'enforce_nonce'];
/** An attachment that stays is sent by discord.js as it knows it. */
const OF_KEPT_FILES = [
  'attachment',
  'name',
  'size',
  'url',
  'proxyURL',
  'height',
  'width',
  'contentType',
  'ephemeral',
  'duration',
  'waveform',
  'flags',
  'title',
].map((key) => `attachments.*.${key}`);

const inData = (keys: readonly string[]) => keys.map((key) => `data.${key}`);

/** Keys that discord.js sends and the description does not have, by kind of body; `*` is any number. */
const ALSO_ALLOWED: Readonly<Partial<Record<BodyKind, readonly string[]>>> = {
  message: OF_MESSAGES,
  'message edit': [...OF_MESSAGES, ...OF_KEPT_FILES],
  'message response': inData(OF_MESSAGES),
  'update response': inData([...OF_MESSAGES, ...OF_KEPT_FILES]),
  'follow-up': OF_MESSAGES,
  'thread from message': ['type'],
  'response edit': [...OF_MESSAGES, ...OF_KEPT_FILES],
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
    thread: spec.CreateTextThreadWithoutMessageRequestSchema,
    'thread from message': spec.CreateTextThreadWithMessageRequestSchema,
    'thread edit': spec.UpdateThreadRequestPartialSchema,
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

/** What a body has that Discord's description does not allow. */
export interface Differences {
  /** Where it is not of the shape described. */
  readonly misshapen: readonly string[];
  readonly unknown: readonly string[];
}

/** Compares a body with Discord's description of it. */
export function compareWithSchema(schemas: Schemas, kind: BodyKind, sent: unknown): Differences {
  const schema = schemas[kind];
  const body = asDescribed(kind, sent);
  const result = safeParse(schema, body);
  const allowed = new Set(ALSO_ALLOWED[kind]);
  const unknown = unknownKeys(schema, body).filter(
    (key) => !allowed.has(key.replace(/\.\d+\./g, '.*.')),
  );
  return {
    misshapen: result.success
      ? []
      : result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`),
    unknown: unknown.map((key) => `${key}: unknown key`),
  };
}

/** All that a body has and Discord's description does not allow, unknown keys included. */
export function schemaProblems(schemas: Schemas, kind: BodyKind, body: unknown): string[] {
  const { misshapen, unknown } = compareWithSchema(schemas, kind, body);
  return [...misshapen, ...unknown];
}
