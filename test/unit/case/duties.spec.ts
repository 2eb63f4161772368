import { describe, expect, it } from 'vitest';
import { decideCase } from '#domain/case/decide.ts';
import { plan, report } from '#test/support/case/duties.ts';
import { head, provincial, receiver } from '#test/support/case/officers.ts';
import { paper } from '#test/support/case/papers.ts';
import { signed } from '#test/support/case/sign.ts';
import { inProgress, openedCase } from '#test/support/case/stages.ts';
import { caseAfter, given } from '#test/support/case/story.ts';

const launch = (when: string, heldOn = when.slice(0, 10), kind = 'LAUNCH') =>
  signed('RecordActivity', { kind, heldOn, participants: 40, document: paper('OTHER') }, head, when);
const dataOf = (...[command, state]: readonly [Parameters<typeof decideCase>[0], ReturnType<typeof inProgress>]) => {
  const decision = decideCase(command, state);
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal));
  return decision.events[0]?.data;
};

describe('the plan for the directive', () => {
  it('is in time up to the last millisecond of 4 September, and marked late from then on, never refused', () => {
    expect(dataOf(plan('2026-09-04T16:59:59.999Z'), inProgress())).toMatchObject({ submission: 1, late: false });
    expect(dataOf(plan('2026-09-04T17:00:00.000Z'), inProgress())).toMatchObject({ submission: 1, late: true });
    given(inProgress()).when(plan('2026-10-01')).thenEvents('PlanSubmitted');
  });

  it('may come again, and the first one alone says whether it was in time', () => {
    const once = caseAfter(inProgress(), plan('2026-09-01'));
    expect(dataOf(plan('2026-09-10'), once)).toMatchObject({ submission: 2, late: false });
    expect(caseAfter(once, plan('2026-09-10'))).toMatchObject({ plans: 2, planAt: '2026-09-01T05:00:00.000Z' });
    const late = caseAfter(inProgress(), plan('2026-09-10'));
    expect(dataOf(plan('2026-09-11'), late)).toMatchObject({ submission: 2, late: true });
  });

  it('was in time when its paper was, though a later version was typed first', () => {
    const late = caseAfter(inProgress(), plan('2026-09-10'));
    const paperInTime = plan('2026-09-02', { receivedAt: '2026-09-11' });
    expect(dataOf(paperInTime, late)).toMatchObject({ submission: 2, late: false });
    expect(caseAfter(late, paperInTime).planAt).toBe('2026-09-02T05:00:00.000Z');
  });

  it('is late nowhere but where a plan is owed', () => {
    const state = inProgress();
    const elsewhere = { ...state, facts: { ...state.facts, province: '01' } };
    expect(dataOf(plan('2026-12-01'), elsewhere)).toMatchObject({ late: false });
  });

  it('moves no status, and comes from the head of this unit in any open one', () => {
    expect(caseAfter(openedCase(), plan('2026-02-02')).status).toBe('AwaitingRegistration');
    given(inProgress())
      .when(plan('2026-08-01', {}, receiver))
      .thenRefused({ code: 'RoleMissing' });
    given({ ...inProgress(), status: 'Closed' })
      .when(plan('2026-12-30'))
      .thenRefused({ code: 'NotAllowedNow' });
  });
});

describe('the periodic report', () => {
  it('is late from 25 October on: the internal date of 20 October makes nothing late', () => {
    expect(dataOf(report('2026-10-24T16:59:59.999Z'), inProgress())).toMatchObject({ late: false });
    expect(dataOf(report('2026-10-24T17:00:00.000Z'), inProgress())).toMatchObject({ late: true });
  });

  it('may come again, and the first one alone says whether it was in time', () => {
    const once = caseAfter(inProgress(), report('2026-10-21'));
    expect(dataOf(report('2026-11-01'), once)).toMatchObject({ submission: 2, late: false });
    expect(caseAfter(once, report('2026-11-01'))).toMatchObject({
      periodicReports: 2,
      periodicReportAt: '2026-10-21T05:00:00.000Z',
    });
  });

  it('is owed by units of communes and provinces, so a unit that the Ministry follows is never late', () => {
    expect(dataOf(report('2026-12-01'), inProgress())).toMatchObject({ late: true });
    for (const level of ['MINISTRY', null] as const) {
      const state = { ...inProgress(), facts: { ...inProgress().facts, level } };
      expect(dataOf(report('2026-12-01'), state)).toMatchObject({ late: false });
    }
  });
});

describe('an activity', () => {
  it('of launching is kept at the earliest time, and no other kind is taken for it', () => {
    const other = caseAfter(inProgress(), launch('2026-04-01', '2026-04-01', 'PROPAGANDA'));
    expect(other.launchAt).toBeNull();
    const launched = caseAfter(other, launch('2026-04-20'));
    expect(launched.launchAt).toBe('2026-04-20T05:00:00.000Z');
    expect(caseAfter(launched, launch('2026-04-22')).launchAt).toBe('2026-04-20T05:00:00.000Z');
  });

  it('is recorded by the unit or its standing body, and not before it was held', () => {
    const bySb = signed(
      'RecordActivity',
      { kind: 'TRAINING', heldOn: '2026-05-04', participants: 12 },
      receiver,
      '2026-05-04',
    );
    given(inProgress()).when(bySb).thenEvents('ActivityRecorded');
    given(inProgress()).when(launch('2026-04-20', '2026-04-21')).thenRefused({ code: 'OccurredInFuture' });
    const byProvince = signed(
      'RecordActivity',
      { kind: 'TRAINING', heldOn: '2026-05-04', participants: 1 },
      provincial,
      '2026-05-04',
    );
    given(inProgress()).when(byProvince).thenRefused({ code: 'OutsideScope' });
  });
});
