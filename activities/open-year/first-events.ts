import { termsOf } from '#domain/case/dates.ts';
import { decideCase } from '#domain/case/decide.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import { notOpened } from '#domain/case/state.ts';
import { systemActor } from '#domain/policy/system-actor.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { CycleCommand, PinnedPolicy } from '#schema/cycle.ts';
import type { Signature, Signed } from '#schema/envelope.ts';
import { CaseId, OfficerId } from '#schema/ids.ts';
import type { AdoptedRows } from '#schema/policy.ts';
import { UnitEvent } from '#schema/unit.ts';
import type { Append } from '#store/event-store.ts';
import type { UnitStream } from '#store/unit-streams.ts';
import { commandIdOf } from '#store/uuid-v5.ts';
import { currentOf } from '../append-to-stream.ts';

const OPENING = OfficerId.parse('system:year-opening');

/** The year opening acts by itself, for the officer who asked for it; its command id is the same on every try. */
const signatureOf = ({ signature }: Signed<CycleCommand>, streamId: string): Signature => ({
  ...signature,
  actor: systemActor(OPENING, signature.actor.officer),
  commandId: commandIdOf(OPENING, streamId, 'OpenCase'),
  causationId: signature.commandId,
});

export type FirstEvent =
  | { readonly opens: true; readonly caseId: CaseId; readonly excluded: boolean; readonly append: Append }
  | { readonly opens: false; readonly code: string; readonly fields: readonly string[] };

/** `adopted`: days and dates adopted in the system when the year was opened. */
export type OpeningTerms = {
  readonly cycle: Signed<CycleCommand>;
  readonly policy: PinnedPolicy;
  readonly adopted: AdoptedRows | undefined;
};

/** What the law says of one unit this year: its case opens, it is excluded, or facts are missing. Pure. */
export const firstEventOf = (unit: UnitStream, { cycle, policy, adopted }: OpeningTerms): FirstEvent => {
  const { unitId } = unit;
  const { facts } = unit.events
    .map(({ type, data, signature }) => ({ ...UnitEvent.parse({ type, data }), signature }))
    .reduce(unitDecider.evolve, unitDecider.initial);
  if (facts === null) return { opens: false, code: 'UnitNotFound', fields: [] };
  const caseId = CaseId.parse(`${cycle.data.year}-${unitId}`);
  const streamId = `case-${caseId}`;
  const signature = signatureOf(cycle, streamId);
  const opening = { caseId, unitId, facts, policy };
  const known = { opening, ...(adopted && { adopted }) };
  const command: SignedCommand = { type: 'OpenCase', data: { ground: null }, signature, facts: known };
  const decision = decideCase(command, notOpened);
  if (!decision.accepted) {
    const { refusal } = decision;
    return { opens: false, code: refusal.code, fields: refusal.code === 'UnitFactsMissing' ? refusal.fields : [] };
  }
  const { events } = decision;
  const state = events.reduce(evolveCase, notOpened);
  const append = {
    streamId,
    expectedVersion: 0,
    commandId: signature.commandId,
    events,
    ...currentOf(state, termsOf(command)),
  };
  return { opens: true, caseId, excluded: state.status === 'Excluded', append };
};
