import type { SignedCommand } from '#schema/case/commands.ts';
import { rowOf, whoMayWhat } from '#schema/case/who-may-what.ts';
import { becomes } from './becomes.ts';
import { dateDoubts } from './date-rules.ts';
import { type Doubt, may, must, none } from './doubt.ts';
import type { Memory } from './memory.ts';
import { type Offices, officesOf } from './offices.ts';
import { dutyDoubts } from './own-rules-duties.ts';
import { earlyDoubts } from './own-rules-early.ts';
import { lateDoubts } from './own-rules-late.ts';
import { actingOffices, openerDoubts, whoDoubts } from './scope.ts';

/** What has to come of a command: `becomes` when it may be accepted, and every code with which it may be refused. */
export type Foreseen = { readonly becomes: Memory | null; readonly refusals: readonly string[] };

const moveOf = (command: SignedCommand, memory: Memory) =>
  rowOf(command.type)?.moves.find(({ from }) => from.includes(memory.status));

/** Is there a case, is it in scope: asked before anybody's role. */
const caseDoubts = (command: SignedCommand, memory: Memory): Doubt => {
  if (moveOf(command, memory)) return none;
  const { otherwise } = whoMayWhat.statuses[memory.status];
  if (rowOf(command.type)?.else === 'CaseAlreadyOpen') return must(true, 'CaseAlreadyOpen');
  return otherwise ? must(true, otherwise) : none;
};

const statusDoubts = (command: SignedCommand, memory: Memory): Doubt =>
  must(!moveOf(command, memory), rowOf(command.type)?.else ?? 'NotAllowedNow');

const ownDoubts = (command: SignedCommand, memory: Memory, acting: readonly string[]): Doubt => {
  const early = earlyDoubts(command, memory);
  const late = early === none ? lateDoubts(command, memory, acting) : early;
  return late === none ? dutyDoubts(command, memory) : late;
};

/** A unit without level or commune has no offices yet: then no office can be judged, only what is missing be named. */
const openingWithoutOffices = (command: SignedCommand, missing: string): Foreseen => {
  const doubts = openerDoubts(command);
  return { becomes: null, refusals: doubts.must.length > 0 ? doubts.must : [missing, 'OutsideScope'] };
};

const stages = (command: SignedCommand, memory: Memory, offices: Offices): readonly (() => Doubt)[] => {
  const next = becomes(command, memory);
  return [
    () => caseDoubts(command, memory),
    // Whether the unit is known well enough to be screened may be asked as soon as there is an opening at all.
    () => may(command.type === 'OpenCase' && earlyDoubts(command, memory).must.length > 0, 'UnitFactsMissing'),
    () => whoDoubts(command, memory, offices),
    () => statusDoubts(command, memory),
    ...dateDoubts(command, memory, next).map((doubt) => () => doubt),
    () => ownDoubts(command, memory, actingOffices(offices, memory)),
  ];
};

/** The first stage that certainly refuses names the code; the design fixes the order of stages, not that within one. */
export const foresee = (command: SignedCommand, memory: Memory): Foreseen => {
  const opening = command.type === 'OpenCase' && memory.status === 'NotOpened';
  const offices = opening
    ? officesOf(command.facts.opening?.facts ?? memory.facts, memory.unitId)
    : (memory.offices ?? 'NotOpened');
  if (offices === 'NotOpened') return { becomes: null, refusals: caseDoubts(command, memory).must };
  if (typeof offices === 'string') return openingWithoutOffices(command, offices);
  const refusals: string[] = [];
  for (const stage of stages(command, memory, offices)) {
    const doubt = stage();
    refusals.push(...doubt.must, ...doubt.may);
    if (doubt.must.length > 0) return { becomes: null, refusals: [...new Set(refusals)] };
  }
  return { becomes: becomes(command, memory), refusals: [...new Set(refusals)] };
};
