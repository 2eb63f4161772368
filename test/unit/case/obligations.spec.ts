import { describe, expect, it } from 'vitest';
import { obligationsOf } from '#domain/case/obligations.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { dossierSubmitted, openedCase } from '#test/support/case/stages.ts';

const nothing = { dossierAt: null, recognitionAt: null, gradeAt: null };
const statesOf = (state: OpenedCase, now: string, done = {}) =>
  Object.fromEntries(obligationsOf(state, { ...nothing, ...done }, now, SHIPPED).map(({ id, state: at }) => [id, at]));

describe('the duties of a case', () => {
  it('are open until their exclusive instant, and missed from it on', () => {
    expect(statesOf(openedCase(), '2026-03-31T16:59:59.999Z')).toEqual({
      REG: 'Open',
      LAUNCH: 'Open',
      PLAN: 'Open',
      UNIT_RPT: 'Open',
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
      LAUNCH: 'Missed',
      PLAN: 'Missed',
      UNIT_RPT: 'Missed',
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
    const fix = obligationsOf(returned, nothing, '2026-03-09T05:00:00.000Z', SHIPPED).find(({ id }) => id === 'FIX');
    expect(fix).toMatchObject({ id: 'FIX', owes: 'UNIT@56-CQ-000001', due: '2026-03-10T17:00:00.000Z', state: 'Open' });
    expect(statesOf({ ...returned, fixBy: null }, '2026-03-09T05:00:00.000Z')).not.toHaveProperty('FIX');
    const dossier: OpenedCase = { ...dossierSubmitted(), status: 'DossierReturned', fixBy: '2026-10-26T17:00:00.000Z' };
    expect(statesOf(dossier, '2026-10-26T16:59:59.999Z')).toMatchObject({ FIX: 'Open' });
    expect(statesOf(dossier, '2026-10-26T17:00:00.000Z')).toMatchObject({ FIX: 'Missed' });
    expect(statesOf({ ...dossier, status: 'UnderAppraisal' }, '2026-10-27T05:00:00.000Z')).not.toHaveProperty('FIX');
  });

  it('say who owes, to whom, until when in law and by our own earlier date, and on what basis', () => {
    const duties = obligationsOf(openedCase(), nothing, '2026-02-01T00:00:00.000Z', SHIPPED);
    expect(duties.find(({ id }) => id === 'UNIT_RPT')).toEqual({
      id: 'UNIT_RPT',
      owes: 'UNIT@56-CQ-000001',
      recipient: 'COMMUNE_POLICE@vn.56.22366',
      due: '2026-10-24T17:00:00.000Z',
      internal: '2026-10-19T17:00:00.000Z',
      state: 'Open',
      metAt: null,
      legalBasis: 'KH25; the internal date is D',
    });
    expect(duties.find(({ id }) => id === 'PLAN')).toMatchObject({
      internal: '2026-09-04T17:00:00.000Z',
      legalBasis: null,
    });
    expect(duties.find(({ id }) => id === 'CLS')).toMatchObject({ owes: 'COMMUNE_PC@vn.56.22366', recipient: null });
  });

  it('are of the year, province and level of the case alone', () => {
    const { facts } = openedCase();
    const idsOf = (over: Partial<OpenedCase>) =>
      Object.keys(statesOf({ ...openedCase(), ...over }, '2026-02-01T00:00:00.000Z'));
    expect(idsOf({ facts: { ...facts, province: '01' } })).toEqual(['REG', 'LAUNCH', 'DOSSIER', 'UNIT_DEC', 'CLS']);
    expect(idsOf({ facts: { ...facts, level: 'MINISTRY' } })).not.toContain('UNIT_RPT');
    expect(idsOf({ year: 2024 })).toEqual(['REG', 'DOSSIER', 'UNIT_DEC', 'CLS']);
  });

  it('are met by the plan, the periodic report and the launch, in time or late', () => {
    const done = {
      ...openedCase(),
      planAt: '2026-09-04T16:59:59.999Z',
      periodicReportAt: '2026-10-24T17:00:00.000Z',
      launchAt: '2026-04-20T05:00:00.000Z',
    };
    const states = statesOf(done, '2026-12-01T00:00:00.000Z');
    expect(states).toMatchObject({ PLAN: 'Met', UNIT_RPT: 'MetLate', LAUNCH: 'Met' });
  });

  it('are extended until their new date, and missed from it on', () => {
    const moved: OpenedCase = {
      ...openedCase(),
      status: 'RegistrationReturned',
      fixBy: '2026-09-12T17:00:00.000Z',
      extensions: { PLAN: '2026-09-10T17:00:00.000Z', FIX: '2026-09-12T17:00:00.000Z' },
    };
    expect(statesOf(moved, '2026-09-10T16:59:59.999Z')).toMatchObject({ PLAN: 'Extended', FIX: 'Extended' });
    expect(statesOf(moved, '2026-09-10T17:00:00.000Z')).toMatchObject({ PLAN: 'Missed', FIX: 'Extended' });
    expect(statesOf({ ...moved, planAt: '2026-09-09T00:00:00.000Z' }, '2026-12-01T00:00:00.000Z')).toMatchObject({
      PLAN: 'Met',
      FIX: 'Missed',
    });
  });

  it('are none for a unit that is excluded or gone', () => {
    expect(
      obligationsOf({ ...openedCase(), status: 'Excluded' }, nothing, '2026-06-01T00:00:00.000Z', SHIPPED),
    ).toEqual([]);
    expect(
      obligationsOf({ ...openedCase(), status: 'Dissolved' }, nothing, '2026-06-01T00:00:00.000Z', SHIPPED),
    ).toEqual([]);
  });
});
