import { z } from 'zod';
import { asOfPosition } from '#projections/case-current/queries.ts';
import type { Api } from '../api.ts';
import { type Scope, scopeOf, seesArea } from '../auth/scope.ts';
import { presentAppointments, type SignedIn, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { createCursors } from '../lists/cursor.ts';
import { paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import { Run, RunList } from '../models/run.ts';
import { problem } from '../problem/fault.ts';
import { countRuns, listRuns, type RunFilter, readRun } from '../runs/read-runs.ts';

const tags = ['runs'];
const COUNTED_UP_TO = 10_000;

const listed = {
  operationId: 'listRuns',
  summary: 'Long work: state, progress, failures',
  tags,
  querystring: z.strictObject({
    kind: z.string().min(1).max(40).optional(),
    state: z.string().min(1).max(40).optional(),
    ...paging,
  }),
  response: { 200: RunList, ...failures },
};
const single = {
  operationId: 'readRun',
  summary: 'One run',
  tags,
  params: z.object({ runId: z.string().min(1).max(120) }),
  querystring: z.strictObject({}),
  response: { 200: Run, ...failures },
};

/** `vn.56` and all communes in it → 56; null: the whole country. */
const provincesOf = ({ areas }: Scope): readonly string[] | null =>
  areas.includes('vn') ? null : [...new Set(areas.map((area) => area.split('.')[1] ?? ''))];

const visible = (signedIn: SignedIn): Pick<RunFilter, 'officer' | 'provinces'> => ({
  officer: signedIn.officer,
  provinces: provincesOf(scopeOf(presentAppointments(signedIn))),
});

const seesRun = (signedIn: SignedIn, { startedBy, province }: Run): boolean => {
  const { officer, provinces } = visible(signedIn);
  return startedBy === officer || provinces === null || (province !== null && provinces.includes(province));
};

/** What a run could not do names units: shown to who started it, and to who answers for the whole province. */
export const runView = (signedIn: SignedIn, run: Run): Run => {
  const scope = scopeOf(presentAppointments(signedIn));
  const answers = run.province === null ? scope.areas.includes('vn') : seesArea(scope, `vn.${run.province}`);
  return answers || run.startedBy === signedIn.officer ? run : { ...run, failures: [] };
};

export const runRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/runs', { schema: listed }, async (request) => {
    const { query } = request;
    const signedIn = signedInOf(request);
    const { kind, state, limit, cursor } = query;
    const cursors = createCursors(deps.signingKeys);
    const filter = { kind, state, ...visible(signedIn) };
    const after = cursor === undefined ? null : cursors.read(query, cursor);
    const found = await listRuns(deps.db, filter, after, limit);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const total = await countRuns(deps.db, filter);
    return {
      items: items.map((run) => runView(signedIn, run)),
      nextCursor: found.length > limit && last ? cursors.write(query, { value: last.startedAt, id: last.runId }) : null,
      total: Math.min(total, COUNTED_UP_TO),
      totalExact: total <= COUNTED_UP_TO,
      asOfPosition: await asOfPosition(deps.cases),
    };
  });
  app.get('/v1/runs/:runId', { schema: single }, async (request) => {
    const run = await readRun(deps.db, request.params.runId);
    const signedIn = signedInOf(request);
    if (run === undefined || !seesRun(signedIn, run)) throw problem('RunNotFound');
    return runView(signedIn, run);
  });
};
