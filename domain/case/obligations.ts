import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { CaseDuty } from '#schema/case/parts.ts';
import type { Instant, OfficeId } from '#schema/ids.ts';
import { type DatedDuty, dutyOf, partiesOf } from './duties.ts';
import type { OpenedCase } from './state.ts';

export type ObligationState = 'Open' | 'Met' | 'MetLate' | 'Missed' | 'Extended';
export type Obligation = {
  readonly id: CaseDuty;
  readonly owes: OfficeId;
  /** To whom it goes; `null` for a decision, which goes to nobody. */
  readonly recipient: OfficeId | null;
  /** The legal instant, exclusive, as extended. */
  readonly due: Instant;
  /** Ours, exclusive: missing it is "quá hạn nội bộ", no breach of the law; the legal one where we set no earlier. */
  readonly internal: Instant;
  readonly state: ObligationState;
  readonly metAt: Instant | null;
  /** `null`: a date of our own (D). */
  readonly legalBasis: string | null;
};

/** What the fold does not keep: when in law the duties were fulfilled first. */
export type Fulfilments = {
  readonly dossierAt: Instant | null;
  readonly recognitionAt: Instant | null;
  readonly gradeAt: Instant | null;
};

type Owed = Omit<Obligation, 'state'> & { readonly extended: boolean };

/** Done late stays visible for ever; not done is missed from the exclusive instant on (lifecycle §5). */
export const obligationState = (
  { due, metAt, extended }: Pick<Owed, 'due' | 'metAt' | 'extended'>,
  now: Instant,
): ObligationState => {
  if (metAt !== null) return metAt < due ? 'Met' : 'MetLate';
  if (now >= due) return 'Missed';
  return extended ? 'Extended' : 'Open';
};

const fix = (state: OpenedCase): readonly Owed[] => {
  const { status, fixBy, extensions } = state;
  if (fixBy === null || (status !== 'RegistrationReturned' && status !== 'DossierReturned')) return [];
  const dates = { due: fixBy, internal: fixBy, extended: extensions.FIX === fixBy };
  return [{ id: 'FIX', ...partiesOf(state, 'FIX'), ...dates, metAt: null, legalBasis: null }];
};

const dated = (state: OpenedCase, id: DatedDuty, metAt: Instant | null, { tables }: PolicyTables): readonly Owed[] => {
  const duty = dutyOf(state, id, tables);
  if (duty === null) return [];
  return [
    {
      id,
      ...partiesOf(state, id),
      due: duty.legal,
      internal: duty.internal,
      extended: duty.extended,
      metAt,
      legalBasis: duty.row.design ? null : duty.row.source,
    },
  ];
};

/** The dated duties of one case, in the order of the year; a return to mend stands beside what it belongs to. */
export function obligationsOf(
  state: OpenedCase,
  done: Fulfilments,
  now: Instant,
  terms: PolicyTables,
): readonly Obligation[] {
  if (state.status === 'Excluded' || state.status === 'Dissolved') return [];
  const owed = [
    ...dated(state, 'REG', state.firstRegisteredAt, terms),
    ...dated(state, 'LAUNCH', state.launchAt, terms),
    ...dated(state, 'PLAN', state.planAt, terms),
    ...dated(state, 'UNIT_RPT', state.periodicReportAt, terms),
    ...dated(state, 'DOSSIER', done.dossierAt, terms),
    ...fix(state),
    ...dated(state, 'UNIT_DEC', done.recognitionAt, terms),
    ...dated(state, 'CLS', done.gradeAt, terms),
  ];
  return owed.map(({ extended, ...each }) => ({ ...each, state: obligationState({ extended, ...each }, now) }));
}
