import { recognitionObstacles } from '#domain/case/findings.ts';
import type { OpenedCase } from '#domain/case/state.ts';

/** What a recognition decision still waits for; the codes are those of the refusals where one exists. */
export type Missing =
  | { readonly code: 'RegistrationNotInTime'; readonly registration: OpenedCase['registration'] }
  | { readonly code: 'AppraisalNotSigned' }
  | { readonly code: 'ProposalNotSubmitted' }
  | { readonly code: 'PeriodEndNotConfirmed' }
  | { readonly code: 'CriteriaNotMet'; readonly codes: readonly string[] };

const FAILED_REGISTRATION: readonly OpenedCase['registration'][] = ['Late', 'Missed', 'Withdrawn'];

/** Stands in the way of MET alone: NOT_MET is a result too, and needs none of it (C124 Art. 6–8). */
const missingForMet = (state: OpenedCase): readonly Missing[] => {
  const { registration, appraisal, periodEndConfirmed } = state;
  const codes = appraisal?.findings ? recognitionObstacles(state) : [];
  return [
    ...(FAILED_REGISTRATION.includes(registration) ? [{ code: 'RegistrationNotInTime', registration } as const] : []),
    ...(codes.length > 0 ? [{ code: 'CriteriaNotMet', codes } as const] : []),
    ...(periodEndConfirmed ? [] : [{ code: 'PeriodEndNotConfirmed' } as const]),
  ];
};

const isAwaited = ({ status, recognition }: OpenedCase): boolean =>
  recognition === 'Undecided' && status !== 'Excluded' && status !== 'Dissolved' && status !== 'Closed';

/** Empty when nothing is missing, and when no recognition decision is awaited. */
export const missingForRecognition = (state: OpenedCase): readonly Missing[] => {
  if (!isAwaited(state)) return [];
  return [
    ...(state.appraisal?.findings ? [] : [{ code: 'AppraisalNotSigned' } as const]),
    ...(state.status === 'Proposed' ? [] : [{ code: 'ProposalNotSubmitted' } as const]),
    ...(state.proposal?.recognition === 'NOT_MET' ? [] : missingForMet(state)),
  ];
};

export const isReadyForRecognition = (state: OpenedCase): boolean =>
  isAwaited(state) && missingForRecognition(state).length === 0;
