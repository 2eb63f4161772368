import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { VIETNAM_COVERAGE, VIETNAM_DAYS } from '#domain/calendar/vietnam-days.ts';

const shipped: readonly Record<string, string>[] = parse(
  readFileSync(new URL('../../../data/vn-holidays.csv', import.meta.url)),
  { columns: true },
);

describe('the days of Vietnam', () => {
  it('are exactly the rows of data/vn-holidays.csv, in their order', () => {
    const rows = VIETNAM_DAYS.map(({ date, name, kind, source, verified }) => ({
      date,
      name_vi: name,
      kind,
      source,
      verified: String(verified),
    }));
    expect(rows).toEqual(shipped);
    expect(rows.length).toBeGreaterThan(60);
  });

  it('are written in NFC and stand once per date', () => {
    for (const { name } of VIETNAM_DAYS) expect(name).toBe(name.normalize('NFC'));
    expect(new Set(VIETNAM_DAYS.map(({ date }) => date)).size).toBe(VIETNAM_DAYS.length);
  });

  it('cover 2024 to 2026, and of 2027 only the fixed dates', () => {
    expect(Object.fromEntries(VIETNAM_COVERAGE)).toEqual({
      2024: 'COMPLETE',
      2025: 'COMPLETE',
      2026: 'COMPLETE',
      2027: 'FIXED_DATES_ONLY',
    });
    const years = new Set(VIETNAM_DAYS.map(({ date }) => Number(date.slice(0, 4))));
    expect([...years]).toEqual([...VIETNAM_COVERAGE.keys()]);
  });
});
