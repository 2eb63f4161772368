import { lastGoodDay, workingDaysLeft } from '#domain/calendar/days-left.ts';
import { datesOf } from '#domain/case/dates.ts';
import { lapseOf } from '#domain/case/lapse.ts';
import { obligationsOf } from '#domain/case/obligations.ts';
import { pendingAct, stepOf } from '#domain/case/pending.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { applicabilityOf } from '#domain/policy/criteria/applicability.ts';
import { criteriaSet } from '#domain/policy/criteria/criteria-set.ts';
import { areaOfUnit } from '#domain/policy/scope.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import { isReadyForRecognition, missingForRecognition } from '#projections/case-current/readiness.ts';
import type { Instant } from '#schema/ids.ts';
import type { PersonNames } from '../auth/persons.ts';
import { type AllowedCommand, CaseView } from '../models/case.ts';
import type { Names } from '../names.ts';
import { fulfilmentsOf } from './fulfilments.ts';
import type { LoadedCase } from './load-case.ts';

const partOf = (code: string): string | null => (code.includes('.') ? (code.split('.')[0] ?? null) : null);

const criteriaOf = ({ policy, facts }: OpenedCase) =>
  (criteriaSet(policy.criteria, facts.type) ?? []).map((criterion) => ({
    code: criterion.code,
    text: criterion.text,
    parent: partOf(criterion.code),
    paragraph: criterion.paragraph,
    applies: applicabilityOf(criterion, facts),
  }));

type Seeing = { readonly names: Names; readonly now: Instant; readonly terms: PolicyTables };

const obligations = ({ state, events }: LoadedCase<OpenedCase>, { names, now, terms }: Seeing) =>
  obligationsOf(state, fulfilmentsOf(events), now, terms).map((obligation) => ({
    ...obligation,
    owes: names.office(obligation.owes, state.facts.name),
    lastGoodDay: lastGoodDay(obligation.due),
    workingDaysLeft: obligation.metAt === null ? workingDaysLeft(obligation.due, now, terms.calendar) : null,
  }));

const pending = (state: OpenedCase, { names, now, terms }: Seeing) => {
  const act = pendingAct(state, terms);
  return {
    pendingOffice: act ? names.office(act.office, state.facts.name) : null,
    pendingRole: act?.role ?? null,
    dueAt: act?.dueAt ?? null,
    dueOf: act?.dueOf ?? null,
    workingDaysLeft: act?.dueAt ? workingDaysLeft(act.dueAt, now, terms.calendar) : null,
  };
};

const offices = ({ offices: held, facts }: OpenedCase, names: Names) => ({
  unit: names.office(held.unit, facts.name),
  standingBody: names.office(held.standingBody),
  decider: names.office(held.decider),
  superior: names.office(held.superior),
});

/** The date in law; the timer leaves a case that was typed late its ten working days, which change no date in law. */
const registrationEnds = (state: OpenedCase, terms: PolicyTables) => {
  const windowCloses = state.exclusion === null ? datesOf(state, terms).registrationBefore : null;
  const lapse = lapseOf(state, terms);
  return { windowCloses, lapsesAt: lapse?.cause === 'WINDOW' && lapse.at !== windowCloses ? lapse.at : null };
};

/** The case as one officer sees it: what it is, what is owed, and what he may do. */
export const caseView = (
  loaded: LoadedCase<OpenedCase>,
  allowed: readonly AllowedCommand[],
  { personOf, ...seeing }: Seeing & { readonly personOf: PersonNames },
): CaseView => {
  const { names, terms } = seeing;
  const { state, version, position } = loaded;
  const { registration, recognition, grade, reward } = state;
  const area = areaOfUnit(state.facts);
  return CaseView.parse({
    ...state,
    ...pending(state, seeing),
    assigneeName: state.assignee === null ? null : personOf(state.assignee),
    version,
    position,
    step: stepOf(state),
    axes: { registration, recognition, grade, reward },
    offices: offices(state, names),
    area,
    areaName: names.area(area),
    ...registrationEnds(state, terms),
    rewardKind: state.rewardProposal?.kind ?? null,
    ready: isReadyForRecognition(state),
    missing: missingForRecognition(state),
    criteria: criteriaOf(state),
    obligations: obligations(loaded, seeing),
    allowed,
  });
};
