import type { SignedCommand } from '#schema/case/commands.ts';
import { actorsOf, type TableActor } from '#schema/case/who-may-what.ts';
import type { Choice } from './choice.ts';
import { startOfDay } from './legal-dates.ts';
import { type Memory, notOpenedYet } from './memory.ts';
import { signedAct } from './next-act.ts';
import { postOf } from './next-officer.ts';
import { officesOf } from './offices.ts';
import { type Foreseen, foresee } from './oracle.ts';
import type { Who } from './signing.ts';
import { type KnownUnit, YEAR } from './units.ts';

/** One line of a story: what is done, on which day, and what differs from the usual. */
export type Line = {
  readonly does: SignedCommand['type'];
  readonly on: string;
  readonly as?: TableActor;
  readonly by?: Partial<Who>;
  readonly received?: string;
  readonly ground?: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

const plain: Choice = { pick: 0, forward: true, flaw: 'none', person: 1, gap: 0, lag: 0, variant: 1 };

export const commandOf = (unit: KnownUnit, memory: Memory, line: Line): SignedCommand => {
  const offices = officesOf(unit.facts, unit.unitId);
  if (typeof offices === 'string') throw new Error(`${unit.unitId} has no offices: ${offices}`);
  const post = postOf(line.as ?? actorsOf(line.does)[0] ?? 'SB', offices, memory, 0);
  const officer = post.role === 'SYSTEM' ? 'system:case-timer' : `of-${post.role.replaceAll('_', '')}1`;
  const who = { ...post, officer, ...line.by };
  const occurredAt = line.on.includes('T') ? line.on : startOfDay(`${YEAR}-${line.on}`);
  const receivedAt = line.received ? startOfDay(`${YEAR}-${line.received}`) : occurredAt;
  const when = { occurredAt, receivedAt, ground: line.ground ?? null };
  return signedAct(line.does, memory, unit, { who, when, choice: plain, offices, changes: line.data ?? {} });
};

export type Told = { readonly memory: Memory; readonly last: Foreseen };

/** Tells a story to the oracle; every line but the last must be possible. */
export const tell = (unit: KnownUnit, lines: readonly Line[]): Told => {
  let memory = notOpenedYet(YEAR, unit.unitId, unit.facts);
  let last: Foreseen = { becomes: memory, refusals: [] };
  for (const line of lines) {
    if (last.becomes === null) throw new Error(`refused before ${line.does}: ${last.refusals.join(', ')}`);
    memory = last.becomes;
    last = foresee(commandOf(unit, memory, line), memory);
  }
  return { memory, last };
};
