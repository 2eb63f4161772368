import { z } from 'zod';
import type { PinnedPolicy } from '../cycle.ts';
import type { DecisionDocument } from '../decision.ts';
import type { Signed } from '../envelope.ts';
import type { CaseId, OfficeId, OfficerId, UnitId } from '../ids.ts';
import type { AdoptedRows } from '../policy.ts';
import type { ReportFigures } from '../report.ts';
import type { UnitFacts } from '../unit.ts';
import { dutyCommands } from './commands-duties.ts';
import { earlyCommands } from './commands-early.ts';
import { lateCommands } from './commands-late.ts';

/** Everything an officer, the year opening or the case's own timer may ask of a case. */
export const CaseCommand = z.discriminatedUnion('type', [...earlyCommands, ...lateCommands, ...dutyCommands]);
export type CaseCommand = z.infer<typeof CaseCommand>;
export type CaseCommandType = CaseCommand['type'];

/** Facts of other streams which the server looked up at receipt and signed with the command; `null` = not there. */
export type CommandFacts = {
  /** Version of the case's own stream at receipt: a run that knows less reads it anew before it decides. */
  readonly seen?: number;
  /** Days and dates adopted in the system for the case's province; absent: it goes by the shipped ones. */
  readonly adopted?: AdoptedRows;
  readonly opening?: {
    readonly caseId: CaseId;
    readonly unitId: UnitId;
    readonly facts: UnitFacts;
    readonly policy: PinnedPolicy;
  };
  readonly decision?: DecisionDocument | null;
  readonly report?: { readonly figures: ReportFigures; readonly position: string; readonly included: boolean } | null;
  /** Offices in which the assignee holds a post, both when it happened and at receipt. */
  readonly assigneeOffices?: readonly OfficeId[];
  /** The officer whose claim ended with his appointment; named, so that a claim made meanwhile is not taken for his. */
  readonly assigneeGone?: OfficerId;
};
export type SignedCommand<C extends CaseCommand = CaseCommand> = Signed<C> & { readonly facts: CommandFacts };
