import { describe, expect, it } from 'vitest';
import { campaignDecider, campaignDeciderFor } from '#domain/campaign/campaign.ts';
import { CampaignCommand } from '#schema/campaign.ts';
import { chair, otherCommune, provincial, receiver, timer } from '#test/support/case/officers.ts';
import { by, given } from '#test/support/streams/given.ts';

const issued = (step: string) => ({ step, count: 300 });
const record = (over: object = {}, person: typeof provincial = timer) =>
  by(
    person,
    '2026-08-28',
    CampaignCommand.parse({
      type: 'RecordReminders',
      data: {
        deadline: 'PLAN',
        year: 2026,
        province: '56',
        before: '2026-09-05',
        on: '2026-08-28',
        issued: issued('D3'),
        superseded: [],
        ...over,
      },
    }),
  );

describe('a campaign', () => {
  it('begins with its first step, and records what went out and what was missed', () => {
    given(campaignDecider).when(record()).thenEvents('CampaignStarted', 'RemindersIssued');
    given(campaignDecider, record())
      .when(record({ superseded: [issued('D7')] }))
      .thenEvents('RemindersSuperseded', 'RemindersIssued');
    given(campaignDecider, record())
      .when(record({ issued: null, superseded: [issued('D7')] }))
      .thenEvents('RemindersSuperseded');
  });

  it('is recorded by the sweep alone, and only when there is something', () => {
    given(campaignDecider).when(record({}, provincial)).thenRefused({ code: 'RoleMissing' });
    given(campaignDecider)
      .when(record({ issued: null }))
      .thenRefused({ code: 'NothingIssued' });
  });
});

const OBLIGATION = 'PLAN-2026-56-CQ-000001';
const calling = (over: object = {}, person: typeof provincial = receiver, when = '2026-08-31') =>
  by(
    person,
    when,
    CampaignCommand.parse({
      type: 'RecordCall',
      data: { obligationId: OBLIGATION, on: '2026-08-28', outcome: 'NO_ANSWER', ...over },
    }),
  );

describe('a call to who still owes', () => {
  const decider = campaignDeciderFor({ area: 'vn.56.22366' });
  const begun = () => given(decider, record());

  it('is recorded by the standing body of the area or the police above it, again and again', () => {
    for (const person of [receiver, provincial]) begun().when(calling({}, person)).thenEvents('CallRecorded');
    given(decider, record(), calling())
      .when(calling({ outcome: 'REACHED' }))
      .thenEvents('CallRecorded');
  });

  it('is no business of other offices and roles', () => {
    begun().when(calling({}, otherCommune)).thenRefused({ code: 'OutsideScope', area: 'vn.56.22366' });
    begun().when(calling({}, chair)).thenRefused({ code: 'RoleMissing' });
  });

  it('names an obligation of this campaign, which has begun', () => {
    given(campaignDeciderFor(null), record())
      .when(calling())
      .thenRefused({ code: 'ObligationNotOfCampaign', obligationId: OBLIGATION });
    given(decider).when(calling()).thenRefused({ code: 'CampaignNotStarted' });
  });

  it('was made on a day between the first step and today', () => {
    const invalid = { code: 'CallDateInvalid', notBefore: '2026-08-28', notAfter: '2026-08-31' };
    begun()
      .when(calling({ on: '2026-09-01' }))
      .thenRefused(invalid);
    begun()
      .when(calling({ on: '2026-08-27' }))
      .thenRefused(invalid);
    for (const on of ['2026-08-28', '2026-08-31']) begun().when(calling({ on })).thenEvents('CallRecorded');
  });

  it('is entered within ten working days, or with a ground', () => {
    const command = calling();
    const late = { ...command.signature, receivedAt: '2026-10-30T05:00:00.000Z' };
    begun()
      .when({ ...command, signature: late })
      .thenRefused({ code: 'LateEntryGroundRequired' });
  });
});

describe('the end of a campaign', () => {
  const end = (person: typeof provincial = timer) =>
    by(
      person,
      '2026-09-11',
      CampaignCommand.parse({ type: 'FinishCampaign', data: { before: '2026-09-05', on: '2026-09-11', owing: 12 } }),
    );

  it('is recorded by the sweep, of what had begun', () => {
    given(campaignDecider, record()).when(end()).thenEvents('CampaignFinished');
    given(campaignDecider).when(end()).thenRefused({ code: 'CampaignNotStarted' });
    given(campaignDecider, record()).when(end(provincial)).thenRefused({ code: 'RoleMissing' });
  });

  it('leaves the day of the first step as it was', () => {
    const { state } = given(campaignDecider, record(), record({ on: '2026-09-01' }), end());
    expect(state).toEqual({ since: '2026-08-28' });
  });
});
