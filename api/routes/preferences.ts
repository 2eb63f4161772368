import { z } from 'zod';
import { readPreference, writePreference } from '#store/preferences.ts';
import type { Api } from '../api.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { once } from '../commands/idempotency.ts';
import type { ApiDeps } from '../deps.ts';
import { keyHeaders } from '../http/headers.ts';
import { Preferences } from '../models/preference.ts';
import { failures } from '../models/problem.ts';

const tags = ['preferences'];
const querystring = z.strictObject({});

const read = {
  operationId: 'readPreferences',
  summary: 'What I chose for my mail',
  tags,
  querystring,
  response: { 200: Preferences, ...failures },
};
const write = {
  operationId: 'writePreferences',
  summary: 'Chooses for my mail: copies, language, quiet days',
  tags,
  headers: keyHeaders,
  querystring,
  body: Preferences,
  response: { 200: Preferences, ...failures },
};

const byStart = (one: { readonly from: string }, other: { readonly from: string }) =>
  one.from.localeCompare(other.from);

export const preferenceRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/preferences', { schema: read }, async (request) =>
    Preferences.parse(await readPreference(deps.db, signedInOf(request).officer)),
  );
  app.put('/v1/preferences', { schema: write }, async (request) => {
    const { officer, receivedAt: now } = signedInOf(request);
    const key = request.headers['idempotency-key'];
    const asked = { officer, route: 'preferences', key, requestHash: request.bodyHash, now };
    // A key that comes again changes nothing: what was chosen since stays.
    return once(deps.db, asked, Preferences.parse, async () => {
      const chosen = { ...request.body, quiet: request.body.quiet.toSorted(byStart) };
      await writePreference(deps.db, officer, chosen, now);
      return chosen;
    });
  });
};
