import type { SignedCommand } from '#schema/case/commands.ts';
import { becomesDuties } from './becomes-duties.ts';
import { becomesEarly, correctScreening, type Of, openCase, signersOf, typistOf } from './becomes-early.ts';
import { registrationCriterion } from './criteria.ts';
import { nextDay, startOfDay } from './legal-dates.ts';
import type { Memory } from './memory.ts';

/** Status and reward follow from the two axes: settled both, the case is classified (lifecycle §4). */
const settle = (memory: Memory): Memory => {
  if (memory.recognition === 'Undecided' || memory.grade === 'Ungraded') return memory;
  const barred = memory.grade === 'AVERAGE' || memory.grade === 'WEAK';
  return { ...memory, status: 'Classified', reward: barred ? 'Barred' : 'Open' };
};

const takeUp = (command: SignedCommand, memory: Memory): Memory => ({
  ...memory,
  status: 'UnderAppraisal',
  starters: [...memory.starters, ...signersOf(command)],
});

const reopen = (memory: Memory): Memory => ({
  ...memory,
  status: 'UnderAppraisal',
  periodEnd: memory.periodEnd ? null : memory.periodEnd,
});

const completeAppraisal = (command: Of<'CompleteAppraisal'>, memory: Memory): Memory => {
  const found = command.data.findings.filter(({ verdict }) => verdict === 'NOT_MET').map(({ code }) => code);
  const registered = memory.registration === 'Accepted';
  return {
    ...memory,
    status: 'Appraised',
    appraisers: [...memory.appraisers, ...signersOf(command)],
    unmet: registered ? found : [...found, registrationCriterion(memory.facts)],
  };
};

const decideReward = ({ data }: Of<'DecideReward'>, memory: Memory): Memory => ({
  ...memory,
  reward: data.outcome === 'GRANTED' ? 'Granted' : 'Refused',
});

const proposeReward = (command: Of<'ProposeReward'>, memory: Memory): Memory => ({
  ...memory,
  reward: 'Proposed',
  formerHands: [...memory.formerHands, ...memory.rewardProposers],
  rewardKind: command.data.kind,
  rewardProposers: signersOf(command),
  rewardProposedAt: command.signature.occurredAt,
});

const gradeOf = ({ data: { grade } }: Of<'GradeMovement'>) => (typeof grade === 'string' ? grade : 'NotGraded');

/** The unit's acts on which the finding rests: whoever types one of them from paper does not sign it. */
const TOWARDS_FINDING = ['StartSelfAssessment', 'RecordAssessmentMeeting', 'SubmitDossier', 'RecallDossier'];

/** What the case would be, were the command accepted. */
export const becomes = (command: SignedCommand, memory: Memory): Memory => {
  const { role } = command.signature.actor;
  const hands = role === 'UNIT_HEAD' ? [...signersOf(command), ...typistOf(command)] : [];
  const typists = TOWARDS_FINDING.includes(command.type) ? typistOf(command) : [];
  const next = step(command, {
    ...memory,
    unitHands: [...memory.unitHands, ...hands],
    typists: [...memory.typists, ...typists],
  });
  if (next.status === memory.status) return next;
  const fixRuns = next.status === 'RegistrationReturned' || next.status === 'DossierReturned';
  return { ...next, fixRuns, since: command.signature.occurredAt, assignedIn: null };
};

function step(command: SignedCommand, memory: Memory): Memory {
  switch (command.type) {
    case 'OpenCase':
      return openCase(command, memory);
    case 'CorrectScreening':
      return correctScreening(command, memory);
    case 'ReturnDossier':
      return { ...memory, status: 'DossierReturned', fixBy: startOfDay(nextDay(command.data.due)) };
    case 'StartAppraisal':
      return takeUp(command, memory);
    case 'AppraiseOnFile':
      return { ...takeUp(command, memory), onFile: true };
    case 'CompleteAppraisal':
      return completeAppraisal(command, memory);
    case 'ReopenAppraisal':
    case 'SendProposalBack':
      return reopen(memory);
    case 'SubmitProposal':
      return { ...memory, status: 'Proposed', proposers: [...memory.proposers, ...signersOf(command)] };
    case 'ConfirmPeriodEnd':
      return { ...memory, periodEnd: true };
    case 'DecideRecognition':
      return settle({ ...memory, recognition: command.data.outcome === 'MET' ? 'Met' : 'NotMet' });
    case 'GradeMovement':
      return settle({ ...memory, grade: gradeOf(command) });
    case 'RecordNoAssessment':
      return settle({ ...memory, recognition: 'NotAssessed', grade: 'NotGraded' });
    case 'ProposeReward':
      return proposeReward(command, memory);
    case 'DecideReward':
      return decideReward(command, memory);
    case 'SettleWithoutReward':
      return { ...memory, reward: 'None' };
    case 'IncludeInReport':
      return { ...memory, status: 'Reported' };
    case 'CloseCase':
      return { ...memory, status: 'Closed' };
    case 'AssignCase':
      return { ...memory, assignee: command.data.assignee, assignedIn: memory.status };
    case 'ReleaseCase':
      return { ...memory, assignee: null, assignedIn: null };
    case 'SubmitPlan':
    case 'SubmitPeriodicReport':
    case 'RecordActivity':
    case 'ExtendDeadline':
      return becomesDuties(command, memory);
    default:
      return becomesEarly(command, memory);
  }
}
