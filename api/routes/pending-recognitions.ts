import { z } from 'zod';
import { lastGoodDay, workingDaysLeft } from '#domain/calendar/days-left.ts';
import { dateOf } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { caseDates } from '#domain/policy/case-dates.ts';
import { every, matching, visibleTo } from '#projections/case-current/filters.ts';
import { owing } from '#projections/case-current/overdue.ts';
import { awaitingRecognition, summarise } from '#projections/case-current/pending-recognitions.ts';
import { asOfPosition } from '#projections/case-current/queries.ts';
import { readNationalTables, readPolicyTables } from '#projections/policy/read-policy.ts';
import type { Instant } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { scopeOf } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { readCaseList } from '../lists/case-list.ts';
import { sumFunnels } from '../lists/funnel.ts';
import { untilPosition } from '../lists/min-position.ts';
import { untilOwingKnown } from '../lists/until-followed.ts';
import { eitherWay, paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import { PendingRecognitions, PendingSummary, SummaryBy } from '../models/work.ts';
import { minPosition } from './cases.ts';
import { groupName } from './group-name.ts';
import { workFilters } from './work.ts';

const tags = ['work'];
const { year, area, type, bloc, level } = workFilters;

const listPending = {
  operationId: 'listPendingRecognitions',
  summary: 'Cases in steps 3 to 5 without a recognition decision',
  tags,
  querystring: z.strictObject({
    ...workFilters,
    ready: eitherWay.describe('Nothing, or something, is missing for a decision'),
    ...paging,
    ...minPosition,
  }),
  response: { 200: PendingRecognitions, ...failures },
};
const summarisePending = {
  operationId: 'summarisePendingRecognitions',
  summary: 'The same in figures: eligible, registered, submitted, pending, ready, met',
  tags,
  querystring: z.strictObject({ by: SummaryBy, year, area, type, bloc, level, ...minPosition }),
  response: { 200: PendingSummary, ...failures },
};

const cycleYear = (asked: number | undefined, now: Instant): number => asked ?? yearOf(dateOf(now));

type Asked = { readonly year?: number | undefined; readonly area?: string | undefined };

/** The date stands in C124 Art. 9.1; a row of the province that is asked for may set another one. */
const decisionDay = async ({ store }: ApiDeps, { year: asked, area: path = 'vn' }: Asked, now: Instant) => {
  const province = path.slice(3, 5);
  const terms = await (province === '' ? readNationalTables(store) : readPolicyTables(store, province));
  const decideBefore = caseDates(cycleYear(asked, now), province, terms.tables).decisionBefore;
  return {
    decideBefore,
    lastGoodDay: lastGoodDay(decideBefore),
    workingDaysLeft: workingDaysLeft(decideBefore, now, terms.calendar),
  };
};

export const pendingRecognitionRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/work/pending-recognitions', { schema: listPending }, async (request) => {
    const { query, names } = request;
    const signedIn = signedInOf(request);
    const now = signedIn.receivedAt;
    await untilPosition(deps.cases, query['min-position']);
    const visible = visibleTo(scopeOf(presentAppointments(signedIn)));
    await untilOwingKnown(deps, query);
    const condition = every(visible, awaitingRecognition, matching(query), owing(query, now));
    const list = await readCaseList(deps, { query, sort: 'due', condition }, names, now);
    return { ...list, ...(await decisionDay(deps, query, now)) };
  });
  app.get('/v1/work/pending-recognitions/summary', { schema: summarisePending }, async (request) => {
    const { query, names } = request;
    const signedIn = signedInOf(request);
    const now = signedIn.receivedAt;
    const cycle = cycleYear(query.year, now);
    await untilPosition(deps.cases, query['min-position']);
    const visible = visibleTo(scopeOf(presentAppointments(signedIn)));
    const found = await summarise(deps.cases, query.by, every(visible, matching({ ...query, year: cycle })));
    const rows = found.map((row) => ({ ...row, name: groupName(query.by, row.key, names) }));
    const position = await asOfPosition(deps.cases);
    return {
      by: query.by,
      year: cycle,
      ...(await decisionDay(deps, query, now)),
      rows,
      total: sumFunnels(rows),
      asOfPosition: position,
    };
  });
};
