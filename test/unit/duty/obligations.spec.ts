import { describe, expect, it } from 'vitest';
import { officeObligations } from '#domain/duty/obligations.ts';
import { nothingHanded } from '#domain/duty/state.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { chair, head, type Person, provincial } from '#test/support/case/officers.ts';
import { department, officePlan, owing } from '#test/support/streams/duties.ts';
import { given } from '#test/support/streams/given.ts';

const of = ({ office }: Person, now: string, state = nothingHanded, year = 2026) =>
  officeObligations({ year, office, terms: SHIPPED }, state, now);
const NOW = '2026-08-01T00:00:00.000Z';

describe('what an office owes in a year', () => {
  it('is what the rows say of its kind', () => {
    expect(of(department, NOW).map(({ id }) => id)).toEqual(['LAUNCH', 'PLAN', 'UNIT_RPT']);
    expect(of(chair, NOW).map(({ id }) => id)).toEqual(['LAUNCH', 'PLAN', 'UNIT_RPT', 'COMMUNE_FIGURES']);
    expect(of(provincial, NOW).map(({ id }) => id)).toEqual(['PPC_RPT', 'MIN_RPT', 'FINAL_RPT']);
    expect(of(head, NOW)).toEqual([]);
    expect(of(chair, NOW, nothingHanded, 2024)).toEqual([]);
  });

  it('names recipient, dates and basis', () => {
    expect(of(chair, NOW)[2]).toEqual({
      id: 'UNIT_RPT',
      owes: chair.office,
      recipient: 'PROV_POLICE@vn.56',
      due: '2026-10-24T17:00:00.000Z',
      internal: '2026-10-19T17:00:00.000Z',
      state: 'Open',
      metAt: null,
      legalBasis: 'KH25; the internal date is D',
    });
    expect(of(provincial, NOW).map(({ recipient, legalBasis }) => [recipient, legalBasis])).toEqual([
      ['PROV_PC@vn.56', null],
      ['V05@vn', 'CT06 §7'],
      ['V05@vn', null],
    ]);
  });

  it('is met in time, met late or missed by the first version', () => {
    const now = '2026-12-01T00:00:00.000Z';
    const inTime = given(owing(chair), officePlan('2026-09-01'), officePlan('2026-09-10')).state;
    expect(of(chair, now, inTime).map(({ state }) => state)).toEqual(['Missed', 'Met', 'Missed', 'Missed']);
    const late = given(owing(chair), officePlan('2026-09-10')).state;
    expect(of(chair, now, late)[1]).toMatchObject({ state: 'MetLate', metAt: '2026-09-10T05:00:00.000Z' });
  });
});
