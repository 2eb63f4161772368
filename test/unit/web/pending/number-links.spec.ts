import { describe, expect, it } from 'vitest';
import type { PendingSummary } from '#web/api/contract.ts';
import { listBehind } from '#web/pending/number-links.ts';
import { sortedRows } from '#web/pending/sorted-rows.ts';

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
  });

  it('opens the pending cases whose commune is not known, and is bare where their other figures are concerned', () => {
    const without = { ...row, key: 'vn.56' };
    expect(listBehind('pending', summary, without, none)).toBe('/pending?year=2026&area=vn.56&withoutCommune=1&list=1');
    // The filter `vn.56` of the other lists would show the whole province.
    expect(listBehind('met', summary, without, none)).toBeUndefined();
  });

  it('does not take the order of the summary along', () => {
    const kept = new URLSearchParams({ sort: 'ready', order: 'desc' });
    expect(listBehind('pending', summary, row, kept)).toBe('/pending?year=2026&area=vn.56.22366&list=1');
  });
});

describe('the rows of the summary', () => {
  const rows = [
    { ...row, key: 'b', name: 'phường Bắc', pending: 2, ready: 2 },
    { ...row, key: 'a', name: 'đặc khu Á', pending: 9, ready: 1 },
  ];
  const keys = (sort: string | undefined, order?: string) =>
    sortedRows({ ...summary, rows }, { sort, order }).map(({ key }) => key);

  it('stand in the order of the api until a column is chosen', () => expect(keys(undefined)).toEqual(['b', 'a']));
  it('are ordered by a figure, or by name as Vietnamese orders it', () => {
    expect(keys('pending')).toEqual(['b', 'a']);
    expect(keys('pending', 'desc')).toEqual(['a', 'b']);
    expect(keys('notReady', 'desc')).toEqual(['a', 'b']);
    expect(keys('name')).toEqual(['a', 'b']);
  });
});
