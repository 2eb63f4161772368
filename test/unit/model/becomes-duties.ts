import type { Of } from './becomes-early.ts';
import { nextDay, startOfDay } from './legal-dates.ts';
import type { Memory } from './memory.ts';

type Duty = 'SubmitPlan' | 'SubmitPeriodicReport' | 'RecordActivity' | 'ExtendDeadline';

const fulfil = (memory: Memory, duty: string): Memory => ({ ...memory, fulfilled: [...memory.fulfilled, duty] });

const extend = ({ data: { deadline, due } }: Of<'ExtendDeadline'>, memory: Memory): Memory => {
  const until = startOfDay(nextDay(due));
  return deadline === 'FIX'
    ? { ...memory, fixBy: until, lapsesAt: until }
    : { ...memory, extended: { ...memory.extended, [deadline]: until } };
};

/** What the case would be, were the command accepted: beside the road, where no status moves. */
export const becomesDuties = (command: Of<Duty>, memory: Memory): Memory => {
  switch (command.type) {
    case 'SubmitPlan':
      return fulfil(memory, 'PLAN');
    case 'SubmitPeriodicReport':
      return fulfil(memory, 'UNIT_RPT');
    case 'RecordActivity':
      return command.data.kind === 'LAUNCH' ? fulfil(memory, 'LAUNCH') : memory;
    case 'ExtendDeadline':
      return extend(command, memory);
  }
};
