import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { areaOfOffice, covers, type ScopeRefusal } from '#domain/policy/scope.ts';
import type { Signature, Signed } from '#schema/envelope.ts';
import type { Instant, OfficeId, OfficerId } from '#schema/ids.ts';
import type { Absence, Appointment, OfficerCommand } from '#schema/officer.ts';
import { overlap } from './posts.ts';

export type AbsenceRefusal =
  | ScopeRefusal
  | MomentRefusal
  | { readonly code: 'NotAppointed'; readonly legalBasis: null }
  | { readonly code: 'EndsBeforeItBegins'; readonly legalBasis: null; readonly from: Instant }
  | { readonly code: 'DeputyNotOfOffice'; readonly legalBasis: null; readonly offices: readonly OfficeId[] }
  | { readonly code: 'AbsenceOverlaps'; readonly legalBasis: null; readonly from: Instant; readonly until: Instant }
  | { readonly code: 'AbsenceNotFound'; readonly legalBasis: null };

type Held = { readonly appointments: readonly Appointment[]; readonly absences: readonly Absence[] };
type Command = Extract<Signed<OfficerCommand>, { type: 'RecordAbsence' | 'EndAbsence' }>;
/** The officer of the stream (`null`: of any), and the posts of the deputy whom the command names. */
export type AbsenceContext = { readonly officer: OfficerId | null; readonly deputyPosts: readonly Appointment[] };

type Offices = readonly [OfficeId, ...OfficeId[]];

/** Who stands in for the officer at an instant; `null`: he is there himself. The end is exclusive. */
export const deputyOf = ({ absences }: Pick<Held, 'absences'>, at: Instant): OfficerId | null =>
  absences.find(({ from, until }) => from <= at && at < until)?.deputy ?? null;

const officesAt = (appointments: readonly Appointment[], at: Instant): readonly OfficeId[] => [
  ...new Set(
    appointments.filter(({ from, until }) => from <= at && (until === null || at < until)).map(({ office }) => office),
  ),
];

/** The officer himself, the head of an office of his, or whoever runs the system there (D). */
function mayNot({ actor }: Signature, officer: OfficerId | null, offices: Offices): ScopeRefusal | null {
  const outside = { code: 'OutsideScope', legalBasis: null, area: areaOfOffice(offices[0]) } as const;
  if (actor.officer === officer) return null;
  switch (actor.role) {
    case 'ADMIN':
      return offices.some((each) => covers(areaOfOffice(actor.office), areaOfOffice(each))) ? null : outside;
    case 'OFFICE_HEAD':
      return offices.includes(actor.office) ? null : outside;
    default:
      return { code: 'RoleMissing', legalBasis: null, roles: ['OFFICE_HEAD', 'ADMIN'] };
  }
}

/** Another officer with a post in one of the same offices when the absence begins. */
const standsIn = ({ deputy, from }: Absence, { officer, deputyPosts }: AbsenceContext, offices: readonly OfficeId[]) =>
  deputy !== officer && officesAt(deputyPosts, from).some((office) => offices.includes(office));

function unfit(absence: Absence, { absences }: Held, context: AbsenceContext, offices: readonly OfficeId[]) {
  const { from, until } = absence;
  if (until <= from) return { code: 'EndsBeforeItBegins', legalBasis: null, from } as const;
  if (!standsIn(absence, context, offices)) return { code: 'DeputyNotOfOffice', legalBasis: null, offices } as const;
  const other = absences.find((each) => overlap(each, absence));
  return other ? ({ code: 'AbsenceOverlaps', legalBasis: null, from: other.from, until: other.until } as const) : null;
}

/** The absence that an earlier end cuts short. */
export const isCutBy =
  (end: Pick<Absence, 'from' | 'until'>) =>
  ({ from, until }: Absence): boolean =>
    from === end.from && from <= end.until && end.until < until;

/** Why an absence may not be recorded, or ended earlier than it was recorded for. */
export function absenceRefusal(command: Command, state: Held, context: AbsenceContext): AbsenceRefusal | null {
  const { signature } = command;
  const { from } = command.type === 'RecordAbsence' ? command.data.absence : command.data;
  const offices = officesAt(state.appointments, from);
  const [office, ...others] = offices;
  if (office === undefined) return { code: 'NotAppointed', legalBasis: null };
  const effect = command.type === 'RecordAbsence' ? from : command.data.until;
  const refusal =
    mayNot(signature, context.officer, [office, ...others]) ?? untimely(signature, areaOfOffice(office), { effect });
  if (refusal) return refusal;
  if (command.type === 'RecordAbsence') return unfit(command.data.absence, state, context, offices);
  return state.absences.some(isCutBy(command.data)) ? null : { code: 'AbsenceNotFound', legalBasis: null };
}
