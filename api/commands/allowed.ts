import { decideCase } from '#domain/case/decide.ts';
import type { CaseRefusal } from '#domain/case/refusal.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { CaseCommand, type SignedCommand } from '#schema/case/commands.ts';
import type { Actor } from '#schema/envelope.ts';
import type { Appointment } from '#schema/officer.ts';
import type { AdoptedRows } from '#schema/policy.ts';
import { presentAppointments, type SignedIn } from '../auth/signed-in.ts';
import type { AllowedCommand } from '../models/case.ts';
import { SYSTEM_COMMANDS } from '../models/command.ts';
import type { Names } from '../names.ts';
import { REFUSED_BY_FORM, type RefusalCode } from '../problem/refusal-status.ts';
import { writeRefusal } from '../problem/write.ts';
import { mostTelling } from './authority-refusals.ts';
import { blankForms } from './blank-forms.ts';
import { signatureFor } from './signature.ts';

const BY_FORM: readonly RefusalCode[] = REFUSED_BY_FORM;
const NOBODY: CaseRefusal = { code: 'RoleMissing', legalBasis: null, roles: [] };

type Asking = {
  readonly state: OpenedCase;
  readonly signedIn: SignedIn;
  readonly adopted: AdoptedRows | undefined;
};
type Try = { readonly appointment: Appointment; readonly refusal: CaseRefusal | null };

const actorOf = ({ officer }: SignedIn, { role, office }: Appointment): Actor => ({
  officer,
  role,
  office,
  onBehalfOf: null,
  enteredBy: null,
});

const dryAct = (signedIn: SignedIn, state: OpenedCase) => ({
  signedIn,
  streamId: `case-${state.caseId}`,
  key: 'dry-run',
  requestHash: '0'.repeat(64),
  correlationId: '00000000-0000-4000-8000-000000000000',
  occurredAt: signedIn.receivedAt,
  channel: 'ONLINE' as const,
  lateEntryGround: null,
});

/** Null: the act is open to this appointment now, whatever the form will still be asked. */
const refusalOf = (command: SignedCommand, state: OpenedCase): CaseRefusal | null => {
  const decision = decideCase(command, state);
  return decision.accepted || BY_FORM.includes(decision.refusal.code) ? null : decision.refusal;
};

const tries = (type: SignedCommand['type'], { state, signedIn, adopted }: Asking): readonly Try[] => {
  const forms = blankForms({ state, officer: signedIn.officer, now: signedIn.receivedAt })[type];
  return presentAppointments(signedIn).flatMap((appointment) => {
    const signature = signatureFor(dryAct(signedIn, state), actorOf(signedIn, appointment));
    const facts = { assigneeOffices: [appointment.office], ...(adopted && { adopted }) };
    return forms.map((data) => {
      const command = CaseCommand.parse({ type, data });
      return { appointment, refusal: refusalOf({ ...command, signature, facts }, state) };
    });
  });
};

const allowedCommand = (type: SignedCommand['type'], tried: readonly Try[], names: Names): AllowedCommand => {
  const open = tried.find(({ refusal }) => refusal === null);
  if (open) {
    const { office, role } = open.appointment;
    return { command: type, allowed: true, office: names.office(office), role };
  }
  const refusal = mostTelling(tried.flatMap((each) => each.refusal ?? [])) ?? NOBODY;
  return { command: type, allowed: false, office: null, role: null, refusal: writeRefusal(refusal, names) };
};

const OFFERED = CaseCommand.options
  .map(({ shape }) => shape.type.value)
  .filter((type) => type !== 'OpenCase' && !SYSTEM_COMMANDS.includes(type));

/** For every command: may this officer give it now, for which office, and if not, why (lifecycle §7). */
export const allowedCommands = (asking: Asking, names: Names): AllowedCommand[] =>
  OFFERED.map((type) => allowedCommand(type, tries(type, asking), names));
