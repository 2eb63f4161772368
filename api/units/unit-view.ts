import type { z } from 'zod';
import { dateOf } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { authorityOf } from '#domain/policy/authority.ts';
import { nationalPolicy } from '#domain/policy/national.ts';
import { policyAt } from '#domain/policy/policy-at.ts';
import { screen } from '#domain/units/screening.ts';
import type { Instant, UnitId } from '#schema/ids.ts';
import type { UnitFacts, UnitSource } from '#schema/unit.ts';
import { Unit } from '../models/unit.ts';
import type { Names } from '../names.ts';

export type KnownUnit = {
  readonly unitId: UnitId;
  readonly version: number;
  readonly facts: UnitFacts;
  readonly source: z.infer<typeof UnitSource>;
};

export const areaOfUnit = ({ province, commune }: Pick<UnitFacts, 'province' | 'commune'>): string =>
  commune === null ? `vn.${province}` : `vn.${province}.${commune}`;

/** What is missing for a case: for screening (D§3), and for who would appraise and decide (C124 Art. 9, 10). */
const missingFacts = (facts: UnitFacts, now: Instant): readonly string[] => {
  const policy = nationalPolicy(yearOf(dateOf(now)));
  const screening = policy && screen(facts, policy);
  const authority = authorityOf(policyAt(now, facts.province), facts);
  const forScreening = screening && 'missing' in screening ? screening.missing : [];
  const forAuthority = !authority.determined && 'fields' in authority.refusal ? authority.refusal.fields : [];
  return [...new Set([...forScreening, ...forAuthority])];
};

export const unitView = ({ facts, ...rest }: KnownUnit, names: Names, now: Instant): Unit => {
  const area = areaOfUnit(facts);
  return Unit.parse({ ...rest, facts, area, areaName: names.area(area), missing: missingFacts(facts, now) });
};
