import type { IncomingMessage } from 'node:http';

/** A call of the REST API, read. */
export interface ApiRequest {
  readonly method: string;
  /** Without the API's version: `/channels/1/messages`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The JSON body, or the JSON part of a form; undefined without one. */
  readonly body: unknown;
  readonly token: string | null;
}

/** The JSON part of a form with files, which Discord calls `payload_json`. */
function jsonPart(body: Buffer, boundary: string): string {
  for (const part of body.toString('utf8').split(`--${boundary}`)) {
    const [head = '', content = ''] = part.split('\r\n\r\n', 2);
    if (/name="payload_json"/i.test(head)) return content.replace(/\r\n$/, '');
  }
  return '';
}

/** Reads a call; a body that is no JSON is passed on as the text it is. */
export async function readRequest(message: IncomingMessage): Promise<ApiRequest> {
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(message.headers['content-type'] ?? '');
  const text =
    boundary === null ? bytes.toString('utf8') : jsonPart(bytes, boundary[1] ?? boundary[2] ?? '');
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    body = text;
  }
  return {
    method: message.method ?? 'GET',
    path: decodeURIComponent(url.pathname.replace(/^\/api(?:\/v\d+)?/, '')),
    query: url.searchParams,
    body,
    token: /^Bot (.+)$/.exec(message.headers.authorization ?? '')?.[1] ?? null,
  };
}
