import type { SignedCommand } from '#schema/case/commands.ts';
import type { AnnexRow, DecisionDocument } from '#schema/decision.ts';
import type { Of } from './becomes-early.ts';
import { criteriaOf, figureHolds, registrationCriterion } from './criteria.ts';
import { all, type Doubt, may, must, none } from './doubt.ts';
import { legalInstants, localDate, startOfDay } from './legal-dates.ts';
import type { Memory } from './memory.ts';
import { presentDate } from './own-rules-duties.ts';
import { onlyBeforeBoth, sameHands } from './own-rules-early.ts';
import { addWorkingDays } from './working-days.ts';

/**
 * Whoever signed the submission may not sign the finding, and one who typed what it rests on needs a second officer
 * (lifecycle §2). Left open: whether taking the dossier up is a finding, whether the registration is a submission.
 */
const findingHands = (command: SignedCommand, memory: Memory): Doubt =>
  all(
    must(sameHands(command, memory.submitters), 'SecondOfficerRequired'),
    must(sameHands(command, memory.typists), 'SecondOfficerRequired'),
    may(sameHands(command, memory.typists, memory.unitHands, memory.formerHands), 'SecondOfficerRequired'),
  );

/** Signers of dossier, finding and proposal. Left open: one who took it up without a finding, or signed the registration. */
const decisionHands = (command: SignedCommand, memory: Memory): Doubt =>
  all(
    must(sameHands(command, memory.submitters, memory.appraisers, memory.proposers), 'SecondOfficerRequired'),
    may(sameHands(command, memory.starters, memory.unitHands, memory.formerHands), 'SecondOfficerRequired'),
  );

const returnDossier = ({ data: { due }, signature }: Of<'ReturnDossier'>, memory: Memory): Doubt => {
  const threeDays = addWorkingDays(localDate(signature.occurredAt), 3, memory.adopted);
  const last = `${memory.year}-11-16`;
  return all(
    must(due > threeDays || due > last, 'FixDateInvalid'),
    may(due === last, 'FixDateInvalid'),
    may(memory.onFile, 'NotAllowedNow'),
  );
};

/** A returned dossier is due by the date of its fix, any other by 1 November or as extended (D). */
const onFile = (command: Of<'AppraiseOnFile'>, memory: Memory): Doubt => {
  const due = memory.status === 'DossierReturned' ? memory.fixBy : presentDate(memory, 'DOSSIER');
  return all(
    must(due !== null && command.signature.occurredAt < due, 'DossierDeadlineNotPassed'),
    findingHands(command, memory),
  );
};

const completeAppraisal = (command: Of<'CompleteAppraisal'>, memory: Memory): Doubt => {
  const { findings } = command.data;
  const unreasoned = findings.filter(({ reason }) => reason === null);
  const against = unreasoned.map(({ code, verdict, figure }) => ({
    verdict,
    holds: figureHolds(memory.facts, code, figure),
  }));
  const registration = unreasoned.find(({ code }) => code === registrationCriterion(memory.facts));
  const registered = memory.registration === 'Accepted';
  return all(
    findingHands(command, memory),
    must(
      criteriaOf(memory.facts).some(({ code }) => findings.every((finding) => finding.code !== code)),
      'CriteriaUnanswered',
    ),
    must(
      against.some(({ verdict, holds }) => verdict === 'MET' && holds === false),
      'FindingContradictsFigures',
    ),
    may(
      unreasoned.some(({ verdict }) => verdict === 'NOT_APPLICABLE'),
      'FindingContradictsFigures',
    ),
    may(
      against.some(({ verdict, holds }) => verdict === 'NOT_MET' && holds === true) ||
        (registration !== undefined && (registration.verdict === 'MET') !== registered),
      'FindingContradictsFigures',
    ),
  );
};

type Cited = { readonly subject: DecisionDocument['subject']; readonly outcome: AnnexRow['outcome'] };

/** A decision on a case cites an issued document of the deciding office that lists the case so. */
const documentDoubts = (command: SignedCommand, memory: Memory, listItem: number | null, cited: Cited): Doubt => {
  const { decision } = command.facts;
  const row = decision?.annex.find(({ item }) => item === listItem);
  const holds =
    row?.caseId === `${memory.year}-${memory.unitId}` &&
    decision?.issuer === command.signature.actor.office &&
    decision.subject === cited.subject &&
    row.outcome === cited.outcome;
  const ahead = decision ? decision.date > localDate(command.signature.occurredAt) : false;
  return all(must(!holds, 'DecisionNotIssued', 'DecisionDoesNotCover'), must(ahead, 'OccurredOutOfOrder'));
};

const decideRecognition = (command: Of<'DecideRecognition'>, memory: Memory): Doubt => {
  const { data, signature } = command;
  const { periodOver, recognitionLate } = legalInstants(memory);
  const met = data.outcome === 'MET';
  const { decision } = command.facts;
  const open = signature.occurredAt < periodOver || (decision ? startOfDay(decision.date) < periodOver : false);
  return all(
    must(memory.recognition !== 'Undecided', 'AlreadyDecided'),
    decisionHands(command, memory),
    documentDoubts(command, memory, data.listItem, { subject: 'RECOGNITION', outcome: data.outcome }),
    must(met && (memory.unmet.length > 0 || memory.onFile), 'CriteriaNotMet'),
    must(met && memory.periodEnd === false, 'PeriodEndNotConfirmed'),
    may(memory.periodEnd !== true, 'PeriodEndNotConfirmed'),
    must(met && open, 'ReferencePeriodNotOver'),
    may(open, 'ReferencePeriodNotOver'),
    must(!met && data.reasons.length === 0, 'ReasonRequired'),
    must(signature.occurredAt >= recognitionLate && data.lateJustification === null, 'DecisionLate'),
  );
};

const gradeMovement = (command: Of<'GradeMovement'>, memory: Memory): Doubt => {
  const { data, signature } = command;
  const outcome = typeof data.grade === 'string' ? data.grade : 'NOT_GRADED';
  const late = signature.occurredAt >= legalInstants(memory).gradeLate;
  return all(
    must(memory.grade !== 'Ungraded', 'AlreadyDecided'),
    decisionHands(command, memory),
    data.decisionId === null ? none : documentDoubts(command, memory, data.listItem, { subject: 'GRADE', outcome }),
    must(late && data.lateJustification === null, 'DecisionLate'),
  );
};

const proposeReward = (memory: Memory): Doubt =>
  all(
    must(memory.grade === 'AVERAGE' || memory.grade === 'WEAK', 'RewardBarred'),
    must(memory.grade === 'NotGraded', 'GradeMissing'),
    must(memory.reward === 'Proposed', 'RewardAlreadySettled'),
    may(memory.reward !== 'Open', 'RewardAlreadySettled'),
  );

const decideReward = (command: Of<'DecideReward'>, memory: Memory): Doubt => {
  const { data } = command;
  const granted = data.outcome === 'GRANTED';
  return all(
    must(memory.reward !== 'Proposed', 'RewardNotProposed'),
    must(
      sameHands(command, memory.rewardProposers, memory.submitters, memory.appraisers, memory.proposers),
      'SecondOfficerRequired',
    ),
    must(memory.reward === 'Proposed' && command.signature.occurredAt < memory.rewardProposedAt, 'OccurredOutOfOrder'),
    may(sameHands(command, memory.unitHands, memory.formerHands), 'SecondOfficerRequired'),
    granted ? documentDoubts(command, memory, data.listItem, { subject: 'REWARD', outcome: 'GRANTED' }) : none,
    must(!granted && data.reason === null, 'ReasonRequired'),
  );
};

const inReport = ({ facts: { report } }: Of<'IncludeInReport'>): Doubt =>
  must(!report?.included, 'ReportNotFound', 'NotInReport');

/** What a complete list is hangs on what the case went through; with nothing in it, nothing may be missing. */
const closeCase = ({ data: { files } }: Of<'CloseCase'>, memory: Memory): Doubt => {
  const empty = files.length === 0;
  return all(
    must(empty && (memory.dossiers > 0 || memory.appraisers.length > 0), 'DocumentsMissing'),
    may(empty, 'DocumentsMissing'),
  );
};

/** The head of the office gives a case to one of his; anyone else can only take it himself. */
const assign = (
  { facts, data, signature: { actor } }: Of<'AssignCase'>,
  acting: readonly string[],
  memory: Memory,
): Doubt => {
  const his = facts.assigneeOffices ?? [];
  return all(
    must(!acting.some((office) => his.some((each) => each === office)), 'AssigneeNotOfOffice'),
    may(acting.length > 1, 'AssigneeNotOfOffice', 'OutsideScope'),
    must(actor.role !== 'OFFICE_HEAD' && data.assignee !== actor.officer, 'RoleMissing', 'OutsideScope'),
    may(memory.assignee !== null, 'AlreadyAssigned'),
  );
};

/** A claim ends when the case goes on to somebody else; one of another officer is ended by the head of the office. */
const release = ({ signature: { actor } }: SignedCommand, memory: Memory): Doubt =>
  all(
    must(memory.assignee === null, 'NotAssigned'),
    may(memory.assignedIn !== memory.status, 'NotAssigned'),
    must(
      actor.role !== 'OFFICE_HEAD' && memory.assignee !== actor.officer,
      'NotAssigned',
      'RoleMissing',
      'OutsideScope',
    ),
  );

/** A command's own guards from appraisal to closing. */
export const lateDoubts = (command: SignedCommand, memory: Memory, acting: readonly string[]): Doubt => {
  switch (command.type) {
    case 'ReturnDossier':
      return returnDossier(command, memory);
    case 'StartAppraisal':
      return findingHands(command, memory);
    case 'AppraiseOnFile':
      return onFile(command, memory);
    case 'CompleteAppraisal':
      return completeAppraisal(command, memory);
    case 'ReopenAppraisal':
      return onlyBeforeBoth(memory);
    case 'SubmitProposal':
      return may(command.data.recognition === 'MET' && (memory.unmet.length > 0 || memory.onFile), 'CriteriaNotMet');
    case 'SendProposalBack':
      return must(
        command.data.scope === 'GRADE' ? memory.grade !== 'Ungraded' : memory.recognition !== 'Undecided',
        'AlreadyDecided',
      );
    case 'ConfirmPeriodEnd':
      return must(command.signature.occurredAt < legalInstants(memory).periodOver, 'ReferencePeriodNotOver');
    case 'DecideRecognition':
      return decideRecognition(command, memory);
    case 'GradeMovement':
      return gradeMovement(command, memory);
    case 'RecordNoAssessment':
      return all(
        onlyBeforeBoth(memory),
        must(sameHands(command, memory.submitters, memory.appraisers, memory.proposers), 'SecondOfficerRequired'),
        may(sameHands(command, memory.unitHands, memory.formerHands), 'SecondOfficerRequired'),
      );
    case 'ProposeReward':
      return proposeReward(memory);
    case 'DecideReward':
      return decideReward(command, memory);
    case 'SettleWithoutReward':
      return all(
        must(memory.reward === 'Granted', 'RewardAlreadySettled'),
        may(memory.reward !== 'Open', 'RewardAlreadySettled'),
      );
    case 'IncludeInReport':
      return inReport(command);
    case 'CloseCase':
      return closeCase(command, memory);
    case 'AssignCase':
      return assign(command, acting, memory);
    case 'ReleaseCase':
      return release(command, memory);
    default:
      return none;
  }
};
