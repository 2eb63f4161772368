import type { SignedCommand } from '#schema/case/commands.ts';
import type { Of } from './becomes-early.ts';
import { all, type Doubt, must, none } from './doubt.ts';
import { legalInstants, localDate, nextDay, startOfDay } from './legal-dates.ts';
import type { Memory } from './memory.ts';

/** What the law, or in the case of the periodic report the province, dates: no case moves it (lifecycle §5). */
const STATUTORY: readonly string[] = ['REG', 'UNIT_RPT', 'UNIT_DEC', 'CLS'];
/** What an issuer's document set is the issuer's to move, whatever it was before. */
const statutoryFor = ({ adopted }: Memory): readonly string[] => (adopted ? [...STATUTORY, 'DOSSIER'] : STATUTORY);

/** The exclusive instant that now holds for a date of our own design; `null` where there is none. */
export const presentDate = (memory: Memory, duty: string): string | null => {
  if (duty === 'FIX') return memory.fixRuns ? memory.fixBy : null;
  const own = new Map([
    ['LAUNCH', startOfDay(`${memory.year}-05-01`)],
    ['PLAN', startOfDay(`${memory.year}-09-05`)],
    ['DOSSIER', legalInstants(memory).dossierEnds],
  ]);
  return memory.extended[duty] ?? own.get(duty) ?? null;
};

/** Units that the Ministry follows owe the province no report: then there is nothing to move. */
const statutory = (duty: string, { facts }: Memory): string =>
  duty === 'UNIT_RPT' && facts.level === 'MINISTRY' ? 'DeadlineNotOwed' : 'DeadlineIsStatutory';

const extend = ({ data: { deadline, due } }: Of<'ExtendDeadline'>, memory: Memory): Doubt => {
  if (statutoryFor(memory).includes(deadline)) return must(true, statutory(deadline, memory));
  const present = presentDate(memory, deadline);
  if (present === null) return must(true, 'DeadlineNotOwed');
  return all(
    must(memory.fulfilled.includes(deadline), 'DeadlineNotOwed'),
    must(startOfDay(nextDay(due)) <= present || due > `${memory.year}-12-31`, 'ExtensionInvalid'),
  );
};

/** A command's own guards beside the road: late is never a reason. */
export const dutyDoubts = (command: SignedCommand, memory: Memory): Doubt => {
  switch (command.type) {
    case 'RecordActivity':
      return must(command.data.heldOn > localDate(command.signature.occurredAt), 'OccurredInFuture');
    case 'ExtendDeadline':
      return extend(command, memory);
    default:
      return none;
  }
};
