import { decideCase } from '#domain/case/decide.ts';
import { areaOfUnit } from '#domain/policy/scope.ts';
import { readAdoptedRows } from '#projections/policy/read-policy.ts';
import type { CaseCommand, CommandFacts, SignedCommand } from '#schema/case/commands.ts';
import type { Actor } from '#schema/envelope.ts';
import type { CaseId, OfficeId, OfficerId } from '#schema/ids.ts';
import { sealCommand } from '#store/command-signature.ts';
import { scopeOf, seesUnit } from '../auth/scope.ts';
import { presentAppointments } from '../auth/signed-in.ts';
import { type LoadedCase, loadCase, opened } from '../cases/load-case.ts';
import type { ApiDeps } from '../deps.ts';
import type { CaseWritten } from '../models/command.ts';
import { problem, refused } from '../problem/fault.ts';
import { capacities, chooseActor } from './candidates.ts';
import { lookUpFacts } from './command-facts.ts';
import { assertFresh, knownAnswer } from './known-answer.ts';
import { isPaperOfUnit, paperActor } from './paper.ts';
import { type Act, commandIdFor, signatureFor } from './signature.ts';

export type CaseAct = {
  readonly caseId: CaseId;
  readonly act: Act;
  readonly command: CaseCommand;
  readonly office: OfficeId | undefined;
  readonly onBehalfOf: OfficerId | undefined;
  readonly expectedVersion: number | undefined;
  readonly dryRun: boolean;
};

const assertVisible = ({ act }: CaseAct, { state }: LoadedCase): void => {
  if (state.status === 'NotOpened') return;
  const scope = scopeOf([...presentAppointments(act.signedIn)]);
  if (seesUnit(scope, state.unitId, areaOfUnit(state.facts))) return;
  throw refused({ code: 'OutsideScope', legalBasis: null, offices: [state.offices.standingBody] });
};

/** Who might be acting: the unit's head for paper, else the officer in each capacity he holds. */
const actorsOf = async (deps: ApiDeps, asked: CaseAct, loaded: LoadedCase): Promise<readonly Actor[]> => {
  const { act, command, office, onBehalfOf } = asked;
  if (isPaperOfUnit(act, command))
    return [await paperActor(act, opened(loaded).state, onBehalfOf, deps.officers.holdersOf)];
  if (onBehalfOf !== undefined) throw problem('DelegationUnknown', { facts: { principal: onBehalfOf } });
  return capacities(act, office);
};

const signed = (asked: CaseAct, facts: CommandFacts, actor: Actor): SignedCommand => ({
  ...asked.command,
  signature: signatureFor(asked.act, actor),
  facts,
});

const dryRun = (command: SignedCommand, { caseId }: CaseAct, loaded: LoadedCase): CaseWritten => {
  const decision = decideCase(command, loaded.state);
  if (!decision.accepted) throw refused(decision.refusal);
  const events = decision.events.map(({ type }) => type);
  return { caseId, version: loaded.version + events.length, position: null, events, dryRun: true };
};

const send = async (deps: ApiDeps, { act, caseId }: CaseAct, command: SignedCommand): Promise<CaseWritten> => {
  const answer = await deps.engine.advance(caseId, sealCommand(deps.signingKeys, act.streamId, command));
  if (!answer.accepted) throw refused(answer.refusal);
  const { version, position, events, requestHash } = answer.advanced;
  if (requestHash !== act.requestHash) throw problem('IdempotencyKeyReused');
  return { caseId, version, position, events: [...events], dryRun: false };
};

const provinceOf = ({ state }: LoadedCase, { opening }: CommandFacts): string =>
  state.status === 'NotOpened' ? (opening?.facts.province ?? '') : state.facts.province;

/**
 * One act on one case. What the store already knows under this key is answered from there; everything else is decided
 * by the case's workflow, except that the wrong person is refused before anything is sent.
 */
export const advanceCase = async (deps: ApiDeps, asked: CaseAct): Promise<CaseWritten> => {
  const { act, caseId, command } = asked;
  const loaded = await loadCase(deps.store, caseId);
  if (command.type !== 'OpenCase') opened(loaded);
  assertVisible(asked, loaded);
  const actors = await actorsOf(deps, asked, loaded);
  const ids = actors.map((actor) => commandIdFor(act, actor));
  const known = knownAnswer(loaded.events, ids, act.requestHash);
  if (known && !asked.dryRun) return { caseId, ...known, dryRun: false };
  assertFresh(loaded.events, asked.expectedVersion);
  const { occurredAt, signedIn } = act;
  const received = { caseId, state: loaded.state, occurredAt, receivedAt: signedIn.receivedAt };
  const elsewhere = await lookUpFacts(deps.store, command, received);
  const adopted = await readAdoptedRows(deps.store, provinceOf(loaded, elsewhere));
  const facts = { ...elsewhere, seen: loaded.version, ...(adopted && { adopted }) };
  const actor = chooseActor(actors, (each) => {
    const decision = decideCase(signed(asked, facts, each), loaded.state);
    return decision.accepted ? null : decision.refusal;
  });
  return asked.dryRun
    ? dryRun(signed(asked, facts, actor), asked, loaded)
    : send(deps, asked, signed(asked, facts, actor));
};
