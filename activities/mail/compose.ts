import { lastGoodDay, workingDaysLeft } from '#domain/calendar/days-left.ts';
import { dateOf } from '#domain/calendar/instant.ts';
import { rowOf } from '#domain/deadline/row-of.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { AreaTree } from '#projections/area/area-tree.ts';
import type { Instant } from '#schema/ids.ts';
import { type DigestLine, type Reach, readDigestLines, readReach } from '#store/digest-lines.ts';
import type { TakenDigest } from '#store/mail-outbox.ts';
import type { Queryable } from '#store/pool.ts';
import type { Language } from '#texts/language.ts';
import type { DigestContent, DigestGroup } from '#texts/mail-digest.ts';
import { officeNameOf } from '#texts/office-names.ts';

/** Of one deadline and date so many are named; the rest stands in the inbox. */
const NAMED = 20;

export type ComposeDeps = {
  readonly db: Queryable;
  readonly now: () => Instant;
  readonly areas: AreaTree;
  /** Calendar and dates of a province, as they stand now. */
  readonly policyOf: (province: string) => Promise<PolicyTables>;
  /** Where the pages are. */
  readonly pages: string;
};

/** What is to be sent to whom; `content` null: nothing is owed any more. */
export type Composed = { readonly reach: Reach; readonly content: DigestContent | null };

const groupOf = (
  deps: ComposeDeps,
  lines: readonly DigestLine[],
  policy: PolicyTables,
  { language, now }: { readonly language: Language; readonly now: Instant },
): DigestGroup[] =>
  lines.slice(0, 1).map((first) => ({
    deadline: first.deadline,
    year: first.year,
    lastGoodDay: lastGoodDay(first.due),
    overdue: first.due <= now,
    days: Math.abs(workingDaysLeft(first.due, now, policy.calendar)),
    basis: rowOf(policy.tables, first)?.source ?? null,
    total: first.total,
    items: lines.map(({ unitName, owes, caseId, insteadOf }) => ({
      name: unitName ?? officeNameOf(language, owes, deps.areas.find),
      caseId,
      insteadOf,
    })),
  }));

/** The digest as things stand now: what was met since it was queued is no longer in it. */
export const compose = async (deps: ComposeDeps, digest: TakenDigest): Promise<Composed> => {
  const now = deps.now();
  const [reach, lines] = await Promise.all([
    readReach(deps.db, digest),
    readDigestLines(deps.db, digest, { now, most: NAMED }),
  ]);
  if (lines.length === 0) return { reach, content: null };
  const terms = { language: reach.language, now };
  const byDate = Map.groupBy(lines, ({ due, deadline, year }) => `${due} ${deadline} ${year}`);
  const groups: DigestGroup[] = [];
  for (const group of byDate.values()) {
    const policy = await deps.policyOf(group[0]?.province ?? digest.province);
    groups.push(...groupOf(deps, group, policy, terms));
  }
  const to = reach.name ?? officeNameOf(reach.language, digest.addressee, deps.areas.find);
  return { reach, content: { to, today: dateOf(now), groups, pages: deps.pages } };
};
