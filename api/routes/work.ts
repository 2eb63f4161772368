import { z } from 'zod';
import { dateOf, startOfDay } from '#domain/calendar/instant.ts';
import { addDays } from '#domain/calendar/plain-date.ts';
import { every, matching, visibleTo } from '#projections/case-current/filters.ts';
import { owing } from '#projections/case-current/overdue.ts';
import { asOfPosition } from '#projections/case-current/queries.ts';
import { countQueues, queueOf, type Today, type Worker } from '#projections/case-current/work.ts';
import type { Instant } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { scopeOf } from '../auth/scope.ts';
import { presentAppointments, type SignedIn, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { readCaseList } from '../lists/case-list.ts';
import { untilPosition } from '../lists/min-position.ts';
import { untilOwingKnown } from '../lists/until-followed.ts';
import { paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import { CaseList, Queue, QueueCounts } from '../models/work.ts';
import { caseFilters, minPosition } from './cases.ts';

const tags = ['work'];
const {
  pendingRole: _role,
  assignee: _assignee,
  dueBefore: _due,
  recognition: _met,
  grade: _grade,
  ...filters
} = caseFilters;
export const workFilters = filters;

const listWork = {
  operationId: 'listWork',
  summary: 'One of my queues, soonest due first',
  tags,
  querystring: z.strictObject({ queue: Queue, ...workFilters, ...paging, ...minPosition }),
  response: { 200: CaseList, ...failures },
};
const countWork = {
  operationId: 'countWork',
  summary: 'How much lies in each of my queues',
  tags,
  querystring: z.strictObject({ year: workFilters.year, ...minPosition }),
  response: { 200: QueueCounts, ...failures },
};

/** The longest ladder begins 30 days before the date (lifecycle §5). */
const LADDER_DAYS = 30;
const todayAt = (now: Instant): Today => ({ now, dueBefore: startOfDay(addDays(dateOf(now), LADDER_DAYS + 1)) });

const workerOf = (signedIn: SignedIn): Worker => ({
  officer: signedIn.officer,
  appointments: presentAppointments(signedIn),
});

export const workRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/work', { schema: listWork }, async (request) => {
    const { query, names } = request;
    const signedIn = signedInOf(request);
    const now = signedIn.receivedAt;
    await untilPosition(deps.cases, query['min-position']);
    const visible = visibleTo(scopeOf(presentAppointments(signedIn)));
    await untilOwingKnown(deps, query);
    const mine = queueOf(query.queue, workerOf(signedIn), todayAt(now));
    const condition = every(visible, mine, matching(query), owing(query, now));
    return readCaseList(deps, { query, sort: 'due', condition }, names, now);
  });
  app.get('/v1/work/counts', { schema: countWork }, async (request) => {
    const signedIn = signedInOf(request);
    await untilPosition(deps.cases, request.query['min-position']);
    const visible = visibleTo(scopeOf(presentAppointments(signedIn)));
    const condition = every(visible, matching(request.query));
    const counts = await countQueues(deps.cases, workerOf(signedIn), todayAt(signedIn.receivedAt), condition);
    return { ...counts, asOfPosition: await asOfPosition(deps.cases) };
  });
};
