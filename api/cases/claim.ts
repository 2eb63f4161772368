import { pendingPost } from '#domain/case/pending.ts';
import type { CaseState, OpenedCase } from '#domain/case/state.ts';
import type { Instant, OfficerId } from '#schema/ids.ts';
import type { EventStore } from '#store/event-store.ts';
import { inForceAt, readAppointments } from '../auth/appointments.ts';

/** Who claimed the case and no longer holds a post in the office that must act: his claim ended with it (lifecycle §2). */
export const goneAssignee = async (store: EventStore, state: CaseState, now: Instant): Promise<OfficerId | null> => {
  if (state.status === 'NotOpened' || state.assignee === null) return null;
  const held = inForceAt(await readAppointments(store, state.assignee), now);
  return held.some(({ office }) => office === pendingPost(state)?.office) ? null : state.assignee;
};

/** The case as it stands now: one whose assignee has left is nobody's. */
export const withoutGoneAssignee = async (store: EventStore, state: OpenedCase, now: Instant): Promise<OpenedCase> =>
  (await goneAssignee(store, state, now)) === null ? state : { ...state, assignee: null };
