import { z } from 'zod';
import { CaseCommand } from '#schema/case/commands.ts';
import { DecisionCommand } from '#schema/decision.ts';
import { Channel, Text } from '#schema/envelope.ts';
import { CaseId, DecisionId, Instant, OfficeId, OfficerId, UnitId } from '#schema/ids.ts';
import { OfficerCommand } from '#schema/officer.ts';
import { UnitCommand } from '#schema/unit.ts';

/** RFC 3339 with offset, at most three decimals: what is stored never needs rounding. Inside it is UTC. */
const OccurredAt = z
  .stringFormat('instant', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/)
  .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success && !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString())
  .pipe(Instant)
  .describe('When it happened in law, RFC 3339 with offset; default: now');

/** Beside type and data: what a client may say about its act. Who, which role and when recorded is the server's. */
export const asked = {
  office: OfficeId.optional().describe('The office acted for; needed when several appointments fit'),
  occurredAt: OccurredAt.optional(),
  onBehalfOf: OfficerId.optional().describe('Principal of a delegation; of a paper act: its signer'),
  channel: Channel.optional(),
  lateEntryGround: Text(1000).optional().describe('Why a past act is entered more than 10 working days late'),
};
/** Commands that only the case's own timers and the system give. */
export const SYSTEM_COMMANDS: readonly string[] = ['CloseRegistrationWindow'];

type Option = (typeof CaseCommand.options)[number];
const askable = (option: Option) => !SYSTEM_COMMANDS.includes(option.shape.type.value);
const withAsked = (option: Option) => option.safeExtend(asked);
const [first, ...rest] = CaseCommand.options.filter(askable).map(withAsked);
if (!first) throw new Error('no command can be asked of a case');

export const CaseCommandBody = z.discriminatedUnion('type', [first, ...rest]).meta({ id: 'CaseCommand' });
export const UnitCommandBody = z
  .discriminatedUnion('type', [UnitCommand.options[0].safeExtend(asked), UnitCommand.options[1].safeExtend(asked)])
  .meta({ id: 'UnitCommand' });
export const EnterUnitBody = UnitCommand.options[0].safeExtend(asked).meta({ id: 'EnterUnit' });
/** Of a year's opening: all that a client may say, and nothing of it is needed. */
export const OpenYearBody = z
  .strictObject({ office: asked.office, occurredAt: asked.occurredAt, lateEntryGround: asked.lateEntryGround })
  .default({})
  .meta({ id: 'OpenYear' });
export const OfficerCommandBody = z
  .discriminatedUnion('type', [
    OfficerCommand.options[0].safeExtend(asked),
    OfficerCommand.options[1].safeExtend(asked),
    OfficerCommand.options[2].safeExtend(asked),
    OfficerCommand.options[3].safeExtend(asked),
  ])
  .meta({ id: 'OfficerCommand' });
export const DecisionCommandBody = DecisionCommand.options[0].safeExtend(asked).meta({ id: 'DecisionCommand' });

export const written = {
  version: z.int().describe('Of the stream after this command'),
  position: z.string().nullable().describe('Feed position of its last event; null in a dry run'),
  events: z.array(z.string()).describe('Types of the events, in order'),
  dryRun: z.boolean(),
};
export const CaseWritten = z.object({ caseId: CaseId, ...written }).meta({ id: 'CaseWritten' });
export type CaseWritten = z.infer<typeof CaseWritten>;
export const UnitWritten = z.object({ unitId: UnitId, ...written }).meta({ id: 'UnitWritten' });
export type UnitWritten = z.infer<typeof UnitWritten>;
export const DecisionWritten = z.object({ decisionId: DecisionId, ...written }).meta({ id: 'DecisionWritten' });
export type DecisionWritten = z.infer<typeof DecisionWritten>;
export const OfficerWritten = z.object({ officerId: OfficerId, ...written }).meta({ id: 'OfficerWritten' });
