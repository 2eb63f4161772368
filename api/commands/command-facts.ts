import type { CaseState } from '#domain/case/state.ts';
import type { CaseCommand, CommandFacts } from '#schema/case/commands.ts';
import { CycleEvent } from '#schema/cycle.ts';
import { type DecisionDocument, DecisionEvent } from '#schema/decision.ts';
import { type CaseId, type DecisionId, type Instant, type OfficerId, type ReportId, UnitId } from '#schema/ids.ts';
import { ReportEvent } from '#schema/report.ts';
import type { UnitFacts } from '#schema/unit.ts';
import { UnitEvent } from '#schema/unit.ts';
import type { EventStore } from '#store/event-store.ts';
import { inForceAt, readAppointments } from '../auth/appointments.ts';
import { goneAssignee } from '../cases/claim.ts';
import { problem, refused } from '../problem/fault.ts';

/** `2026-56-DN-000123` is the case of unit `56-DN-000123` in 2026. */
export const partsOf = (caseId: CaseId): { readonly year: number; readonly unitId: UnitId } => ({
  year: Number(caseId.slice(0, 4)),
  unitId: UnitId.parse(caseId.slice(5)),
});

export const readUnitFacts = async (store: EventStore, unitId: UnitId): Promise<UnitFacts | null> => {
  const last = (await store.read(`unit-${unitId}`)).at(-1);
  return last === undefined ? null : UnitEvent.parse({ type: last.type, data: last.data }).data.facts;
};

const readPolicy = async (store: EventStore, year: number, province: string) => {
  const events = (await store.read(`cycle-${year}-${province}`)).map(({ type, data }) =>
    CycleEvent.parse({ type, data }),
  );
  return events.find(({ type }) => type === 'CycleOpened')?.data.policy;
};

const opening = async (store: EventStore, caseId: CaseId): Promise<CommandFacts> => {
  const { year, unitId } = partsOf(caseId);
  const facts = await readUnitFacts(store, unitId);
  if (facts === null) throw refused({ code: 'UnitNotFound', legalBasis: null });
  const policy = await readPolicy(store, year, facts.province);
  if (policy === undefined) throw problem('CycleNotOpen', { facts: { year } });
  return { opening: { caseId, unitId, facts, policy } };
};

const readDecision = async (store: EventStore, id: DecisionId | null): Promise<DecisionDocument | null> => {
  if (id === null) return null;
  const issued = (await store.read(`decision-${id}`)).map(({ type, data }) => DecisionEvent.parse({ type, data }));
  return issued.at(-1)?.data.document ?? null;
};

const readReport = async (
  store: EventStore,
  id: ReportId,
  caseId: CaseId,
): Promise<NonNullable<CommandFacts['report']> | null> => {
  const [first] = (await store.read(`report-${id}`)).map(({ type, data }) => ReportEvent.parse({ type, data }));
  if (first === undefined) return null;
  const { figures, position, cases } = first.data;
  return { figures, position, included: cases.includes(caseId) };
};

/** What the command is judged by: the case as read at receipt, when it happened and when it was received. */
export type Received = {
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly occurredAt: Instant;
  readonly receivedAt: Instant;
};

/** A post that has ended gives nobody a case any more, whenever it is said to have been given. */
const officesOf = async (store: EventStore, officer: OfficerId, { occurredAt, receivedAt }: Received) => {
  const appointments = await readAppointments(store, officer);
  const [then, now] = [occurredAt, receivedAt].map((at) => inForceAt(appointments, at).map(({ office }) => office));
  return [...new Set(then)].filter((office) => now?.includes(office));
};

const claim = async (store: EventStore, { state, receivedAt }: Received): Promise<CommandFacts> => {
  const gone = await goneAssignee(store, state, receivedAt);
  return gone === null ? {} : { assigneeGone: gone };
};

/** What other streams say at receipt and the decider has to know; it is signed together with the command. */
export const lookUpFacts = async (
  store: EventStore,
  command: CaseCommand,
  received: Received,
): Promise<CommandFacts> => {
  const { caseId } = received;
  switch (command.type) {
    case 'OpenCase':
      return opening(store, caseId);
    case 'DecideRecognition':
    case 'GradeMovement':
    case 'DecideReward':
      return { decision: await readDecision(store, command.data.decisionId) };
    case 'IncludeInReport':
      return { report: await readReport(store, command.data.reportId, caseId) };
    case 'AssignCase':
      return {
        assigneeOffices: await officesOf(store, command.data.assignee, received),
        ...(await claim(store, received)),
      };
    case 'ReleaseCase':
      return claim(store, received);
    default:
      return {};
  }
};
