import { describe, expect, it } from 'vitest';
import type { PendingSummary } from '#web/api/contract.ts';
import { listBehind } from '#web/pending/number-links.ts';

const counts = { eligible: 9, registered: 8, submitted: 5, pending: 4, ready: 1, met: 1, notMet: 0, excluded: 2 };
const row = { key: 'vn.56.22366', name: 'phường Nha Trang', ...counts };
const summary: PendingSummary = {
  by: 'commune',
  year: 2026,
  decideBefore: '2026-11-19T17:00:00.000Z',
  lastGoodDay: '2026-11-19',
  workingDaysLeft: 3,
  rows: [row],
  total: counts,
  asOfPosition: '9',
};
const none = new URLSearchParams();

describe('a number of the pending recognitions', () => {
  it('opens the list of its group', () => {
    expect(listBehind('ready', summary, row, none)).toBe('/pending?year=2026&area=vn.56.22366&ready=true&list=1');
  });

  it('keeps the filters that it was counted under', () => {
    const kept = new URLSearchParams({ type: 'AGENCY' });
    expect(listBehind('pending', summary, undefined, kept)).toBe('/pending?type=AGENCY&year=2026&list=1');
  });

  it('opens the list of decided cases among all cases', () => {
    expect(listBehind('met', { ...summary, by: 'level' }, { ...row, key: 'COMMUNE' }, none)).toBe(
      '/cases?year=2026&level=COMMUNE&recognition=Met',
    );
  });

  it('is a bare number for a group that no filter can name', () => {
    expect(listBehind('pending', summary, { ...row, key: null }, none)).toBeUndefined();
    // Units whose commune is not known: the filter `vn.56` would show the whole province.
    expect(listBehind('pending', summary, { ...row, key: 'vn.56' }, none)).toBeUndefined();
  });
});
