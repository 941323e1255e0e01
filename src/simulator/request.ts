import type { IncomingMessage } from 'node:http';
import type { Upload } from './files.ts';

/** A call of the REST API, read. */
export interface ApiRequest {
  readonly method: string;
  /** Without the API's version: `/channels/1/messages`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The JSON body, or the JSON part of a form; undefined without one. */
  readonly body: unknown;
  /** The files of a form, by the numbers that they have there. */
  readonly files: ReadonlyMap<string, Upload>;
  readonly token: string | null;
}

/** Reads a form: its JSON part, which Discord calls `payload_json`, and its files, `files[0]` and so on. */
async function readForm(bytes: Buffer, type: string): Promise<Pick<ApiRequest, 'body' | 'files'>> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = new Map<string, Upload>();
  for (const [key, value] of form) {
    const [, number] = /^files\[(\d+)\]$/.exec(key) ?? [];
    if (number === undefined || typeof value === 'string') continue;
    const content = new Uint8Array(await value.arrayBuffer());
    // What no type was given for is told from its name.
    const known = value.type !== '' && value.type !== 'application/octet-stream';
    files.set(number, { name: value.name, content, ...(known ? { type: value.type } : {}) });
  }
  const json = form.get('payload_json');
  return { body: readJson(typeof json === 'string' ? json : ''), files };
}

/** A body that is no JSON is passed on as the text it is. */
function readJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

/** Reads a call. */
export async function readRequest(message: IncomingMessage): Promise<ApiRequest> {
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = message.headers['content-type'] ?? '';
  const asText = () => ({ body: readJson(bytes.toString('utf8')), files: new Map() });
  // A form that cannot be read is no body that any route takes.
  const content = type.startsWith('multipart/form-data')
    ? await readForm(bytes, type).catch(asText)
    : asText();
  return {
    method: message.method ?? 'GET',
    path: decodeURIComponent(url.pathname.replace(/^\/api(?:\/v\d+)?/, '')),
    query: url.searchParams,
    ...content,
    token: /^Bot (.+)$/.exec(message.headers.authorization ?? '')?.[1] ?? null,
  };
}
