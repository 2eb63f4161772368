import { dateOf, startOfDay } from '#domain/calendar/instant.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { accept, refuse } from '#domain/decider.ts';
import { afterLastGoodDay } from '#domain/policy/time-limits.ts';
import type { DocumentRef } from '#schema/envelope.ts';
import { datesOf, termsOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { fixDateInvalid, lapsesAfter } from './fix-date.ts';
import { type CommandOf, happened } from './happened.ts';
import { lapseOf } from './lapse.ts';
import type { CaseRefusal } from './refusal.ts';
import { signedBefore } from './separation-of-duties.ts';
import type { OpenedCase } from './state.ts';

export const missingKinds = (documents: readonly DocumentRef[], kinds: readonly string[]): readonly string[] =>
  kinds.filter((kind) => !documents.some((document) => document.kind === kind));

/** C124 Art. 6.1, 9.2a: plan, form, and the resolution where a Party body exists. */
function papersMissing(
  { partyBody, documents }: { readonly partyBody: boolean; readonly documents: readonly DocumentRef[] },
  state: OpenedCase,
): CaseRefusal | null {
  const resolution = partyBody || state.facts.partyBody === true ? ['PARTY_RESOLUTION'] : [];
  const kinds = missingKinds(documents, ['SECURITY_PLAN', 'REGISTRATION_FORM', ...resolution]);
  return kinds.length > 0 ? { code: 'DocumentsMissing', legalBasis: 'C124 Art. 6.1, 9.2a', kinds } : null;
}

/** The first submission must come before 1 April; a resubmission before its FIX date. */
export function submitRegistration(command: CommandOf<'SubmitRegistration'>, state: OpenedCase): CaseDecision {
  const closedAt =
    state.status === 'RegistrationReturned' ? state.fixBy : datesOf(state, termsOf(command)).registrationBefore;
  if (closedAt !== null && command.signature.occurredAt >= closedAt) {
    return refuse({ code: 'RegistrationWindowClosed', legalBasis: 'C124 Art. 6.1, 9.2a', closedAt });
  }
  const missing = papersMissing(command.data, state);
  if (missing) return refuse(missing);
  return accept(happened(command, 'RegistrationSubmitted', { ...command.data, submission: state.registrations + 1 }));
}

/** A return that was itself typed late leaves the unit ten working days before the timer records a lapse (D). */
export function returnRegistration(command: CommandOf<'ReturnRegistration'>, state: OpenedCase): CaseDecision {
  const { occurredAt } = command.signature;
  const { due } = command.data;
  const latest = plainDate(state.year, { month: 12, day: 31 }); // the year of the case is the widest that makes sense (D)
  const invalid = fixDateInvalid(due, dateOf(occurredAt), latest);
  if (invalid) return refuse(invalid);
  const fixBy = afterLastGoodDay(due);
  const lapsesAt = lapsesAfter(fixBy, command, state);
  return accept(happened(command, 'RegistrationReturned', { ...command.data, fixBy, lapsesAt }));
}

/** Neither its signer nor whoever typed it from paper (lifecycle §2). */
export const acceptRegistration = (command: CommandOf<'AcceptRegistration'>, state: OpenedCase): CaseDecision => {
  const own = signedBefore(command.signature.actor, state, ['submission', 'typists']);
  return own ? refuse(own) : accept(happened(command, 'RegistrationAccepted', {}));
};

/** Issued by the case's own timer; never before the instant that the state gives (lifecycle §4). */
export function closeRegistrationWindow(
  command: CommandOf<'CloseRegistrationWindow'>,
  state: OpenedCase,
): CaseDecision {
  const lapse = lapseOf(state, termsOf(command));
  if (lapse === null || lapse.cause !== command.data.cause) {
    return refuse({ code: 'NotAllowedNow', legalBasis: null, status: state.status, waitsFor: [] });
  }
  return command.signature.receivedAt < lapse.at
    ? refuse({ code: 'RegistrationWindowOpen', legalBasis: null, closesAt: lapse.at })
    : accept(happened(command, 'RegistrationMissed', { cause: lapse.cause }));
}

/** Restoration is for papers that were in time; truly late ones stay late (lifecycle §4). */
export function requestRestoration(command: CommandOf<'RequestRestoration'>, state: OpenedCase): CaseDecision {
  const { receivedOn } = command.data;
  if (state.registration !== 'Missed') {
    return refuse({ code: 'NotAllowedNow', legalBasis: null, status: state.status, waitsFor: ['UNIT_HEAD'] });
  }
  if (startOfDay(receivedOn) >= datesOf(state, termsOf(command)).registrationBefore) {
    return refuse({ code: 'RegistrationLate', legalBasis: 'C124 Art. 6.1', receivedOn });
  }
  const missing = papersMissing(command.data, state);
  return missing ? refuse(missing) : accept(happened(command, 'RestorationRequested', command.data));
}

export function restoreRegistration(command: CommandOf<'RestoreRegistration'>, state: OpenedCase): CaseDecision {
  const { actor, occurredAt } = command.signature;
  const requestedAt = state.restorationRequestedAt;
  if (requestedAt === null) return refuse({ code: 'RestorationNotRequested', legalBasis: null });
  if (occurredAt < requestedAt) {
    return refuse({ code: 'OccurredOutOfOrder', legalBasis: null, notBefore: requestedAt });
  }
  const own = signedBefore(actor, state, ['restorationRequest', 'typists']);
  return own ? refuse(own) : accept(happened(command, 'RegistrationRestored', command.data));
}
