import type { Instant, OfficeId } from '#schema/ids.ts';
import { datesOf } from './dates.ts';
import type { OpenedCase } from './state.ts';

export type ObligationState = 'Open' | 'Met' | 'MetLate' | 'Missed';
export type Obligation = {
  readonly id: 'REG' | 'DOSSIER' | 'FIX' | 'UNIT_DEC' | 'CLS';
  readonly owes: OfficeId;
  /** Exclusive instant. */
  readonly due: Instant;
  readonly state: ObligationState;
  readonly metAt: Instant | null;
  readonly legalBasis: string | null;
};

/** What the fold does not keep: when in law the duties were fulfilled first. */
export type Fulfilments = {
  readonly dossierAt: Instant | null;
  readonly recognitionAt: Instant | null;
  readonly gradeAt: Instant | null;
};

type Owed = Omit<Obligation, 'state'>;

/** Done late stays visible for ever; not done is missed from the exclusive instant on (lifecycle §5). */
const stateOf = ({ due, metAt }: Owed, now: Instant): ObligationState => {
  if (metAt !== null) return metAt < due ? 'Met' : 'MetLate';
  return now < due ? 'Open' : 'Missed';
};

const fix = ({ status, fixBy, offices }: OpenedCase): readonly Owed[] =>
  fixBy !== null && (status === 'RegistrationReturned' || status === 'DossierReturned')
    ? [{ id: 'FIX', owes: offices.unit, due: fixBy, metAt: null, legalBasis: null }]
    : [];

/** The dated duties of one case: registration, dossier, a return to mend, recognition, grade. */
export function obligationsOf(state: OpenedCase, done: Fulfilments, now: Instant): readonly Obligation[] {
  if (state.status === 'Excluded' || state.status === 'Dissolved') return [];
  const dates = datesOf(state);
  const { unit, decider } = state.offices;
  const owed: readonly Owed[] = [
    {
      id: 'REG',
      owes: unit,
      due: dates.registrationBefore,
      metAt: state.firstRegisteredAt,
      legalBasis: 'C124 Art. 6.1, 9.2a',
    },
    { id: 'DOSSIER', owes: unit, due: dates.dossierBefore, metAt: done.dossierAt, legalBasis: null },
    ...fix(state),
    {
      id: 'UNIT_DEC',
      owes: decider,
      due: dates.decisionBefore,
      metAt: done.recognitionAt,
      legalBasis: 'C124 Art. 9.1c,d',
    },
    { id: 'CLS', owes: decider, due: dates.classificationBefore, metAt: done.gradeAt, legalBasis: 'D510 Art. 11.3' },
  ];
  return owed.map((each) => ({ ...each, state: stateOf(each, now) }));
}
