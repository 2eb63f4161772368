import { z } from 'zod';
import { reportDecider } from '#domain/report/report.ts';
import { areaByCase } from '#projections/case-current/queries.ts';
import { readSnapshot } from '#projections/report-figures/figures.ts';
import type { Message, Stored } from '#schema/envelope.ts';
import { ReportId } from '#schema/ids.ts';
import { ReportEvent } from '#schema/report.ts';
import { commandIdOf } from '#store/uuid-v5.ts';
import type { Api } from '../api.ts';
import { figuresScopeOf, scopeOf, seesArea, seesUnit, sharesArea } from '../auth/scope.ts';
import { presentAppointments, type SignedIn, signedInOf } from '../auth/signed-in.ts';
import { actOf } from '../commands/act-of-request.ts';
import { executeAct } from '../commands/execute-act.ts';
import type { ApiDeps } from '../deps.ts';
import { keyHeaders } from '../http/headers.ts';
import { failures } from '../models/problem.ts';
import { DraftReportBody, Report } from '../models/report.ts';
import type { Names } from '../names.ts';
import { problem, refused } from '../problem/fault.ts';

const tags = ['reports'];
const querystring = z.strictObject({});

const draftReport = {
  operationId: 'draftReport',
  summary: 'Takes a snapshot of the figures of a province and year',
  tags,
  headers: keyHeaders,
  querystring,
  body: DraftReportBody,
  response: { 201: Report, ...failures },
};
const readReport = {
  operationId: 'readReport',
  summary: 'One snapshot',
  tags,
  params: z.object({ reportId: ReportId }),
  querystring,
  response: { 200: Report, ...failures },
};

/** The same officer and key name the same report: a retry finds it. */
const reportIdOf = ({ kind, year, province }: z.infer<typeof DraftReportBody>, officer: string, key: string) => {
  const suffix = commandIdOf(officer, 'report', key).slice(0, 13);
  return ReportId.parse(`${kind}-${year}-vn.${province}-${suffix}`);
};

const reportView = (stored: Stored<Message> | undefined, names: Names): Report => {
  if (stored === undefined) throw problem('ReportMissing');
  const { data } = ReportEvent.parse({ type: stored.type, data: stored.data });
  const provinceName = names.area(`vn.${data.province}`);
  return { ...data, version: stored.version, provinceName, draftedAt: stored.signature.occurredAt };
};

const assertSees = (signedIn: SignedIn, area: string): void => {
  if (!sharesArea(figuresScopeOf(presentAppointments(signedIn)), area))
    throw refused({ code: 'OutsideScope', legalBasis: null, area });
};

/** The figures may be read all over the province, the cases by who may read them one by one. */
const withVisibleCases = async ({ cases: db }: ApiDeps, signedIn: SignedIn, report: Report): Promise<Report> => {
  const scope = scopeOf(presentAppointments(signedIn));
  if (seesArea(scope, `vn.${report.province}`) || report.cases.length === 0) return report;
  const areas = await areaByCase(db, report.cases);
  return { ...report, cases: report.cases.filter((id) => seesUnit(scope, id.slice(5), areas.get(id) ?? '')) };
};

export const reportRoutes = (app: Api, deps: ApiDeps): void => {
  app.post('/v1/reports', { schema: draftReport }, async (request, reply) => {
    const signedIn = signedInOf(request);
    const { office, ...asked } = request.body;
    const { kind, year, province } = asked;
    assertSees(signedIn, `vn.${province}`);
    const reportId = reportIdOf(asked, signedIn.officer, request.headers['idempotency-key']);
    const streamId = `report-${reportId}`;
    const snapshot = await readSnapshot(deps.cases, year, province);
    await executeAct(deps.store, {
      act: actOf(request, streamId, request.headers, {}),
      command: { type: 'DraftReport', data: { reportId, kind, year, province, ...snapshot } },
      office,
      expectedVersion: undefined,
      decider: { ...reportDecider, event: ReportEvent },
    });
    const [stored] = await deps.store.read(streamId);
    return reply.code(201).header('location', `/v1/reports/${reportId}`).send(reportView(stored, request.names));
  });
  app.get('/v1/reports/:reportId', { schema: readReport }, async (request) => {
    const [stored] = await deps.store.read(`report-${request.params.reportId}`);
    const report = reportView(stored, request.names);
    assertSees(signedInOf(request), `vn.${report.province}`);
    return withVisibleCases(deps, signedInOf(request), report);
  });
};
