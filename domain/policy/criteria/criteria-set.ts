import type { PinnedPolicy } from '#schema/cycle.ts';
import type { UnitType } from '#schema/unit.ts';
import { CQ_C124 } from './cq.ts';
import type { Criterion } from './criterion.ts';
import { GD_C124 } from './gd.ts';

/** Every version ever shipped, by the name that is pinned. */
const CRITERIA_SETS: ReadonlyMap<string, readonly Criterion[]> = new Map([
  ['C124-2021/CQ', CQ_C124],
  ['C124-2021/GD', GD_C124],
]);

/** D: a public school is a public service unit too; the criteria of schools win (D§3). */
const versionFor = ({ CQ, GD }: PinnedPolicy['criteria'], type: UnitType): string => (type === 'EDUCATION' ? GD : CQ);

/** The pinned criteria of a unit; `null`: a version that this build does not know, never "no criteria". */
export const criteriaSet = (versions: PinnedPolicy['criteria'], type: UnitType): readonly Criterion[] | null =>
  CRITERIA_SETS.get(versionFor(versions, type)) ?? null;
