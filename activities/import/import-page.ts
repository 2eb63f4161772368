import { createEventStore } from '#store/event-store.ts';
import type { Queryable } from '#store/pool.ts';
import { type CurrentUnit, readUnits } from '#store/registers/current-units.ts';
import { enterUnits } from '#store/registers/enter-units.ts';
import type { ImportMode, ImportRow } from '#store/registers/imports.ts';
import { signWork, type WorkSignature } from '#store/registers/sign.ts';
import { findUnits, identityOf, type KnownUnits, lockRegister } from '#store/registers/unit-identity.ts';
import { changesIn, duplicateOf, reasonFor } from '#texts/import-reasons.ts';
import type { Cells } from './cells.ts';
import { decideRow, type RowDecision } from './decide-row.ts';
import { type Finding, finding } from './finding.ts';
import type { ReadRow, RowGiven } from './read-row.ts';

export type FileRow = {
  readonly line: number;
  readonly cells: Cells;
  readonly read: ReadRow;
  /** The line of the file on which the same unit stands first. */
  readonly firstLine: number | null;
};
export type PageContext = {
  readonly importId: string;
  readonly mode: ImportMode;
  readonly work: WorkSignature;
  /** Said in the log for every fact that an import changes. */
  readonly reason: string;
};

export const identityOfRow = ({ name, type, province, known, source }: RowGiven) =>
  identityOf({ facts: { name, type, province, formerDistrict: known.formerDistrict ?? null }, source });

type Decided = { readonly row: FileRow; readonly decision: RowDecision | { readonly verdict: 'DUPLICATE_IN_FILE' } };

const refused = (...findings: readonly Finding[]): RowDecision => ({ verdict: 'REFUSED', findings });

const decide = (
  row: FileRow,
  known: KnownUnits,
  units: ReadonlyMap<string, CurrentUnit>,
  page: PageContext,
): Decided => {
  if ('findings' in row.read) return { row, decision: refused(...row.read.findings) };
  if (row.firstLine !== null) return { row, decision: { verdict: 'DUPLICATE_IN_FILE' } };
  const { given } = row.read;
  const [unitId, ...more] = known.matching(identityOfRow(given));
  if (more.length > 0)
    return { row, decision: refused(finding('NameAmbiguous', 'name', { units: [unitId, ...more].join(', ') })) };
  const unit = units.get(unitId ?? '') ?? null;
  const decision = decideRow(given, {
    unit,
    reason: page.reason,
    sign: (command) => signWork(command, page.work, page.importId, String(row.line)),
  });
  return { row, decision };
};

const decideAll = async (
  client: Queryable,
  rows: readonly FileRow[],
  page: PageContext,
): Promise<readonly Decided[]> => {
  const identities = rows.flatMap(({ read }) => ('given' in read ? [identityOfRow(read.given)] : []));
  const known = await findUnits(client, identities);
  const unitIds = identities.flatMap((identity) => known.matching(identity));
  const units = new Map((await readUnits(client, unitIds)).map((unit) => [unit.unitId, unit]));
  return rows.map((row) => decide(row, known, units, page));
};

/** Someone else wrote to the same unit meanwhile: the page is decided again from the start. */
export const overtaken = (streamId: string): Error =>
  Object.assign(new Error(`${streamId} moved on during an import`), { code: '40001' });

const writeAll = async (client: Queryable, decided: readonly Decided[]): Promise<ReadonlyMap<FileRow, string>> => {
  const store = createEventStore(client);
  const ids = new Map<FileRow, string>();
  const entered = decided.flatMap(({ row, decision }) => (decision.verdict === 'NEW' ? [{ row, decision }] : []));
  const unitIds = await enterUnits(
    client,
    entered.map(({ decision }) => decision.event),
  );
  for (const [index, { row }] of entered.entries()) ids.set(row, unitIds[index] ?? '');
  for (const { decision } of decided) {
    if (decision.verdict !== 'CHANGED') continue;
    const { event, unit } = decision;
    const { commandId } = event.signature;
    const streamId = `unit-${unit.unitId}`;
    const asked = { streamId, expectedVersion: unit.version, commandId, events: [event] };
    if ((await store.append(asked)).outcome === 'conflict') throw overtaken(streamId);
  }
  return ids;
};

const resultOf = ({ row, decision }: Decided, entered: ReadonlyMap<FileRow, string>): readonly ImportRow[] => {
  const base = { line: row.line, raw: Object.fromEntries(row.cells), code: null, column: null, detail: null };
  switch (decision.verdict) {
    case 'NEW':
      return [{ ...base, verdict: 'NEW', unitId: entered.get(row) ?? null }];
    case 'UNCHANGED':
      return [{ ...base, verdict: 'UNCHANGED', unitId: decision.unit.unitId }];
    case 'CHANGED': {
      const { facts, changed } = decision.event.data;
      const detail = changesIn(decision.unit.facts, facts, changed);
      return [{ ...base, verdict: 'CHANGED', unitId: decision.unit.unitId, detail }];
    }
    case 'DUPLICATE_IN_FILE':
      return [{ ...base, verdict: 'DUPLICATE_IN_FILE', unitId: null, detail: duplicateOf(row.firstLine ?? 0) }];
    case 'REFUSED':
      return decision.findings.map(({ code, column, facts }) => {
        return { ...base, verdict: 'REFUSED', unitId: null, code, column, detail: reasonFor(code, facts) };
      });
  }
};

/** The verdicts of up to 500 rows; with `commit`, what they come to is written in the transaction of `client`. */
export const importPage = async (
  client: Queryable,
  rows: readonly FileRow[],
  page: PageContext,
): Promise<readonly ImportRow[]> => {
  const commits = page.mode === 'commit';
  if (commits) await lockRegister(client);
  const decided = await decideAll(client, rows, page);
  const entered = commits ? await writeAll(client, decided) : new Map<FileRow, string>();
  return decided.flatMap((each) => resultOf(each, entered));
};
