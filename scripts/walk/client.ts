import { randomUUID } from 'node:crypto';

export type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
export type Client = {
  readonly get: (path: string, token?: string) => Promise<Answer>;
  /** The key makes a retry the same command; without one each call is a new command. */
  readonly post: (path: string, body: unknown, token?: string, key?: string) => Promise<Answer>;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON object's field as text, or a clear stop: the walk reads only what the OpenAPI document promises. */
export const textOf = (body: unknown, field: string): string => {
  const value = isRecord(body) ? body[field] : undefined;
  if (typeof value === 'string') return value;
  throw new Error(`the answer has no text "${field}": ${JSON.stringify(body)}`);
};
export const listOf = (body: unknown, field: string): readonly unknown[] => {
  const value = isRecord(body) ? body[field] : undefined;
  return Array.isArray(value) ? value : [];
};

/** HTTP and nothing else: what any program could do. */
export const createClient = (base: string): Client => {
  const ask = async (method: string, path: string, body: unknown, token?: string, key?: string): Promise<Answer> => {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': 'vi' };
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (method === 'POST') headers['idempotency-key'] = key ?? randomUUID();
    if (body !== undefined) headers['content-type'] = 'application/json';
    const request = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${base}${path}`, request);
    const parsed: unknown = await response.json().catch(() => ({}));
    return { status: response.status, body: isRecord(parsed) ? parsed : {} };
  };
  return {
    get: (path, token) => ask('GET', path, undefined, token),
    post: (path, body, token, key) => ask('POST', path, body, token, key),
  };
};
