import { readAdoptedRows } from '#projections/policy/read-policy.ts';
import type { PinnedPolicy } from '#schema/cycle.ts';
import type { UnitId } from '#schema/ids.ts';
import { readUnitPage, type UnitStream } from '#store/unit-streams.ts';
import { orGiveUp } from '../errors.ts';
import { type FirstEvent, firstEventOf } from './first-events.ts';
import { assertSealed, type OpenYearDeps, type OpenYearRequest, type PageOpened } from './request.ts';

const PAGE = 500; // es.append_first takes as many in one statement

type Decided = { readonly unit: UnitStream; readonly first: FirstEvent };
const opens = (each: Decided) => (each.first.opens ? [each.first] : []);
const opensNot = ({ unit, first }: Decided) =>
  first.opens ? [] : [{ unitId: unit.unitId, code: first.code, fields: first.fields }];

const open = async (deps: OpenYearDeps, request: OpenYearRequest, policy: PinnedPolicy, after: UnitId | null) => {
  const { command } = request.sealed;
  const units = await readUnitPage(deps.db, command.data.province, after, PAGE);
  const terms = { cycle: command, policy, adopted: await readAdoptedRows(deps.store, command.data.province) };
  const decided = units.map((unit) => ({ unit, first: firstEventOf(unit, terms) }));
  const firsts = decided.flatMap(opens);
  const answers = await deps.store.appendFirst(firsts.map(({ append }) => append));
  // A conflict is a case that an officer opened by hand; a duplicate is our own earlier try: its run may be missing.
  const outcomes = new Map(answers.map(({ streamId, outcome }) => [streamId, outcome]));
  const ours = firsts.filter(({ append }) => outcomes.get(append.streamId) !== 'conflict');
  const written = firsts.filter(({ append }) => outcomes.get(append.streamId) === 'appended');
  return {
    next: units.length === PAGE ? (units.at(-1)?.unitId ?? null) : null,
    units: units.length,
    toStart: ours.filter(({ excluded }) => !excluded).map(({ caseId }) => caseId),
    opened: written.filter(({ excluded }) => !excluded).length,
    excluded: written.filter(({ excluded }) => excluded).length,
    alreadyOpen: firsts.length - written.length,
    withoutCase: decided.flatMap(opensNot),
  };
};

/** One page of units: decided one by one in memory, their first events written in one statement. Repeating it is safe. */
export const createOpenPage =
  (deps: OpenYearDeps) =>
  async (request: OpenYearRequest, policy: PinnedPolicy, after: UnitId | null): Promise<PageOpened> => {
    assertSealed(deps.keys, request);
    return orGiveUp(open(deps, request, policy, after));
  };
