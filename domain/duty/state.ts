import { isBefore } from '#domain/calendar/instant.ts';
import type { DutyEvent, OfficeDuty } from '#schema/duty.ts';
import type { Signature, Signed } from '#schema/envelope.ts';
import type { Instant, OfficerId } from '#schema/ids.ts';

/** A plan or report that was handed in: its versions, and where the last one stands. */
export type Handed = {
  readonly standing: 'Submitted' | 'Received' | 'Returned';
  readonly submissions: number;
  /** The earliest in law: it alone decides whether the duty was met in time. */
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** Persons and principals who signed any version. */
  readonly signedBy: readonly OfficerId[];
  readonly fixBy: Instant | null;
};
export type DutyState = { readonly handed: Readonly<Partial<Record<OfficeDuty, Handed>>> };

export const nothingHanded: DutyState = { handed: {} };

export const first = (before: Handed | undefined, at: Instant): Instant =>
  before !== undefined && isBefore(before.firstAt, at) ? before.firstAt : at;

const submitted = (before: Handed | undefined, { actor, occurredAt }: Signature, submissions: number): Handed => {
  const signers = actor.onBehalfOf === null ? [actor.officer] : [actor.officer, actor.onBehalfOf];
  return {
    standing: 'Submitted',
    submissions,
    firstAt: first(before, occurredAt),
    lastAt: occurredAt,
    signedBy: [...new Set([...(before?.signedBy ?? []), ...signers])],
    fixBy: null,
  };
};

const put = ({ handed }: DutyState, duty: OfficeDuty, now: Handed): DutyState => ({
  handed: { ...handed, [duty]: now },
});

const judged = (state: DutyState, duty: OfficeDuty, now: Pick<Handed, 'standing' | 'fixBy'>): DutyState => {
  const before = state.handed[duty];
  return before === undefined ? state : put(state, duty, { ...before, ...now });
};

export function evolveDuty(state: DutyState, { type, data, signature }: Signed<DutyEvent>): DutyState {
  switch (type) {
    case 'OfficePlanSubmitted':
      return put(state, 'PLAN', submitted(state.handed.PLAN, signature, data.submission));
    case 'OfficeReportSubmitted':
      return put(state, data.duty, submitted(state.handed[data.duty], signature, data.submission));
    case 'ReportReceived':
      return judged(state, data.duty, { standing: 'Received', fixBy: null });
    case 'ReportReturned':
      return judged(state, data.duty, { standing: 'Returned', fixBy: data.fixBy });
  }
}
