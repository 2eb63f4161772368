import type { CaseEvent } from '#schema/case/events.ts';
import type { Signed } from '#schema/envelope.ts';
import { type Known, legalInstants, localDate, nextDay, startOfDay } from './legal-dates.ts';
import type { Memory } from './memory.ts';
import { addWorkingDays } from './working-days.ts';

/** On the tenth working day after receipt, or at the end of it: the design gives the day, not the hour. */
const windowFits = (closes: string, receivedAt: string, known: Known): boolean => {
  const { registrationEnds } = legalInstants(known);
  const tenth = addWorkingDays(localDate(receivedAt), 10, known.adopted);
  const from = startOfDay(tenth);
  const until = startOfDay(nextDay(tenth));
  if (until <= registrationEnds) return closes === registrationEnds;
  return closes >= registrationEnds && closes >= from && closes <= until;
};

const seen = (memory: Memory, event: Signed<CaseEvent>): Memory | string => {
  if (event.type === 'RegistrationReturned') {
    const { fixBy, lapsesAt } = event.data;
    const fits = fixBy === memory.fixBy && lapsesAt >= fixBy;
    return fits ? { ...memory, lapsesAt } : `wrong dates of a return: ${fixBy}, ${lapsesAt}, wanted ${memory.fixBy}`;
  }
  if (event.type === 'DeadlineExtended' && memory.status === 'RegistrationReturned' && event.data.deadline === 'FIX') {
    const { until, lapsesAt } = event.data;
    const fits = until === memory.fixBy && lapsesAt !== null && lapsesAt >= until;
    return fits ? { ...memory, lapsesAt } : `wrong dates of an extension: ${until}, ${lapsesAt}`;
  }
  if (event.type !== 'CaseOpened' && event.type !== 'ScreeningCorrected') return memory;
  const { windowCloses } = event.data;
  if (windowCloses === null || memory.status !== 'AwaitingRegistration') return memory;
  if (windowCloses === memory.windowCloses) return memory;
  return windowFits(windowCloses, event.signature.receivedAt, memory)
    ? { ...memory, windowCloses }
    : `window closes ${windowCloses} after receipt ${event.signature.receivedAt}`;
};

/** Takes over the instants at which timers are set, once they are within what the law and the design allow. */
export const observe = (memory: Memory, events: readonly Signed<CaseEvent>[]): Memory | string =>
  events.reduce<Memory | string>((known, event) => (typeof known === 'string' ? known : seen(known, event)), memory);
