import { expect, it } from 'vitest';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { isReadyForRecognition, missingForRecognition } from '#projections/case-current/readiness.ts';
import { caseCurrentRow } from '#projections/case-current/row.ts';
import { appraiser, chair, timer } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  agency,
  appraised,
  classified,
  find,
  inProgress,
  open,
  openedCase,
  proposed,
  readyForDecision,
  underAppraisal,
} from '#test/support/case/stages.ts';
import { caseAfter, told } from '#test/support/case/story.ts';

const lapse = signed('CloseRegistrationWindow', { cause: 'WINDOW' }, timer, '2026-03-31T17:00:00.000Z');
const appraise = signed('AppraiseOnFile', { reason: 'Không gửi hồ sơ' }, appraiser, '2026-11-03');
const onFile = () => told(open(), lapse, appraise, find('2026-11-05', { unmet: ['CQ1.3'] }));
const proposing = (recognition: string, when = '2026-11-10') =>
  signed('SubmitProposal', { number: '12/TTr', date: '2026-11-10', recognition, grade: 'WEAK' }, appraiser, when);

it('names every step that a decision still waits for', () => {
  expect(missingForRecognition(openedCase())).toEqual([
    { code: 'AppraisalNotSigned' },
    { code: 'ProposalNotSubmitted' },
    { code: 'PeriodEndNotConfirmed' },
  ]);
  expect(missingForRecognition(inProgress())).toEqual(missingForRecognition(underAppraisal()));
  expect(missingForRecognition(appraised())).toEqual([
    { code: 'ProposalNotSubmitted' },
    { code: 'PeriodEndNotConfirmed' },
  ]);
  expect(missingForRecognition(proposed())).toEqual([{ code: 'PeriodEndNotConfirmed' }]);
});

it('is ready when nothing is missing, and no longer once it is decided', () => {
  expect(missingForRecognition(readyForDecision())).toEqual([]);
  expect(isReadyForRecognition(readyForDecision())).toBe(true);
  expect(isReadyForRecognition(proposed())).toBe(false);
  expect(missingForRecognition(classified())).toEqual([]);
  expect(isReadyForRecognition(classified())).toBe(false);
});

it('says why a unit that missed its registration or sent no dossier cannot be recognised', () => {
  const missing = missingForRecognition(onFile());
  expect(missing).toContainEqual({ code: 'RegistrationNotInTime', registration: 'Missed' });
  expect(missing).toContainEqual({ code: 'CriteriaNotMet', codes: ['CQ1.3', 'NO_DOSSIER'] });
});

it('is ready for a proposed refusal, which needs none of what recognition needs', () => {
  const refusal = caseAfter(onFile(), proposing('NOT_MET'));
  expect(missingForRecognition(refusal)).toEqual([]);
  expect(isReadyForRecognition(refusal)).toBe(true);
  expect(isReadyForRecognition(caseAfter(onFile(), proposing('MET')))).toBe(false);
});

it('waits for no decision where the year is not assessed or the unit is excluded', () => {
  const ground = signed('RecordNoAssessment', { ground: 'Giải thể' }, chair, '2026-06-01');
  const unassessed = caseAfter(inProgress(), ground);
  const excluded = told(open('2026-01-05', { ...agency, armedForces: true }));
  for (const state of [unassessed, excluded]) {
    expect(missingForRecognition(state)).toEqual([]);
    expect(isReadyForRecognition(state)).toBe(false);
  }
});

it('makes a row of who must act by when, in which step and area', () => {
  expect(caseCurrentRow(proposed(), SHIPPED)).toMatchObject({
    case_id: '2026-56-CQ-000001',
    area: 'vn.56.22366',
    status: 'Proposed',
    step: 'recognition',
    pending_office: 'COMMUNE_PC@vn.56.22366',
    pending_role: 'COMMUNE_PC',
    due_at: '2026-11-19T17:00:00.000Z',
    ready: false,
    denominator: true,
  });
  const provincial = told(open('2026-01-05', { ...agency, level: 'COMMUNE' }));
  const nowhere = caseCurrentRow({ ...provincial, facts: { ...provincial.facts, commune: null } }, SHIPPED);
  expect(nowhere).toMatchObject({ area: 'vn.56', commune: null });
  expect(caseCurrentRow(told(open('2026-01-05', { ...agency, armedForces: true })), SHIPPED)).toMatchObject({
    status: 'Excluded',
    step: 'closing',
    pending_office: null,
    due_at: null,
  });
});
