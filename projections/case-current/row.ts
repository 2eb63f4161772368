import { pendingAct, stepOf } from '#domain/case/pending.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { areaOfUnit } from '#domain/policy/scope.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { CaseCurrentRow } from '#store/case-current.ts';
import { isReadyForRecognition, missingForRecognition } from './readiness.ts';

const unitOf = ({ unitId, facts }: OpenedCase) => ({
  unit_id: unitId,
  unit_name: facts.name,
  unit_type: facts.type,
  province: facts.province,
  commune: facts.commune,
  area: areaOfUnit(facts),
  level: facts.level,
  bloc: facts.bloc,
});

const nextOf = (state: OpenedCase, terms: PolicyTables) => {
  const pending = pendingAct(state, terms);
  return {
    step: stepOf(state),
    pending_office: pending?.office ?? null,
    pending_role: pending?.role ?? null,
    due_at: pending?.dueAt ?? null,
  };
};

/** The case as lists show it: a pure function of its state and the dates that hold, so inline writer and rebuild cannot differ. */
export const caseCurrentRow = (state: OpenedCase, terms: PolicyTables): CaseCurrentRow => ({
  case_id: state.caseId,
  year: state.year,
  ...unitOf(state),
  status: state.status,
  registration: state.registration,
  recognition: state.recognition,
  grade: state.grade,
  reward: state.reward,
  standing_body: state.offices.standingBody,
  decider: state.offices.decider,
  ...nextOf(state, terms),
  assignee: state.assignee,
  opened_at: state.openedAt,
  demonstration: state.demonstration,
  denominator: state.countsInDenominator,
  ready: isReadyForRecognition(state),
  missing: missingForRecognition(state),
  state,
});
