import type { CaseLine, CaseView } from '../api/contract.ts';
import { type Missing, readMissing } from '../lists/missing.ts';

/** The managing level that each deciding body decides for (C124 Art. 10). */
const LEVELS: Readonly<Record<string, string>> = { COMMUNE_PC: 'COMMUNE', PROV_PC: 'PROVINCE', MINISTER: 'MINISTRY' };

const kindOf = (office: string): string => office.split('@')[0] ?? '';
const isInArea = (area: string, office: string): boolean => `${area}.`.startsWith(`${office.split('@')[1]}.`);

type Line = Pick<CaseLine, 'pendingOffice' | 'level' | 'area'>;

/** Waits for this body now, or will once it is ready: nobody else's decision comes first. */
export const isFor = (issuer: string, { pendingOffice, level, area }: Line): boolean => {
  if (pendingOffice?.id === issuer) return true;
  const isAnothers = kindOf(pendingOffice?.id ?? '') in LEVELS;
  return !isAnothers && level === LEVELS[kindOf(issuer)] && isInArea(area, issuer);
};

const OF_RECOGNITION: readonly string[] = ['CriteriaNotMet', 'RegistrationNotInTime'];

/** What stands in the way of a decision on this subject; who is not recognised is graded all the same. */
export const missingFor = (subject: string, { missing }: Pick<CaseLine, 'missing'>): readonly Missing[] =>
  readMissing(missing).filter(({ code }) => subject === 'RECOGNITION' || !OF_RECOGNITION.includes(code));

/** What the standing body proposed, as the document would say it; empty where it proposed nothing. */
export const proposedOutcome = (subject: string, proposal: CaseView['proposal'] | undefined): string => {
  if (subject === 'RECOGNITION') return proposal?.recognition ?? '';
  return subject === 'GRADE' ? (proposal?.grade ?? '') : '';
};
