import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import type { EventOf } from './happened.ts';
import { signed } from './signers.ts';
import type { OpenedCase } from './state.ts';

const returned = (state: OpenedCase, { data }: EventOf<'DossierReturned'>): OpenedCase => ({
  ...state,
  status: 'DossierReturned',
  fixBy: data.fixBy,
  dossierReturns: state.dossierReturns + 1,
});

const underAppraisal = (state: OpenedCase, onFile: boolean): OpenedCase => ({
  ...state,
  status: 'UnderAppraisal',
  fixBy: null,
  appraisal: { onFile, findings: null, unmet: [], expected: [] },
});

const appraised = (state: OpenedCase, { data, signature }: EventOf<'AppraisalCompleted'>): OpenedCase => ({
  ...state,
  status: 'Appraised',
  appraisal: {
    onFile: state.appraisal?.onFile ?? false,
    findings: data.findings,
    unmet: data.unmet,
    expected: data.expected,
  },
  signers: signed(state, 'finding', signature),
});

/** Back to appraisal: the end of the period must be confirmed anew, since something may have come up. */
const reopened = (state: OpenedCase): OpenedCase => ({
  ...state,
  status: 'UnderAppraisal',
  proposal: null,
  periodEndConfirmed: false,
});

const proposed = (state: OpenedCase, { data, signature }: EventOf<'ProposalSubmitted'>): OpenedCase => ({
  ...state,
  status: 'Proposed',
  proposal: { recognition: data.recognition, grade: data.grade },
  signers: signed(state, 'proposal', signature),
});

const rewardProposed = (state: OpenedCase, { data, signature }: EventOf<'RewardProposed'>): OpenedCase => ({
  ...state,
  reward: 'Proposed',
  rewardProposal: { kind: data.kind, at: signature.occurredAt },
  signers: signed(state, 'rewardProposal', signature),
});

function evolveAppraisal(state: OpenedCase, event: Signed<CaseEvent>): OpenedCase | null {
  switch (event.type) {
    case 'DossierReturned':
      return returned(state, event);
    case 'AppraisalStarted':
      return underAppraisal(state, event.data.onFile);
    case 'AppraisalCompleted':
      return appraised(state, event);
    case 'AppraisalReopened':
    case 'ProposalSentBack':
      return reopened(state);
    case 'ProposalSubmitted':
      return proposed(state, event);
    case 'PeriodEndConfirmed':
      return { ...state, periodEndConfirmed: true };
    default:
      return null;
  }
}

function evolveSettling(state: OpenedCase, event: Signed<CaseEvent>): OpenedCase | null {
  switch (event.type) {
    case 'RecognitionDecided':
      return { ...state, recognition: event.data.outcome === 'MET' ? 'Met' : 'NotMet' };
    case 'MovementGraded':
      return { ...state, grade: event.data.grade ?? 'NotGraded' };
    case 'NoAssessmentRecorded':
      return { ...state, recognition: 'NotAssessed', grade: 'NotGraded' };
    case 'CaseClassified':
      return { ...state, status: 'Classified', fixBy: null };
    case 'RewardBarred':
      return { ...state, reward: 'Barred' };
    case 'RewardProposed':
      return rewardProposed(state, event);
    case 'RewardGranted':
      return { ...state, reward: 'Granted' };
    case 'RewardRefused':
      return { ...state, reward: 'Refused' };
    case 'RewardSettled':
      return { ...state, reward: 'None' };
    case 'CaseReported':
      return { ...state, status: 'Reported', reportId: event.data.reportId };
    case 'CaseClosed':
      return { ...state, status: 'Closed' };
    default:
      return null;
  }
}

/** Appraisal to closing; `null`: an event of an earlier step. */
export const evolveLate = (state: OpenedCase, event: Signed<CaseEvent>): OpenedCase | null =>
  evolveAppraisal(state, event) ?? evolveSettling(state, event);
