import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCase } from '#domain/case/decide.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import { type CaseState, notOpened } from '#domain/case/state.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import { CaseEvent } from '#schema/case/events.ts';
import { CaseStatus } from '#schema/case/parts.ts';
import type { Signed } from '#schema/envelope.ts';
import { anyAct } from '#test/support/case/any-act.ts';
import { TALES } from '#test/support/case/tales.ts';

const SEED = 124;

type Told = { readonly states: readonly CaseState[]; readonly events: readonly Signed<CaseEvent>[] };

/** Every state on the way of a tale, and what happened in it. */
function tell(tale: readonly SignedCommand[]): Told {
  const states: CaseState[] = [notOpened];
  const events: Signed<CaseEvent>[] = [];
  for (const act of tale) {
    const decision = decideCase(act, states.at(-1) ?? notOpened);
    if (!decision.accepted) throw new Error(`${act.type} refused: ${JSON.stringify(decision.refusal)}`);
    events.push(...decision.events);
    states.push(events.reduce(evolveCase, notOpened));
  }
  return { states, events };
}

const told = Object.values(TALES).map(tell);
const states = told.flatMap((each) => each.states);
const inStatus = (wanted: CaseState['status']) => states.filter(({ status }) => status === wanted);

/** Sends random acts to these states; what was accepted and refused, and the statuses that the accepted led to. */
function sendTo(among: readonly CaseState[], numRuns: number) {
  const accepted = new Set<string>();
  const refused = new Set<string>();
  const reached = new Set<string>();
  const sent = among.map((state) => anyAct(state).map((act) => ({ state, act })));
  const answered = fc.property(fc.oneof(...sent), ({ state, act }) => {
    const decision = decideCase(act, state);
    if (!decision.accepted) return void refused.add(decision.refusal.code);
    for (const { type, data } of decision.events) CaseEvent.parse({ type, data });
    accepted.add(act.type);
    reached.add(decision.events.reduce(evolveCase, state).status);
  });
  fc.assert(answered, { numRuns, seed: SEED });
  return { accepted: [...accepted].sort(), refused: [...refused].sort(), reached: [...reached].sort() };
}

describe('any command that the contract lets in', () => {
  it('meets a case in every status but dissolution, which has no command yet', () => {
    const met = new Set(states.map(({ status }) => status));
    expect(CaseStatus.options.filter((status) => !met.has(status))).toEqual(['Dissolved']);
  });

  it('is answered by events of the contract or by a refusal, and never by an error', () => {
    const { accepted, refused } = sendTo(states, 2_000);
    expect(accepted.length).toBeGreaterThan(20);
    expect(refused.length).toBeGreaterThan(25);
  });

  it('wakes a closed case for its reward alone, and leaves it closed', () => {
    const { accepted, reached } = sendTo(inStatus('Closed'), 600);
    expect(accepted).toEqual(['DecideReward', 'ProposeReward', 'SettleWithoutReward']);
    expect(reached).toEqual(['Closed']);
  });

  it('wakes an excluded case by a corrected screening alone', () => {
    const { accepted, refused, reached } = sendTo(inStatus('Excluded'), 600);
    expect(accepted).toEqual(['CorrectScreening']);
    expect(refused).toContain('UnitNotEligible');
    expect(reached).toEqual(['AwaitingRegistration', 'Excluded', 'InProgress']);
  });
});

/** As a run hands it on: told as JSON, and nobody may change it. */
const handedOn = <T>(value: T): T => {
  const copy: T = JSON.parse(JSON.stringify(value), (_key, part) => Object.freeze(part));
  return copy;
};

describe('the fold', () => {
  it('of the parts, each handed on as JSON, is the fold of the whole', () => {
    const parted = fc.record({
      events: fc.constantFrom(...told.map((each) => each.events)),
      cuts: fc.array(fc.nat(20)),
    });
    fc.assert(
      fc.property(parted, ({ events, cuts }) => {
        const ends = [...cuts, events.length].sort((a, b) => a - b);
        const parts = ends.map((end, index) => events.slice(ends[index - 1] ?? 0, end));
        const inParts = parts.reduce<CaseState>((state, part) => handedOn(part.reduce(evolveCase, state)), notOpened);
        expect(inParts).toEqual(events.reduce(evolveCase, notOpened));
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});
