import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import { evolveEarly } from './evolve-early.ts';
import { evolveLate } from './evolve-late.ts';
import { opened } from './evolve-opening.ts';
import { pendingAct } from './pending.ts';
import type { CaseState, OpenedCase } from './state.ts';

const moved = (before: OpenedCase, after: OpenedCase): boolean => before.status !== after.status;

/** A claim ends when the case goes on to another office. */
const keepsAssignee = (before: OpenedCase, after: OpenedCase): boolean =>
  pendingAct(before)?.office === pendingAct(after)?.office;

const settle = (before: OpenedCase, after: OpenedCase, occurredAt: string): OpenedCase => {
  if (!moved(before, after)) return after;
  const there = { ...after, statusSince: occurredAt };
  return keepsAssignee(before, there) ? there : { ...there, assignee: null };
};

/** State changes only here; one fold for workflow, api, projections and tests. */
export function evolveCase(state: CaseState, event: Signed<CaseEvent>): CaseState {
  if (event.type === 'CaseOpened' || event.type === 'UnitExcluded') return opened(event);
  if (state.status === 'NotOpened') return state;
  const after = evolveEarly(state, event) ?? evolveLate(state, event) ?? state;
  return settle(state, after, event.signature.occurredAt);
}
