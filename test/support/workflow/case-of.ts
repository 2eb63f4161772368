import type { SignedCommand } from '#schema/case/commands.ts';
import { CaseId, OfficeId, UnitId } from '#schema/ids.ts';

const UNITS_OFFICE = 'UNIT@56-CQ-000001';

export type CaseOf = {
  readonly caseId: CaseId;
  readonly streamId: string;
  /** A command of the shared story, told of this case. */
  readonly of: (command: SignedCommand) => SignedCommand;
};

/** The agency with this number, so that one server can hold many stories side by side. */
export const caseOf = (number: number, year = 2026): CaseOf => {
  const unitId = UnitId.parse(`56-CQ-${String(number).padStart(6, '0')}`);
  const caseId = CaseId.parse(`${year}-${unitId}`);
  const office = OfficeId.parse(`UNIT@${unitId}`);
  const of = (command: SignedCommand): SignedCommand => {
    const { signature, facts } = command;
    const { actor } = signature;
    const opening = facts.opening ? { opening: { ...facts.opening, caseId, unitId } } : {};
    const annex = facts.decision?.annex.map((row) => ({ ...row, caseId }));
    const decision = facts.decision && annex ? { decision: { ...facts.decision, annex } } : {};
    return {
      ...command,
      facts: { ...facts, ...opening, ...decision },
      signature: { ...signature, actor: actor.office === UNITS_OFFICE ? { ...actor, office } : actor },
    };
  };
  return { caseId, streamId: `case-${caseId}`, of };
};
