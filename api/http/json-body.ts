import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { canonicalJson } from '#store/canonical-json.ts';
import { type FieldFault, problem } from '../problem/fault.ts';
import { findDuplicateKey } from './duplicate-keys.ts';

export const BODY_LIMIT = 1_048_576;
const MAX_DEPTH = 32;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

type TextFault = 'NulCharacter' | 'LoneSurrogate';
type BodyFault = TextFault | 'NumberTooLarge' | 'TooDeep' | 'ForbiddenKey' | 'DuplicateKey';

const escapeKey = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const refuse = (code: BodyFault, pointer: string) => {
  const errors: readonly FieldFault[] = [{ pointer, code }];
  return problem(code, { errors });
};

/** Text as it may be stored: NFC, no NUL, no half of a surrogate pair. Nothing is stripped. */
export const normalText = (text: string, pointer: string): string => {
  if (text.includes('\u0000')) throw refuse('NulCharacter', pointer);
  if (!text.isWellFormed()) throw refuse('LoneSurrogate', pointer);
  return text.normalize('NFC');
};

const normalObject = (value: object, pointer: string, depth: number): Record<string, unknown> => {
  const normal: Record<string, unknown> = {};
  for (const [given, child] of Object.entries(value)) {
    const at = `${pointer}/${escapeKey(given)}`;
    const key = normalText(given, at);
    if (FORBIDDEN.includes(key)) throw refuse('ForbiddenKey', at);
    if (Object.hasOwn(normal, key)) throw refuse('DuplicateKey', at);
    normal[key] = normalValue(child, at, depth + 1);
  }
  return normal;
};

/** The same JSON with every string, ids and field names too, in NFC. */
const normalValue = (value: unknown, pointer: string, depth: number): unknown => {
  if (typeof value === 'string') return normalText(value, pointer);
  if (typeof value === 'number' && !Number.isFinite(value)) throw refuse('NumberTooLarge', pointer); // 1e999
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw refuse('TooDeep', pointer);
  if (Array.isArray(value)) return value.map((item, index) => normalValue(item, `${pointer}/${index}`, depth + 1));
  return normalObject(value, pointer, depth);
};

const decode = (body: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw problem('MalformedJson');
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('MalformedJson');
  }
};

/** SHA-256 of the canonical text: the same request whatever its spaces and the order of its fields. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** The parser of `application/json`. Throws a problem with the pointer of what cannot be taken. */
export const parseJsonBody = (request: FastifyRequest, body: string | Buffer): unknown => {
  const text = decode(Buffer.from(body));
  const value = normalValue(parse(text), '', 1);
  const duplicate = findDuplicateKey(text);
  if (duplicate !== undefined) throw refuse('DuplicateKey', duplicate);
  request.bodyHash = hashOf(value);
  return value;
};
