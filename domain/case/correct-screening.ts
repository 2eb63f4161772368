import { accept, refuse } from '#domain/decider.ts';
import type { UnitFacts } from '#schema/unit.ts';
import { termsOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { type CommandOf, happened } from './happened.ts';
import { screened } from './opening.ts';
import { axisDecided } from './recognition-guards.ts';
import { registrationWindow } from './screening.ts';
import type { OpenedCase } from './state.ts';

type Correction = CommandOf<'CorrectScreening'>;

const correctedFacts = ({ data }: Correction, facts: UnitFacts): UnitFacts => ({
  ...facts,
  armedForces: data.armedForces ?? facts.armedForces,
  schoolLevels: data.schoolLevels ?? facts.schoolLevels,
  enterprise: data.enterprise ?? facts.enterprise,
});

/** Out of Excluded it is a new opening on that date; a case that stays in scope keeps its registration. */
const windowOf = (command: Correction, state: OpenedCase, facts: UnitFacts) =>
  state.exclusion === null
    ? {
        windowCloses: state.lapse?.cause === 'WINDOW' ? state.lapse.at : null,
        missedGround: null,
        countsInDenominator: state.countsInDenominator,
      }
    : registrationWindow({ year: state.year, ...command.signature }, facts, null, termsOf(command));

/** Figures or a document, both ways, before both axes are settled (lifecycle §4). */
export function correctScreening(command: Correction, state: OpenedCase): CaseDecision {
  const { data } = command;
  const axis = axisDecided(state);
  if (axis) return refuse({ code: 'AlreadyDecided', legalBasis: null, axis });
  if (data.armedForces === null && data.schoolLevels === null && data.enterprise === null && data.document === null) {
    return refuse({ code: 'DocumentsMissing', legalBasis: 'C124 Art. 1.2b', kinds: ['FIGURES_OR_DOCUMENT'] });
  }
  const facts = correctedFacts(command, state.facts);
  const screening = screened(state.year, facts);
  if (screening === null) return refuse({ code: 'DeciderUndetermined', legalBasis: null });
  if ('missing' in screening) {
    return refuse({ code: 'UnitFactsMissing', legalBasis: 'C124 Art. 1.2b', fields: screening.missing });
  }
  const { document, reason } = data;
  const outcome = screening.eligible
    ? { eligible: true, ground: null, paragraph: null }
    : { eligible: false, ground: screening.ground, paragraph: screening.paragraph };
  const corrected = { facts, ...outcome, ...windowOf(command, state, facts), document, reason };
  return accept(happened(command, 'ScreeningCorrected', corrected));
}
