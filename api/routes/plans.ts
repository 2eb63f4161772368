import { z } from 'zod';
import { dateOf } from '#domain/calendar/instant.ts';
import { mayChange } from '#domain/calendar/working-calendar.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { nextTimer } from '#domain/case/timers.ts';
import { type Planned, planOf } from '#domain/deadline/plan.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import { type Ways, waysTo } from '#projections/obligation/channels.ts';
import { type OwedRow, openOfCase, openOfOffices } from '#projections/obligation/queries.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import { CaseId, type Instant } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import { visibleCase } from '../cases/visible-case.ts';
import type { ApiDeps } from '../deps.ts';
import { untilFollowed } from '../lists/until-followed.ts';
import { Plan, type PlanChannel, type PlanItem } from '../models/plan.ts';
import { failures } from '../models/problem.ts';
import type { Names } from '../names.ts';

const MOST = 500;
const querystring = z.strictObject({});

const ofCase = {
  operationId: 'readCasePlan',
  summary: 'What comes next on a case, and on what it rests: reminders, dates, escalations, lapse',
  tags: ['plans'],
  params: z.object({ caseId: CaseId }),
  querystring,
  response: { 200: Plan, ...failures },
};
const ofWork = {
  operationId: 'readWorkPlan',
  summary: 'What comes next for my offices',
  tags: ['plans'],
  querystring,
  response: { 200: Plan, ...failures },
};

type Dated = Planned & { readonly mayChange: boolean; readonly unitName: string | null };

/** By the calendar and the rows of each duty's own province. */
const stepsOf = async ({ store }: ApiDeps, rows: readonly OwedRow[], now: Instant): Promise<readonly Dated[]> => {
  const byProvince = [...Map.groupBy(rows, ({ province }) => province)];
  const steps = await Promise.all(
    byProvince.map(async ([province, owed]) => {
      const terms = await readPolicyTables(store, province);
      const unsure = (at: Instant) => mayChange(terms.calendar, dateOf(now), dateOf(at)).length > 0;
      return owed.flatMap(({ case_id, unit_name: unitName, ...each }) =>
        planOf(terms, { ...each, caseId: case_id }, now).map(
          (planned): Dated => ({ ...planned, unitName, mayChange: unsure(planned.at) }),
        ),
      );
    }),
  );
  return steps.flat();
};

/** Mail, else a short message, else a call: only who owes is called (D). */
const writtenTo = ({ email, telephone }: Ways, { kind }: Planned, sms: boolean): readonly PlanChannel[] => {
  if (email) return ['MAIL'];
  if (telephone && sms) return ['SMS'];
  return kind === 'REMINDER' ? ['TELEPHONE'] : [];
};

/** The date itself sends nothing. */
const channelsOf = (ways: Ways, planned: Planned, sms: boolean): PlanChannel[] => {
  if (planned.kind === 'DUE') return [];
  return [...(ways.accounts ? (['IN_APP'] as const) : []), ...writtenTo(ways, planned, sms)];
};

const itemsOf = async (
  { db, sms }: ApiDeps,
  steps: readonly Dated[],
  names: Names,
  now: Instant,
): Promise<readonly PlanItem[]> => {
  const offices = steps.map(({ to }) => to);
  const ways = await waysTo(db, offices, now);
  return steps.map(({ to, ...planned }) => ({
    ...planned,
    caseId: planned.caseId === null ? null : CaseId.parse(planned.caseId),
    to: names.office(to, planned.unitName ?? undefined),
    channels: channelsOf(ways(to), { ...planned, to }, sms ?? false),
  }));
};

/** The case's own timer: what it records, and when. */
const lapseOf = (state: OpenedCase, terms: PolicyTables, names: Names, now: Instant): readonly PlanItem[] => {
  const timer = nextTimer(state, terms);
  if (timer === null || timer.at <= now) return [];
  const { caseId, offices, facts } = state;
  const step = { at: timer.at, kind: 'LAPSE', step: 'LAPSE', deadline: 'REG', caseId } as const;
  const basis = { legalBasis: 'C124 Art. 6.1', design: false, mayChange: false };
  return [{ ...step, ...basis, unitName: facts.name, to: names.office(offices.unit, facts.name), channels: [] }];
};

const planFrom = (items: readonly PlanItem[]): Plan => ({
  items: [...items].sort((a, b) => a.at.localeCompare(b.at)).slice(0, MOST),
  truncated: items.length > MOST,
});

export const planRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/cases/:caseId/plan', { schema: ofCase }, async (request) => {
    const { caseId } = request.params;
    const { receivedAt: now } = signedInOf(request);
    const { state } = await visibleCase(deps, request, caseId);
    await untilFollowed(deps.db, 'obligation');
    const steps = await stepsOf(deps, await openOfCase(deps.db, caseId), now);
    const terms = await readPolicyTables(deps.store, state.facts.province);
    const items = await itemsOf(deps, steps, request.names, now);
    return planFrom([...items, ...lapseOf(state, terms, request.names, now)]);
  });
  app.get('/v1/work/plan', { schema: ofWork }, async (request) => {
    const signedIn = signedInOf(request);
    const now = signedIn.receivedAt;
    await untilFollowed(deps.db, 'obligation');
    const offices = presentAppointments(signedIn).map(({ office }) => office);
    const steps = await stepsOf(deps, await openOfOffices(deps.db, [...new Set(offices)], MOST), now);
    return planFrom(await itemsOf(deps, steps, request.names, now));
  });
};
