import { describe, expect, it } from 'vitest';
import { obligationsOf } from '#domain/case/obligations.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { dossierSubmitted, openedCase } from '#test/support/case/stages.ts';

const nothing = { dossierAt: null, recognitionAt: null, gradeAt: null };
const statesOf = (state: OpenedCase, now: string, done = {}) =>
  Object.fromEntries(obligationsOf(state, { ...nothing, ...done }, now).map(({ id, state: at }) => [id, at]));

describe('the duties of a case', () => {
  it('are open until their exclusive instant, and missed from it on', () => {
    expect(statesOf(openedCase(), '2026-03-31T16:59:59.999Z')).toEqual({
      REG: 'Open',
      DOSSIER: 'Open',
      UNIT_DEC: 'Open',
      CLS: 'Open',
    });
    expect(statesOf(openedCase(), '2026-03-31T17:00:00.000Z')).toMatchObject({ REG: 'Missed', DOSSIER: 'Open' });
  });

  it('are met, or met late for ever, by when they were done in law', () => {
    const done = { dossierAt: '2026-10-20T05:00:00.000Z', recognitionAt: '2026-11-19T17:00:00.000Z' };
    expect(statesOf(dossierSubmitted(), '2027-01-05T05:00:00.000Z', done)).toEqual({
      REG: 'Met',
      DOSSIER: 'Met',
      UNIT_DEC: 'MetLate',
      CLS: 'Missed',
    });
  });

  it('have the date of a return among them while it is to be mended', () => {
    const returned: OpenedCase = {
      ...openedCase(),
      status: 'RegistrationReturned',
      fixBy: '2026-03-10T17:00:00.000Z',
    };
    const [, , fix] = obligationsOf(returned, nothing, '2026-03-09T05:00:00.000Z');
    expect(fix).toMatchObject({ id: 'FIX', owes: 'UNIT@56-CQ-000001', due: '2026-03-10T17:00:00.000Z', state: 'Open' });
    expect(statesOf({ ...returned, fixBy: null }, '2026-03-09T05:00:00.000Z')).not.toHaveProperty('FIX');
    const dossier: OpenedCase = { ...dossierSubmitted(), status: 'DossierReturned', fixBy: '2026-10-26T17:00:00.000Z' };
    expect(statesOf(dossier, '2026-10-26T16:59:59.999Z')).toMatchObject({ FIX: 'Open' });
    expect(statesOf(dossier, '2026-10-26T17:00:00.000Z')).toMatchObject({ FIX: 'Missed' });
    expect(statesOf({ ...dossier, status: 'UnderAppraisal' }, '2026-10-27T05:00:00.000Z')).not.toHaveProperty('FIX');
  });

  it('are none for a unit that is excluded or gone', () => {
    expect(obligationsOf({ ...openedCase(), status: 'Excluded' }, nothing, '2026-06-01T00:00:00.000Z')).toEqual([]);
    expect(obligationsOf({ ...openedCase(), status: 'Dissolved' }, nothing, '2026-06-01T00:00:00.000Z')).toEqual([]);
  });
});
