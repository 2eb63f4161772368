import { describe, it } from 'vitest';
import { campaignDecider } from '#domain/campaign/campaign.ts';
import { CampaignCommand } from '#schema/campaign.ts';
import { provincial, timer } from '#test/support/case/officers.ts';
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
