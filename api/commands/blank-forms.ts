import { dateOf } from '#domain/calendar/instant.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import type { CaseCommand, CaseCommandType } from '#schema/case/commands.ts';
import { CaseDuty, type SeatName } from '#schema/case/parts.ts';
import { DecisionId, type Instant, type OfficerId, type PlainDate, ReportId } from '#schema/ids.ts';

type DataOf<T extends CaseCommandType> = Extract<CaseCommand, { type: T }>['data'];
type Forms = { readonly [T in CaseCommandType]: readonly DataOf<T>[] };

const SEATS: readonly SeatName[] = ['PARTY_COMMITTEE', 'UNIONS', 'GUARD_FORCE', 'LOCAL_POLICE', 'MANAGING_AUTHORITY'];
const text = '…';

/** A held-elsewhere paper that stands for any paper. */
const paper = (kind: string, officer: OfficerId, on: PlainDate) => ({
  kind,
  number: text,
  date: on,
  title: text,
  at: { heldElsewhere: { custodian: text, seenBy: officer, on } },
});

const registration = (
  officer: OfficerId,
  today: PlainDate,
  year: number,
): Pick<Forms, 'CorrectScreening' | 'SubmitRegistration' | 'ReturnRegistration' | 'RequestRestoration'> => {
  const documents = ['SECURITY_PLAN', 'REGISTRATION_FORM', 'PARTY_RESOLUTION'].map((kind) =>
    paper(kind, officer, today),
  );
  const receivedOn = `${year}-01-02`;
  const receipt = paper('RECEIPT', officer, today);
  return {
    CorrectScreening: [{ armedForces: null, schoolLevels: null, enterprise: null, document: receipt, reason: text }],
    SubmitRegistration: [{ partyBody: true, documents }],
    ReturnRegistration: [{ reasonCode: 'OTHER', reason: text, fixes: [{ code: null, fix: text }], due: today }],
    RequestRestoration: [{ receipt, receivedOn, partyBody: true, documents, reason: text }],
  };
};

const assessment = (
  officer: OfficerId,
  today: PlainDate,
): Pick<
  Forms,
  'RecordAssessmentMeeting' | 'AcceptAbsence' | 'SubmitDossier' | 'ReturnDossier' | 'CompleteAppraisal'
> => ({
  RecordAssessmentMeeting: [
    {
      heldOn: today,
      seats: SEATS.map((seat) => ({ seat, attendance: 'PRESENT', invitation: null })),
      attendees: 1,
      minutes: paper('MINUTES', officer, today),
    },
  ],
  AcceptAbsence: [{ seats: ['LOCAL_POLICE'], reason: text }],
  SubmitDossier: [{ answers: [], documents: [], sheet: [], proposedGrade: null }],
  ReturnDossier: [{ reason: text, fixes: [{ code: null, fix: text }], due: today }],
  CompleteAppraisal: [{ mode: 'MEETING', findings: [], sheet: [], proposedGrade: null, conclusion: text }],
});

const duties = (
  officer: OfficerId,
  today: PlainDate,
  year: number,
): Pick<Forms, 'SubmitPlan' | 'SubmitPeriodicReport' | 'RecordActivity' | 'ExtendDeadline'> => {
  const plan = { number: text, date: today, document: paper('PLAN', officer, today) };
  const tasks = { propaganda: text, models: text, guardForce: text, coordination: text, review: text };
  const figures = { sessions: 0, participants: 0, models: 0, trainings: 0, trainees: 0, guards: 0 };
  return {
    SubmitPlan: [plan],
    SubmitPeriodicReport: [{ ...plan, tasks, figures }],
    RecordActivity: [{ kind: 'PROPAGANDA', heldOn: `${year - 1}-12-31`, sessions: 1, participants: 0, document: null }],
    ExtendDeadline: CaseDuty.options.map((deadline) => ({
      deadline,
      due: `${year}-12-31`,
      reason: text,
      document: null,
    })),
  };
};

const decision = { decisionId: null, listItem: null };
const SETTLED = {
  SubmitProposal: [{ number: text, date: '2000-01-01', recognition: 'NOT_MET', grade: null }],
  SendProposalBack: [
    { scope: 'RECOGNITION', reason: text },
    { scope: 'GRADE', reason: text },
  ],
  GradeMovement: [{ grade: 'FAIR', basis: text, ...decision, lateJustification: text }],
  RecordNoAssessment: [{ ground: text }],
  ProposeReward: [{ kind: 'GIAY_KHEN', number: text, date: '2000-01-01', achievement: text, persons: 0 }],
  DecideReward: [{ outcome: 'REFUSED', ...decision, reason: text }],
  SettleWithoutReward: [{ reason: text }],
} as const satisfies Partial<Forms>;

const PLAIN = {
  OpenCase: [{ ground: null }],
  AcceptRegistration: [{}],
  CloseRegistrationWindow: [{ cause: 'WINDOW' }],
  RestoreRegistration: [{ reason: text }],
  StartSelfAssessment: [{}],
  RecallDossier: [{ reason: text }],
  StartAppraisal: [{}],
  AppraiseOnFile: [{ reason: text }],
  ReopenAppraisal: [{ reason: text }],
  ConfirmPeriodEnd: [{ note: null }],
  CloseCase: [{ files: [] }],
  ReleaseCase: [{ reason: null }],
} as const satisfies Partial<Forms>;

type About = { readonly state: OpenedCase; readonly officer: OfficerId; readonly now: Instant };

const citing = ({ state, officer }: About): Pick<Forms, 'DecideRecognition' | 'IncludeInReport' | 'AssignCase'> => ({
  DecideRecognition: [
    {
      decisionId: DecisionId.parse(`${state.offices.decider}-${state.year}-0`),
      listItem: 1,
      outcome: 'NOT_MET',
      reasons: [text],
      lateJustification: text,
    },
  ],
  IncludeInReport: [{ reportId: ReportId.parse(`R5-${state.year}-vn.${state.facts.province}-none`) }],
  AssignCase: [{ assignee: officer }],
});

/**
 * For each command the forms an officer might send, filled just enough to ask the decider whether the act itself is
 * open to him now. What only a real form can answer (documents, criteria, a decision's number) is left out.
 */
export const blankForms = (about: About): Forms => {
  const today = dateOf(about.now);
  return {
    ...PLAIN,
    ...SETTLED,
    ...registration(about.officer, today, about.state.year),
    ...assessment(about.officer, today),
    ...duties(about.officer, today, about.state.year),
    ...citing(about),
  };
};
