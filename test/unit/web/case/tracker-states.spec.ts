import { describe, expect, it } from 'vitest';
import type { CaseView } from '#web/api/contract.ts';
import { trackerStates } from '#web/case/tracker-states.ts';

type Seen = Pick<CaseView, 'status' | 'step' | 'axes'>;
const axes = { registration: 'Accepted', recognition: 'Undecided', grade: 'Ungraded', reward: 'Open' } as const;
const states = (seen: Partial<Seen>) =>
  trackerStates({ status: 'UnderAppraisal', step: 'appraisal', axes, ...seen }).map(({ state }) => state);

describe('the tracker', () => {
  it('always has the eight steps in the order of the law', () => {
    expect(trackerStates({ status: 'UnderAppraisal', step: 'appraisal', axes }).map(({ step }) => step)).toEqual([
      'registration',
      'self-assessment',
      'appraisal',
      'recognition',
      'classification',
      'reward',
      'report',
      'closing',
    ]);
  });

  it('shows what is behind, the present step and what is ahead', () => {
    expect(states({})).toEqual(['done', 'done', 'current', 'later', 'later', 'later', 'later', 'later']);
  });

  it('shows a grade that came before the recognition as done', () => {
    const graded = { ...axes, grade: 'FAIR' } as const;
    expect(states({ status: 'Proposed', step: 'recognition', axes: graded }).slice(3, 5)).toEqual(['current', 'done']);
  });

  it('keeps the reward open beside the report, until it is settled', () => {
    const decided = { ...axes, recognition: 'Met', grade: 'FAIR' } as const;
    expect(states({ status: 'Classified', step: 'report', axes: decided }).slice(5)).toEqual([
      'open',
      'current',
      'later',
    ]);
    const barred = { ...decided, reward: 'Barred' } as const;
    expect(states({ status: 'Closed', step: 'closing', axes: barred })).toEqual(
      Array.from({ length: 8 }, () => 'done'),
    );
  });

  it('stops for a unit outside the scope of the law', () => {
    expect(new Set(states({ status: 'Excluded', step: 'closing' }))).toEqual(new Set(['stopped']));
  });
});
