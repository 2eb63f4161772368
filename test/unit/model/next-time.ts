import type { CaseCommandType } from '#schema/case/commands.ts';
import type { Choice } from './choice.ts';
import { legalInstants, localDate, shift, startOfDay } from './legal-dates.ts';
import type { Memory } from './memory.ts';
import type { When } from './signing.ts';
import { workingDaysAfter } from './working-days.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const GAPS = [0, 1, HOUR, 2 * HOUR, 5 * HOUR, DAY, DAY, 2 * DAY, 3 * DAY, 5 * DAY, 9 * DAY, 20 * DAY];

/** The earliest day on which the law lets a command succeed. */
const lawful = (type: CaseCommandType, memory: Memory): string => {
  const law = legalInstants(memory);
  switch (type) {
    case 'CloseRegistrationWindow':
      return memory.status === 'RegistrationReturned' ? memory.fixBy : memory.windowCloses;
    case 'StartSelfAssessment':
      return law.assessmentOpens;
    case 'AppraiseOnFile':
      return memory.status === 'DossierReturned' ? memory.fixBy : (memory.extended['DOSSIER'] ?? law.dossierEnds);
    case 'ConfirmPeriodEnd':
    case 'DecideRecognition':
    case 'GradeMovement':
      return law.periodOver;
    default:
      return startOfDay(`${memory.year}-01-06`);
  }
};

/** The instants on which the answer to a command turns. */
const turning = (type: CaseCommandType, memory: Memory): readonly string[] => {
  const law = legalInstants(memory);
  switch (type) {
    case 'OpenCase':
      return [law.registrationEnds];
    case 'SubmitRegistration':
      return [memory.registrations === 0 ? law.registrationEnds : memory.fixBy];
    case 'StartSelfAssessment':
      return [law.assessmentOpens];
    case 'AppraiseOnFile':
      return [law.dossierEnds, memory.fixBy];
    case 'ConfirmPeriodEnd':
      return [law.periodOver];
    case 'DecideRecognition':
      return [law.periodOver, law.recognitionLate, law.recognitionLate];
    case 'GradeMovement':
      return [law.gradeLate];
    default:
      return [...Object.values(law), memory.fixBy, memory.windowCloses, memory.since];
  }
};

/** Exactly on such an instant, the last moment before it, or a day off. */
const boundary = (type: CaseCommandType, memory: Memory, { person, variant }: Choice): string => {
  const instants = turning(type, memory).filter((each) => each > '2020' && each < '9990');
  const instant = instants[person % Math.max(instants.length, 1)] ?? startOfDay(`${memory.year}-02-01`);
  return shift(instant, [0, -1, 0, 1, -DAY][variant % 5] ?? 0);
};

const occurs = (type: CaseCommandType, memory: Memory, choice: Choice): string => {
  const earliest = lawful(type, memory);
  const from = memory.since > earliest && type !== 'CloseRegistrationWindow' ? memory.since : earliest;
  if (from >= '9990') return startOfDay(`${memory.year}-03-01`);
  if (choice.flaw === 'early') return shift(from, -(1 + choice.lag * DAY));
  if (choice.flaw === 'boundary') return boundary(type, memory, choice);
  return type === 'CloseRegistrationWindow' ? from : shift(from, GAPS[choice.gap] ?? 0);
};

/** Most acts are entered within a day, some weeks later; the timer fires when it may, never before. */
const received = (type: CaseCommandType, memory: Memory, choice: Choice, occurredAt: string): string => {
  if (choice.flaw === 'future') return shift(occurredAt, -1 - choice.lag * HOUR);
  if (type === 'CloseRegistrationWindow' && choice.flaw === 'none') {
    const due = memory.status === 'RegistrationReturned' ? memory.lapsesAt : memory.windowCloses;
    return due < '9990' && due > occurredAt ? due : shift(occurredAt, choice.lag * HOUR);
  }
  if (choice.flaw === 'lateEntry') return shift(occurredAt, (11 + (choice.lag % 8)) * DAY);
  return shift(occurredAt, choice.lag < 22 ? choice.lag * HOUR : (choice.lag - 18) * DAY);
};

export const nextTime = (type: CaseCommandType, memory: Memory, choice: Choice): When => {
  const occurredAt = occurs(type, memory, choice);
  const receivedAt = received(type, memory, choice, occurredAt);
  const late = workingDaysAfter(localDate(occurredAt), localDate(receivedAt), memory.adopted) > 10;
  const given = choice.flaw === 'lateEntry' ? choice.variant % 2 === 0 : late;
  return { occurredAt, receivedAt, ground: given ? 'Nhập muộn do mất điện' : null };
};
