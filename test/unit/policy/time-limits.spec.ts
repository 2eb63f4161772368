import { describe, expect, it } from 'vitest';
import { vietnamCalendar as calendar } from '#domain/calendar/vietnam-calendar.ts';
import { caseDates } from '#domain/policy/case-dates.ts';
import { policyAt } from '#domain/policy/policy-at.ts';
import {
  afterLastGoodDay,
  lateEntry,
  latestDossierFix,
  registrationWindowCloses,
  superiorMayAcceptFrom,
} from '#domain/policy/time-limits.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';

const policy = policyAt('2026-03-01T02:00:00.000Z', '56');
const { registrationBefore } = caseDates(2026, '56', SHIPPED.tables);

describe('a late entry', () => {
  it('needs no ground up to ten working days after the act', () => {
    const entry = lateEntry(calendar, policy, '2026-09-07T02:00:00.000Z', '2026-09-21T16:59:59.999Z');
    expect(entry).toEqual({ workingDays: 10, needsGround: false });
  });

  it('needs a ground from the eleventh on', () => {
    const entry = lateEntry(calendar, policy, '2026-09-07T02:00:00.000Z', '2026-09-21T17:00:00.000Z');
    expect(entry).toEqual({ workingDays: 11, needsGround: true });
  });
});

describe('the registration window of a case', () => {
  it('closes at the legal date when the case was opened in good time', () => {
    const closes = registrationWindowCloses(calendar, policy, registrationBefore, '2026-01-05T02:00:00.000Z');
    expect(closes).toBe('2026-03-31T17:00:00.000Z');
  });

  it('closes at the legal date when exactly ten working days fit before it', () => {
    const closes = registrationWindowCloses(calendar, policy, registrationBefore, '2026-03-17T02:00:00.000Z');
    expect(closes).toBe('2026-03-31T17:00:00.000Z');
  });

  it('stays open for ten whole working days when the opening was typed late', () => {
    const closes = registrationWindowCloses(calendar, policy, registrationBefore, '2026-03-30T02:00:00.000Z');
    expect(closes).toBe('2026-04-13T17:00:00.000Z');
  });
});

describe('the superior office', () => {
  it('may accept a registration once ten working days have passed', () => {
    expect(superiorMayAcceptFrom(calendar, policy, '2026-03-02T02:00:00.000Z')).toBe('2026-03-16T17:00:00.000Z');
  });
});

describe('the fix of a returned dossier', () => {
  it.each([
    ['2026-11-02T02:00:00.000Z', '2026-11-05', 'three working days ahead'],
    ['2026-11-06T02:00:00.000Z', '2026-11-11', 'over a weekend'],
    ['2026-11-11T02:00:00.000Z', '2026-11-16', 'exactly 16 November'],
    ['2026-11-12T02:00:00.000Z', '2026-11-16', 'never after 16 November'],
    ['2026-11-18T02:00:00.000Z', '2026-11-16', 'so no day is left after it'],
  ])('of %s is due by %s at the latest: %s', (returnedAt, expected) => {
    expect(latestDossierFix(calendar, policy, 2026, returnedAt)).toBe(expected);
  });

  it('is in time until the day after its last good day begins', () => {
    expect(afterLastGoodDay('2026-11-16')).toBe('2026-11-16T17:00:00.000Z');
  });
});
