import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { decideCase } from '#domain/case/decide.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import { notOpened } from '#domain/case/state.ts';
import { CaseCommand } from '#schema/case/commands.ts';
import { CaseEvent } from '#schema/case/events.ts';
import { TableStatus } from '#schema/case/who-may-what.ts';
import { life, SHORT_RUN } from './choice.ts';
import { type Played, play } from './play.ts';

const decider = { decideCase, evolveCase, notOpened };
const full = inject('full');
/** The same lives in every short run; new ones, named by their seed when they fail, in every long one. */
const runs = full ? { numRuns: 12_000 } : SHORT_RUN;
const seen = { statuses: new Set(), accepted: new Set(), refused: new Set() };
const results = { recognition: new Set(), grade: new Set() };

const notice = (played: Played) => {
  for (const status of played.statuses) seen.statuses.add(status);
  for (const type of played.accepted) seen.accepted.add(type);
  for (const code of played.refused) seen.refused.add(code);
  for (const event of played.events) {
    if (event.type === 'RecognitionDecided') results.recognition.add(event.data.outcome);
    if (event.type === 'MovementGraded') results.grade.add(event.data.grade);
  }
};

describe('random lives of cases', () => {
  it('go as the table and the rules of dates and of four eyes say', { timeout: full ? 900_000 : 240_000 }, () => {
    fc.assert(
      fc.property(life, (one) => {
        const played = play(decider, one);
        notice(played);
        if (played.disagreement !== null) throw new Error(played.disagreement);
      }),
      { ...runs, verbose: 0 },
    );
  });

  it('write only events that their contract knows', () => {
    const events = fc.sample(life, { numRuns: 40, seed: 9 }).flatMap((one) => play(decider, one).events);
    expect(events.length).toBeGreaterThan(200);
    for (const { type, data } of events) expect(CaseEvent.safeParse({ type, data }).error).toBeUndefined();
  });

  it('reach every status but dissolution, which has no command yet', () => {
    expect([...seen.statuses].sort()).toEqual(TableStatus.options.filter((status) => status !== 'Dissolved').sort());
  });

  it('get every command accepted at least once', () => {
    const commands = CaseCommand.options.map((option) => option.shape.type.value);
    expect(commands.filter((type) => !seen.accepted.has(type))).toEqual([]);
  });

  it('end in every recognition and every grade', () => {
    expect([...results.recognition].sort()).toEqual(['MET', 'NOT_MET']);
    expect([...results.grade].sort()).toEqual(['AVERAGE', 'EXCELLENT', 'FAIR', 'WEAK', null]);
  });

  it.each([
    ['who', ['RoleMissing', 'OutsideScope', 'OwnUnit', 'DelegationMissing', 'DelegationNotProvidedByLaw']],
    ['four eyes', ['SecondOfficerRequired']],
    ['when', ['OccurredInFuture', 'OccurredOutOfOrder', 'LateEntryGroundRequired', 'RegistrationWindowClosed']],
    ['the calendar', ['AssessmentNotOpen', 'ReferencePeriodNotOver', 'PeriodEndNotConfirmed', 'DecisionLate']],
    ['scope', ['CaseNotFound', 'CaseAlreadyOpen', 'UnitNotEligible', 'UnitFactsMissing', 'DeciderUndetermined']],
    ['content', ['DocumentsMissing', 'CriteriaUnanswered', 'CriteriaNotMet', 'FindingContradictsFigures']],
    ['rewards', ['RewardBarred', 'GradeMissing']],
  ])('are refused for every reason of %s', (_, codes) => {
    expect(codes.filter((code) => !seen.refused.has(code))).toEqual([]);
  });
});
