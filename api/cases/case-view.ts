import { datesOf } from '#domain/case/dates.ts';
import { obligationsOf } from '#domain/case/obligations.ts';
import { pendingAct, stepOf } from '#domain/case/pending.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { applicabilityOf } from '#domain/policy/criteria/applicability.ts';
import { criteriaSet } from '#domain/policy/criteria/criteria-set.ts';
import { areaOfUnit } from '#domain/policy/scope.ts';
import { isReadyForRecognition, missingForRecognition } from '#projections/case-current/readiness.ts';
import type { Instant } from '#schema/ids.ts';
import type { PersonNames } from '../auth/persons.ts';
import { lastGoodDay, workingDaysLeft } from '../days-left.ts';
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

const obligations = ({ state, events }: LoadedCase<OpenedCase>, names: Names, now: Instant) =>
  obligationsOf(state, fulfilmentsOf(events), now).map((obligation) => ({
    ...obligation,
    owes: names.office(obligation.owes, state.facts.name),
    lastGoodDay: lastGoodDay(obligation.due),
    workingDaysLeft: obligation.metAt === null ? workingDaysLeft(obligation.due, now) : null,
  }));

const pending = (state: OpenedCase, names: Names, now: Instant) => {
  const act = pendingAct(state);
  return {
    pendingOffice: act ? names.office(act.office, state.facts.name) : null,
    pendingRole: act?.role ?? null,
    dueAt: act?.dueAt ?? null,
    dueOf: act?.dueOf ?? null,
    workingDaysLeft: act?.dueAt ? workingDaysLeft(act.dueAt, now) : null,
  };
};

const offices = ({ offices: held, facts }: OpenedCase, names: Names) => ({
  unit: names.office(held.unit, facts.name),
  standingBody: names.office(held.standingBody),
  decider: names.office(held.decider),
  superior: names.office(held.superior),
});

/** The date in law; the timer leaves a case that was typed late its ten working days, which change no date in law. */
const registrationEnds = (state: OpenedCase) => {
  const windowCloses = state.exclusion === null ? datesOf(state).registrationBefore : null;
  const { lapse } = state;
  return { windowCloses, lapsesAt: lapse?.cause === 'WINDOW' && lapse.at !== windowCloses ? lapse.at : null };
};

/** The case as one officer sees it: what it is, what is owed, and what he may do. */
export const caseView = (
  loaded: LoadedCase<OpenedCase>,
  allowed: readonly AllowedCommand[],
  { names, personOf, now }: { readonly names: Names; readonly personOf: PersonNames; readonly now: Instant },
): CaseView => {
  const { state, version, position } = loaded;
  const { registration, recognition, grade, reward } = state;
  const area = areaOfUnit(state.facts);
  return CaseView.parse({
    ...state,
    ...pending(state, names, now),
    assigneeName: state.assignee === null ? null : personOf(state.assignee),
    version,
    position,
    step: stepOf(state),
    axes: { registration, recognition, grade, reward },
    offices: offices(state, names),
    area,
    areaName: names.area(area),
    ...registrationEnds(state),
    rewardKind: state.rewardProposal?.kind ?? null,
    ready: isReadyForRecognition(state),
    missing: missingForRecognition(state),
    criteria: criteriaOf(state),
    obligations: obligations(loaded, names, now),
    allowed,
  });
};
