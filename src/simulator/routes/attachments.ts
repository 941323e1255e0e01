import type { APIAttachment } from 'discord.js';
import { ApiError } from '../api-error.ts';
import { bytesOf, keptName, LARGEST_FILE, storeFile } from '../files.ts';
import type { MessageBody } from '../validation/message-rules.ts';
import type { Channel } from '../world.ts';
import type { Call } from './route.ts';

const MOST_FILES = 10;

interface Named {
  /** A number of the form, or the id of a file that the message has. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** The files that a message will have: those that its body names, or, if it names none, all. */
function named(call: Call, body: MessageBody, kept: readonly APIAttachment[]): Named[] {
  const { files } = call.request;
  if (body.attachments == null) {
    const sent = [...files].map(([id, { name }]) => ({ id, name }));
    return [...kept.map(({ id, filename }) => ({ id, name: filename })), ...sent];
  }
  return body.attachments.map(({ id, filename, description }) => ({
    id,
    name:
      filename ?? files.get(id)?.name ?? kept.find((file) => file.id === id)?.filename ?? 'unknown',
    ...(description == null ? {} : { description }),
  }));
}

/** The names of the files that a message will have. */
export function fileNames(
  call: Call,
  body: MessageBody,
  kept: readonly APIAttachment[] = [],
): string[] {
  return named(call, body, kept).map(({ name }) => keptName(name));
}

/**
 * What is wrong with the files of a request, or with what its body says of them.
 *
 * @throws {ApiError} 40005 when one is too large
 */
export function fileProblems(
  call: Call,
  body: MessageBody,
  kept: readonly APIAttachment[] = [],
): string[] {
  const { files } = call.request;
  for (const file of files.values()) {
    if (bytesOf(file).length > LARGEST_FILE) throw ApiError.entityTooLarge();
  }
  const wanted = named(call, body, kept).map(({ id }) => id);
  const problems: string[] = [];
  if (wanted.length > MOST_FILES) problems.push(`${wanted.length} files, at most ${MOST_FILES}`);
  for (const id of wanted) {
    const known = files.has(id) || kept.some((file) => file.id === id);
    if (!known) problems.push(`attachments: there is no file ${id}`);
  }
  for (const id of files.keys()) {
    if (!wanted.includes(id)) problems.push(`attachments: files[${id}] is not named`);
  }
  return problems;
}

/** Keeps the files that came with a request, and gives all that the message then has. */
export function attach(
  call: Call,
  channel: Channel,
  body: MessageBody,
  kept: readonly APIAttachment[] = [],
): APIAttachment[] {
  return named(call, body, kept).flatMap(({ id, name, description }) => {
    const upload = call.request.files.get(id);
    if (upload === undefined) return kept.filter((file) => file.id === id);
    const file = { ...upload, name, ...(description === undefined ? {} : { description }) };
    return [storeFile(call.world, channel, file)];
  });
}
