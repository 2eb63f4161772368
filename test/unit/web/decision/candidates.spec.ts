import { describe, expect, it } from 'vitest';
import { isFor, missingFor, proposedOutcome } from '#web/decision/candidates.ts';

const WARD = 'COMMUNE_PC@vn.56.22366';
type Line = Parameters<typeof isFor>[1];
const line = (more: Partial<Line>): Line => ({ level: 'COMMUNE', area: 'vn.56.22366', pendingOffice: null, ...more });
const at = (id: string) => ({ pendingOffice: { id, name: id } });

describe('a case waits for the decision of a commune’s committee', () => {
  it.each([
    ['when it lies there', line({ ...at(WARD), level: null }), true],
    ['when it is of its level and still with the police', line(at('COMMUNE_POLICE@vn.56.22366')), true],
    ['not when a higher committee decides', line(at('PROV_PC@vn.56')), false],
    ['not when it is of another level', line({ ...at('PROV_POLICE@vn.56'), level: 'PROVINCE' }), false],
    ['not when it lies in another commune', line({ ...at('COMMUNE_POLICE@vn.56.1'), area: 'vn.56.22367' }), false],
  ] as const)('%s', (_, found, wanted) => expect(isFor(WARD, found)).toBe(wanted));
});

it('a grade does not wait for criteria that a recognition needs', () => {
  const missing = [{ code: 'CriteriaNotMet', codes: ['CQ5'] }, { code: 'PeriodEndNotConfirmed' }];
  expect(missingFor('GRADE', { missing }).map(({ code }) => code)).toEqual(['PeriodEndNotConfirmed']);
  expect(missingFor('RECOGNITION', { missing }).map(({ code }) => code)).toEqual([
    'CriteriaNotMet',
    'PeriodEndNotConfirmed',
  ]);
});

it('what was proposed is what the document mostly says', () => {
  const proposal = { recognition: 'NOT_MET', grade: 'AVERAGE' } as const;
  expect(proposedOutcome('RECOGNITION', proposal)).toBe('NOT_MET');
  expect(proposedOutcome('GRADE', proposal)).toBe('AVERAGE');
  expect(proposedOutcome('REWARD', proposal)).toBe('');
  expect(proposedOutcome('RECOGNITION', undefined)).toBe('');
});
