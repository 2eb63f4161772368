import { describe, expect, it } from 'vitest';
import { evolveDuty, nothingHanded } from '#domain/duty/state.ts';
import type { DutyCommand } from '#schema/duty.ts';
import type { Signed } from '#schema/envelope.ts';
import { OfficeId } from '#schema/ids.ts';
import { chair, head, type Person, provincial, provincialChair, receiver } from '#test/support/case/officers.ts';
import {
  committeeOffice,
  department,
  giveBack,
  ministry,
  officePlan,
  officeReport,
  owing,
  receive,
} from '#test/support/streams/duties.ts';
import { given } from '#test/support/streams/given.ts';

const inPlan = officePlan('2026-09-01');
const dataOf = (command: Signed<DutyCommand>, person: Person = chair, ...before: readonly Signed<DutyCommand>[]) => {
  const decision = owing(person).decide(command, given(owing(person), ...before).state);
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal));
  return decision.events[0]?.data;
};

describe('what an office hands in', () => {
  it('is in time up to the last millisecond before its date, and marked late from then on, never refused', () => {
    expect(dataOf(officePlan('2026-09-04T16:59:59.999Z'))).toMatchObject({ submission: 1, late: false });
    expect(dataOf(officePlan('2026-09-04T17:00:00.000Z'))).toMatchObject({ submission: 1, late: true });
    expect(dataOf(officeReport('UNIT_RPT', '2026-10-24T16:59:59.999Z'))).toMatchObject({ late: false });
    expect(dataOf(officeReport('UNIT_RPT', '2026-10-24T17:00:00.000Z'))).toMatchObject({ late: true });
    expect(dataOf(officeReport('MIN_RPT', '2026-11-15', provincial), provincial)).toMatchObject({ late: true });
  });

  it('may come again, and the first version alone says whether it was in time', () => {
    expect(dataOf(officePlan('2026-09-10'), chair, inPlan)).toMatchObject({ submission: 2, late: false });
    expect(dataOf(officePlan('2026-09-11'), chair, officePlan('2026-09-10'))).toMatchObject({ late: true });
    expect(given(owing(chair), inPlan, officePlan('2026-09-10')).state.handed.PLAN).toMatchObject({
      standing: 'Submitted',
      submissions: 2,
      firstAt: '2026-09-01T05:00:00.000Z',
      lastAt: '2026-09-10T05:00:00.000Z',
      signedBy: [chair.officer],
    });
  });

  it('comes from an officer of that office alone', () => {
    given(owing(department)).when(officePlan('2026-09-01', department)).thenEvents('OfficePlanSubmitted');
    given(owing(provincial))
      .when(officeReport('PPC_RPT', '2026-11-05', provincial))
      .thenEvents('OfficeReportSubmitted');
    given(owing(chair))
      .when(officePlan('2026-09-01', receiver))
      .thenRefused({ code: 'RoleMissing', roles: ['COMMUNE_PC'] });
    const neighbour = { ...chair, office: OfficeId.parse('COMMUNE_PC@vn.56.22333') };
    given(owing(chair))
      .when(officePlan('2026-09-01', neighbour))
      .thenRefused({ code: 'OutsideScope', offices: [chair.office] });
  });

  it('is what a row of that year and province makes the office owe', () => {
    given(owing(chair))
      .when(officeReport('MIN_RPT', '2026-11-10'))
      .thenRefused({ code: 'DutyNotOwed', duty: 'MIN_RPT' });
    given(owing(provincial)).when(officePlan('2026-09-01', provincial)).thenRefused({ code: 'DutyNotOwed' });
    given(owing(chair, 2024)).when(officePlan('2024-09-01')).thenRefused({ code: 'DutyNotOwed', office: chair.office });
    given(owing(head)).when(officePlan('2026-09-01', head)).thenRefused({ code: 'DutyNotOwed' });
    const nowhere = { ...chair, office: OfficeId.parse('COMMUNE_PC@vn') };
    given(owing(nowhere)).when(inPlan).thenRefused({ code: 'DutyNotOwed' });
  });

  it('has narratives and figures where they are owed', () => {
    const bare = { tasks: null, figures: null };
    given(owing(chair))
      .when(officeReport('UNIT_RPT', '2026-10-20', chair, bare))
      .thenRefused({ code: 'ReportIncomplete', fields: ['tasks', 'figures'] });
    given(owing(chair))
      .when(officeReport('COMMUNE_FIGURES', '2026-11-02', chair, bare))
      .thenRefused({ code: 'ReportIncomplete', fields: ['figures'] });
    given(owing(provincial))
      .when(officeReport('FINAL_RPT', '2026-12-20', provincial, bare))
      .thenEvents('OfficeReportSubmitted');
  });

  it('is not entered before it happened, nor long after without a ground', () => {
    const early = { ...inPlan, signature: { ...inPlan.signature, receivedAt: '2026-08-31T05:00:00.000Z' } };
    given(owing(chair)).when(early).thenRefused({ code: 'OccurredInFuture' });
    const late = { ...inPlan, signature: { ...inPlan.signature, receivedAt: '2026-10-01T05:00:00.000Z' } };
    given(owing(chair)).when(late).thenRefused({ code: 'LateEntryGroundRequired' });
  });
});

describe('the launch of the movement by an office', () => {
  it('is owed by committees and departments, lies with the provincial police, and is late from 1 May on', () => {
    const bare = { tasks: null, figures: null };
    const launch = (when: string, person: Person) => officeReport('LAUNCH', when, person, bare);
    expect(dataOf(launch('2026-04-30T16:59:59.999Z', chair))).toMatchObject({ duty: 'LAUNCH', late: false });
    expect(dataOf(launch('2026-04-30T17:00:00.000Z', department), department)).toMatchObject({ late: true });
    given(owing(chair), launch('2026-04-20', chair)).when(receive('LAUNCH', '2026-04-21')).thenEvents('ReportReceived');
    given(owing(provincial))
      .when(launch('2026-04-20', provincial))
      .thenRefused({ code: 'DutyNotOwed', duty: 'LAUNCH' });
  });
});

describe('what was handed in', () => {
  it('is received by whom it goes to: through the provincial police, by the committee or its office, by V05', () => {
    given(owing(chair), inPlan).when(receive('PLAN', '2026-09-02')).thenEvents('ReportReceived');
    given(owing(chair), inPlan)
      .when(receive('PLAN', '2026-09-02', provincialChair))
      .thenRefused({ code: 'RoleMissing' });
    const toCommittee = officeReport('PPC_RPT', '2026-11-05', provincial);
    for (const person of [provincialChair, committeeOffice])
      given(owing(provincial), toCommittee)
        .when(receive('PPC_RPT', '2026-11-06', person))
        .thenEvents('ReportReceived');
    const toMinistry = officeReport('MIN_RPT', '2026-11-10', provincial);
    given(owing(provincial), toMinistry)
      .when(receive('MIN_RPT', '2026-11-11', ministry))
      .thenEvents('ReportReceived');
    given(owing(provincial), toMinistry)
      .when(receive('MIN_RPT', '2026-11-11', provincialChair))
      .thenRefused({ code: 'RoleMissing', roles: ['V05'] });
  });

  it('is received once per version, and only when something lies there', () => {
    given(owing(chair)).when(receive('PLAN', '2026-09-02')).thenRefused({ code: 'NoReportWaits', duty: 'PLAN' });
    given(owing(chair), inPlan, receive('PLAN', '2026-09-02'))
      .when(receive('PLAN', '2026-09-03'))
      .thenRefused({ code: 'NoReportWaits' });
    given(owing(chair), inPlan, receive('PLAN', '2026-09-02'), officePlan('2026-09-03'))
      .when(receive('PLAN', '2026-09-04'))
      .thenEvents('ReportReceived');
  });

  it('goes back with a day to mend it by, also once it was received, and stays met', () => {
    given(owing(chair), inPlan, receive('PLAN', '2026-09-02'))
      .when(giveBack('PLAN', '2026-09-03', '2026-09-08'))
      .thenEvents('ReportReturned');
    const { state } = given(owing(chair), inPlan, giveBack('PLAN', '2026-09-03', '2026-09-08'));
    expect(state.handed.PLAN).toMatchObject({
      standing: 'Returned',
      fixBy: '2026-09-08T17:00:00.000Z',
      firstAt: '2026-09-01T05:00:00.000Z',
    });
    const returned = given(owing(chair), inPlan, giveBack('PLAN', '2026-09-03', '2026-09-08'));
    returned.when(giveBack('PLAN', '2026-09-04', '2026-09-09')).thenRefused({ code: 'NoReportWaits' });
    returned.when(receive('PLAN', '2026-09-04')).thenRefused({ code: 'NoReportWaits' });
    returned.when(officePlan('2026-09-07')).thenEvents('OfficePlanSubmitted');
    given(owing(chair))
      .when(giveBack('PLAN', '2026-09-03', '2026-09-08'))
      .thenRefused({ code: 'NoReportWaits' });
  });

  it('names a day to mend it by that is neither past nor out of reach', () => {
    const range = { code: 'FixDateInvalid', earliest: '2026-09-03', latest: '2027-12-31' };
    given(owing(chair), inPlan)
      .when(giveBack('PLAN', '2026-09-03', '2026-09-02'))
      .thenRefused(range);
    given(owing(chair), inPlan)
      .when(giveBack('PLAN', '2026-09-03', '2028-01-01'))
      .thenRefused(range);
  });

  it('is judged after it came, by another person than who signed it, for himself or for another', () => {
    given(owing(chair), inPlan)
      .when(receive('PLAN', '2026-08-31'))
      .thenRefused({ code: 'OccurredOutOfOrder', notBefore: '2026-09-01T05:00:00.000Z' });
    const alone = { ...provincial, officer: chair.officer };
    const own = { code: 'SecondOfficerRequired', signedBy: [chair.officer] };
    given(owing(chair), inPlan)
      .when(receive('PLAN', '2026-09-02', alone))
      .thenRefused(own);
    given(owing(chair), inPlan)
      .when(giveBack('PLAN', '2026-09-02', '2026-09-08', alone))
      .thenRefused(own);
    const forHim = receive('PLAN', '2026-09-02');
    const actor = { ...forHim.signature.actor, onBehalfOf: chair.officer };
    const delegated = { ...forHim, signature: { ...forHim.signature, actor } };
    given(owing(chair), inPlan).when(delegated).thenRefused(own);
    const bySubmitter = { ...inPlan.signature.actor, onBehalfOf: provincial.officer };
    const signedFor: Signed<DutyCommand> = { ...inPlan, signature: { ...inPlan.signature, actor: bySubmitter } };
    given(owing(chair), signedFor).when(receive('PLAN', '2026-09-02')).thenRefused({ code: 'SecondOfficerRequired' });
    const other = {
      ...delegated,
      signature: { ...delegated.signature, actor: { ...actor, onBehalfOf: head.officer } },
    };
    given(owing(chair), inPlan).when(other).thenEvents('ReportReceived');
  });

  it('is nothing to a fold that never saw it come', () => {
    const { signature } = inPlan;
    const received = { type: 'ReportReceived', data: { duty: 'PLAN', note: null, submission: 1 }, signature } as const;
    expect(evolveDuty(nothingHanded, received)).toEqual(nothingHanded);
  });
});
