import { z } from 'zod';
import { campaignDeciderFor } from '#domain/campaign/campaign.ts';
import { findObligation } from '#projections/obligation/find.ts';
import { CampaignCommand, CampaignEvent } from '#schema/campaign.ts';
import type { Api } from '../api.ts';
import { actOf, expectedVersion } from '../commands/act-of-request.ts';
import { executeAct } from '../commands/execute-act.ts';
import type { ApiDeps } from '../deps.ts';
import { writeHeaders } from '../http/headers.ts';
import { untilFollowed } from '../lists/until-followed.ts';
import { CampaignCommandBody, CampaignId, CampaignWritten } from '../models/campaign.ts';
import { failures } from '../models/problem.ts';
import { problem } from '../problem/fault.ts';

const commandCampaign = {
  operationId: 'commandCampaign',
  summary: 'Records that an office that still owes was telephoned',
  tags: ['reminders'],
  params: z.object({ campaignId: CampaignId }),
  headers: writeHeaders,
  querystring: z.strictObject({}),
  body: CampaignCommandBody,
  response: { 200: CampaignWritten, ...failures },
};

const FORM = /^(?<deadline>.+)-(?<year>\d{4})-(?<province>\d{2})$/;
const partsOf = (campaignId: string) => {
  const { deadline = '', year = '', province = '' } = FORM.exec(campaignId)?.groups ?? {};
  return { deadline, year: Number(year), province };
};

export const campaignRoutes = (app: Api, deps: ApiDeps): void => {
  app.post('/v1/campaigns/:campaignId/commands', { schema: commandCampaign }, async (request) => {
    const { campaignId } = request.params;
    const { type, data, office, onBehalfOf, ...asked } = request.body;
    if (onBehalfOf !== undefined) throw problem('DelegationUnknown', { facts: { principal: onBehalfOf } });
    await untilFollowed(deps.db, 'obligation');
    const campaign = partsOf(campaignId);
    const streamId = `campaign-${campaignId}`;
    const called = await findObligation(deps.db, data.obligationId, campaign);
    const written = await executeAct(deps.store, {
      act: actOf(request, streamId, request.headers, asked),
      command: CampaignCommand.parse({ type, data }),
      office,
      expectedVersion: expectedVersion(request.headers),
      decider: { ...campaignDeciderFor(called ?? null), event: CampaignEvent },
    });
    return { ...campaign, ...written };
  });
};
