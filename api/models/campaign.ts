import { z } from 'zod';
import { CampaignCommand } from '#schema/campaign.ts';
import { ProvinceCode, Year } from '#schema/ids.ts';
import { asked } from './command.ts';

/** `UNIT_RPT-2026-56`: a deadline of one year in one province. */
export const CampaignId = z
  .stringFormat('campaign-id', /^[A-Z][A-Z0-9_]{1,39}-20\d{2}-\d{2}$/)
  .describe('Deadline, year and province: UNIT_RPT-2026-56');

const [, call] = CampaignCommand.options;
/** All that a person records; the rest of a campaign the sweep itself does. */
export const CampaignCommandBody = call.safeExtend(asked).meta({ id: 'CampaignCommand' });

export const CampaignWritten = z
  .object({
    deadline: z.string(),
    year: Year,
    province: ProvinceCode,
    version: z.int().describe('Of the stream after this command'),
    position: z.string().nullable(),
    events: z.array(z.string()).describe('Types of the events, in order'),
  })
  .meta({ id: 'CampaignWritten' });
