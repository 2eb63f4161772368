import type { InjectOptions } from 'fastify';
import { Session } from '#api/models/office.ts';
import { officerDecider } from '#domain/officer/officer.ts';
import { OfficerEvent } from '#schema/officer.ts';
import { execute } from '#store/execute.ts';
import { type Person, timer } from '#test/support/case/officers.ts';
import { by } from '#test/support/streams/given.ts';
import { newKey, type TestApi } from './api.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  if (text === '' || !/^[[{]/.test(text)) return { text };
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : {};
};

/** One request as it comes over the wire. */
export const ask = async ({ app }: Pick<TestApi, 'app'>, options: InjectOptions): Promise<Answer> => {
  const { statusCode, headers, body } = await app.inject(options);
  return { status: statusCode, headers, body: parsed(body) };
};

const JSON_TYPE = { 'content-type': 'application/json' };
const decider = { ...officerDecider, event: OfficerEvent };

/** Gives the person the office from 2022 on, as the demonstration does. */
export const appoint = async ({ deps }: TestApi, { officer, role, office }: Person): Promise<void> => {
  const appointment = { role, office, from: '2022-01-01T00:00:00.000Z', until: null };
  const command = by(timer, '2022-01-01', { type: 'AppointOfficer', data: { appointment } } as const);
  const demo = { ...command, signature: { ...command.signature, demonstration: true } };
  const appointed = await execute(deps.store, decider, `officer-${officer}`, demo);
  if (appointed.accepted || appointed.refusal.code === 'AlreadyAppointed') return;
  throw new Error(`not appointed: ${JSON.stringify(appointed.refusal)}`);
};

/** A person who is appointed and signed in, and speaks like a program: with a bearer token. */
export const signIn = async (api: TestApi, ...persons: readonly [Person, ...Person[]]) => {
  for (const person of persons) await appoint(api, person);
  const payload = { officer: persons[0].officer, as: 'bearer' };
  const { status, body } = await ask(api, { method: 'POST', url: '/v1/session/demo', payload });
  if (status !== 201) throw new Error(`not signed in: ${status} ${JSON.stringify(body)}`);
  const authorization = `Bearer ${Session.parse(body).token}`;
  return {
    patch: (url: string, payload: object) =>
      ask(api, { method: 'PATCH', url, headers: { authorization, ...JSON_TYPE }, payload }),
    put: (url: string, payload: object, key: string) =>
      ask(api, { method: 'PUT', url, headers: { authorization, 'idempotency-key': key, ...JSON_TYPE }, payload }),
    get: (url: string, headers = {}) => ask(api, { method: 'GET', url, headers: { authorization, ...headers } }),
    post: (url: string, payload?: object | string, headers: Readonly<Record<string, string>> = {}) =>
      ask(api, {
        method: 'POST',
        url,
        headers: {
          authorization,
          'idempotency-key': newKey(),
          ...(payload === undefined ? {} : JSON_TYPE),
          ...headers,
        },
        ...(payload === undefined ? {} : { payload }),
      }),
  };
};
export type Caller = Awaited<ReturnType<typeof signIn>>;
