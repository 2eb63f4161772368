import { nationalPolicy, pinnedContent } from '#domain/policy/national.ts';
import type { PinnedPolicy } from '#schema/cycle.ts';
import { hashOf } from '../http/json-body.ts';

/** What the opening of a year pins, with the hash of all it stands for; null: no rule of that year is known. */
export const pinnedPolicyOf = (year: number): PinnedPolicy | null => {
  const policy = nationalPolicy(year);
  if (policy === null) return null;
  const { criteria, sheet, period } = policy;
  return { criteria, sheet, period, contentHash: hashOf(pinnedContent(policy)) };
};
