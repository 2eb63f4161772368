import { z } from 'zod';
import { DocumentRef } from '#schema/envelope.ts';
import { Instant, OfficerId, PlainDate } from '#schema/ids.ts';
import { PolicyCommand, PolicyRow, PolicyScope } from '#schema/policy.ts';
import { asked, written } from './command.ts';

export const PolicyCommandBody = z
  .discriminatedUnion('type', [
    PolicyCommand.options[0].safeExtend(asked),
    PolicyCommand.options[1].safeExtend(asked),
    PolicyCommand.options[2].safeExtend(asked),
  ])
  .meta({ id: 'PolicyCommand' });
export const PolicyWritten = z.object({ scope: PolicyScope, ...written }).meta({ id: 'PolicyWritten' });

const entered = {
  rowId: z.uuid(),
  row: PolicyRow,
  by: z
    .array(z.object({ id: OfficerId, name: z.string() }))
    .describe('Who proposed it; of an adopted row, who adopted it'),
  at: Instant,
};
export const PolicyRows = z
  .object({
    scope: PolicyScope,
    scopeName: z.string(),
    version: z.int(),
    proposed: z.array(z.object(entered)),
    adopted: z.array(
      z.object({
        ...entered,
        document: DocumentRef,
        repealedOn: PlainDate.nullable().describe('No longer counts since'),
      }),
    ),
  })
  .meta({ id: 'PolicyRows' });
export type PolicyRows = z.infer<typeof PolicyRows>;
