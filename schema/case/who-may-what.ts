import { z } from 'zod';
import type { CaseCommandType } from './commands.ts';
import { CaseStatus } from './parts.ts';
import table from './who-may-what.json' with { type: 'json' };

export const TableStatus = z.enum(['NotOpened', ...CaseStatus.options]);
export type TableStatus = z.infer<typeof TableStatus>;

/** Who acts, seen from the case: `SB` standing body, `DEC` decider, and so on (lifecycle §2). */
export const TableActor = z.enum([
  'UNIT_HEAD',
  'SB',
  'SUPERIOR_SB',
  'DEC',
  'REWARD_DECIDER',
  'PROV_POLICE',
  'RECORDS',
  'OFFICE_HEAD',
  'ASSIGNEE_OFFICE',
  'SYSTEM',
]);
export type TableActor = z.infer<typeof TableActor>;

const When = z.stringFormat('condition', /^[a-z][A-Za-z0-9]*$/).describe('Condition on data, in one word');
const By = z.union([TableActor, z.strictObject({ actor: TableActor, when: When })]);
const Next = z.union([z.literal('='), CaseStatus]).describe('"=" leaves the status as it is');
const Outcome = z.union([Next, z.strictObject({ next: Next, when: When })]);
const Row = z.strictObject({
  command: z.string(),
  by: z.array(By).min(1),
  moves: z.array(z.strictObject({ from: z.array(TableStatus).min(1), to: z.array(Outcome).min(1) })).min(1),
  else: z.enum(['NotAllowedNow', 'CaseAlreadyOpen']),
});
const StatusRow = z.strictObject({
  waitsFor: z.array(TableActor).describe('Who must act'),
  otherwise: z.enum(['CaseNotFound', 'UnitNotEligible']).optional().describe('Refusal of every act without a row'),
  final: z.literal(true).optional().describe('Nothing is owed any more'),
});

/** Status × command × role → next status or refusal: one committed table (lifecycle §4). */
export const WhoMayWhat = z.strictObject({
  statuses: z.record(TableStatus, StatusRow),
  wrongActor: z.literal('RoleMissing'),
  rows: z.array(Row),
});
export type WhoMayWhat = z.infer<typeof WhoMayWhat>;

export const whoMayWhat: WhoMayWhat = WhoMayWhat.parse(table);

export type Expanded =
  | { readonly next: readonly { readonly status: TableStatus; readonly when: string | null }[] }
  | { readonly refusal: 'CaseNotFound' | 'CaseAlreadyOpen' | 'UnitNotEligible' | 'RoleMissing' | 'NotAllowedNow' };

const actorOf = (by: z.infer<typeof By>) => (typeof by === 'string' ? by : by.actor);
const outcome = (to: z.infer<typeof Outcome>, status: TableStatus) => {
  const { next, when } = typeof to === 'string' ? { next: to, when: null } : to;
  return { status: next === '=' ? status : next, when };
};
export const rowOf = (command: CaseCommandType) => whoMayWhat.rows.find((row) => row.command === command);
/** Actors of a row, without their conditions. */
export const actorsOf = (command: CaseCommandType): readonly TableActor[] => rowOf(command)?.by.map(actorOf) ?? [];

/** One cell of the table. The order is that of all refusals: is there a case, is it in scope, who, and only then when. */
export function expand(status: TableStatus, command: CaseCommandType, actor: TableActor): Expanded {
  const row = rowOf(command);
  const move = row?.moves.find(({ from }) => from.includes(status));
  const { otherwise } = whoMayWhat.statuses[status];
  if (!move && row?.else === 'CaseAlreadyOpen') return { refusal: row.else };
  if (!(row && move) && otherwise) return { refusal: otherwise };
  if (!row?.by.some((by) => actorOf(by) === actor)) return { refusal: whoMayWhat.wrongActor };
  return move ? { next: move.to.map((to) => outcome(to, status)) } : { refusal: row.else };
}
