import { z } from 'zod';
import { Instant, OfficerId } from '#schema/ids.ts';

export const Absences = z
  .object({
    officerId: OfficerId,
    version: z.int(),
    items: z
      .array(
        z.object({
          from: Instant,
          until: Instant.describe('Exclusive'),
          deputy: z.object({ id: OfficerId, name: z.string() }),
        }),
      )
      .describe('The latest first'),
  })
  .meta({ id: 'Absences' });
