import { covers } from '#domain/policy/scope.ts';
import type { OwingFilter } from '#projections/obligation/owing.ts';
import { refused } from '../problem/fault.ts';

export type AskedOwing = {
  readonly province: string;
  readonly area?: string | undefined;
  readonly deadline?: string | undefined;
  readonly year?: number | undefined;
};

/**
 * Of what was asked for, the areas that the reader answers for; null: the whole province. Below a province lie communes,
 * and below a commune nothing: they need no prefix. Throws `OutsideScope` where nothing is his.
 */
export const owingFilter = (asked: AskedOwing, areas: readonly string[], now: string): OwingFilter => {
  const { province, deadline, year } = asked;
  const whole = `vn.${province}`;
  const area = asked.area ?? whole;
  const own = areas.some((each) => covers(each, area)) ? [area] : areas.filter((each) => covers(area, each));
  if (own.length === 0 || !covers(whole, area)) throw refused({ code: 'OutsideScope', legalBasis: null, area });
  return { province, deadline, year, now, areas: own.includes(whole) ? null : own };
};
