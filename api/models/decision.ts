import { z } from 'zod';
import { DecisionDocument } from '#schema/decision.ts';
import { DecisionId, Instant } from '#schema/ids.ts';

export const Decision = z
  .object({
    decisionId: DecisionId,
    version: z.int(),
    issuerName: z.string(),
    document: DecisionDocument,
    recordedAt: Instant,
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;
