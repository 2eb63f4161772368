import { describe, expect, it } from 'vitest';
import { previewOf, repealPreviewOf } from '#domain/policy-stream/preview.ts';
import { NO_ROWS, type PolicyState } from '#domain/policy-stream/state.ts';
import { PolicyRow } from '#schema/policy.ts';
import { dayRow, planRow } from '#test/support/policy/rows.ts';
import { adopted } from './rows.ts';

const proposed = (row: object): PolicyState => ({
  proposed: [{ rowId: 'asked', row: PolicyRow.parse(row), by: [], at: '2026-08-01T05:00:00.000Z' }],
  adopted: [],
});
const preview = (rows: { readonly national?: PolicyState; readonly provincial?: PolicyState }, asked = 'asked') =>
  previewOf({ province: '56', national: NO_ROWS, provincial: NO_ROWS, ...rows }, asked, {
    years: [2026],
    today: '2026-10-20',
  });

describe('the preview of a row', () => {
  it('shows what moves in the province, whether the row is its own or of the country', () => {
    const wanted = { id: 'UNIT_RPT', year: 2026, kind: 'REMINDER', step: 1, from: '2026-10-23', to: '2026-10-22' };
    expect(preview({ provincial: proposed(dayRow()) })?.moves).toContainEqual(wanted);
    expect(preview({ national: proposed(dayRow()) })?.moves).toContainEqual(wanted);
  });

  it('shows why it cannot be adopted, and then nothing moves', () => {
    expect(preview({ provincial: { ...proposed(dayRow()), adopted: adopted(dayRow()).adopted } })).toMatchObject({
      row: dayRow(),
      problems: ['DAY_ALREADY_THERE'],
      moves: [],
    });
  });

  it('is there for a shipped day that is not confirmed', () => {
    expect(preview({}, '2026-11-23')?.moves).toContainEqual(
      expect.objectContaining({ id: 'CLS', kind: 'REMINDER', step: 7, from: '2026-11-23', to: '2026-11-20' }),
    );
  });

  it('is there for nothing else', () => expect(preview({})).toBeNull());
});

describe('the preview of an end', () => {
  const ended = (
    rows: { readonly national?: PolicyState; readonly provincial?: PolicyState },
    scope = '56',
    rowId = 'row-0',
    today = '2026-10-20',
  ) =>
    repealPreviewOf(
      { province: '56', national: NO_ROWS, provincial: NO_ROWS, ...rows },
      { scope, rowId },
      { years: [2026], today },
    );
  const moved = { id: 'UNIT_RPT', year: 2026, kind: 'REMINDER', step: 1, from: '2026-10-22', to: '2026-10-23' };

  it('shows what moves back, whether the row is of the province or of the country', () => {
    expect(ended({ provincial: adopted(dayRow()) })?.moves).toContainEqual(moved);
    expect(ended({ national: adopted(dayRow()) }, 'vn')?.moves).toContainEqual(moved);
    const plan = ended({ provincial: adopted(dayRow(), planRow()) }, '56', 'row-1', '2026-08-01');
    expect(plan?.row).toMatchObject({ id: 'PLAN' });
  });

  it('shows why a day that has begun cannot go', () => {
    expect(ended({ provincial: adopted(dayRow()) }, '56', 'row-0', '2026-10-23')).toEqual({
      row: PolicyRow.parse(dayRow()),
      problems: ['DAY_IS_PAST'],
      moves: [],
    });
  });

  it('is there for no other row, nor for one that has ended', () => {
    expect(ended({ provincial: adopted(dayRow()) }, '56', 'row-9')).toBeNull();
    const [row] = adopted(dayRow()).adopted;
    const over = row === undefined ? [] : [{ ...row, repealedOn: '2026-10-01' }];
    expect(ended({ provincial: { proposed: [], adopted: over } })).toBeNull();
  });
});
