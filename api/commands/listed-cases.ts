import { z } from 'zod';
import type { CaseLookup } from '#domain/decision/listed-cases.ts';
import { listedCases } from '#projections/case-current/queries.ts';
import type { CaseDb } from '#projections/case-current/table.ts';
import type { DecisionDocument } from '#schema/decision.ts';
import { OfficeId, OfficerId } from '#schema/ids.ts';

const persons = z.array(OfficerId);
const Signers = z.object({ submission: persons, finding: persons, proposal: persons });
const OUT: readonly string[] = ['Excluded', 'Dissolved'];

/** The cases of a document's list as its rule needs to know them. */
export const lookUpCases = async (db: CaseDb, { annex }: DecisionDocument): Promise<CaseLookup> => {
  const ids = annex.map(({ caseId }) => caseId);
  const rows = (await listedCases(db, ids)).map(({ case_id, area, decider, status, signers }) => {
    const { submission, finding, proposal } = Signers.parse(signers);
    const signedBy = [...submission, ...finding, ...proposal];
    return [
      String(case_id),
      { area, decider: OfficeId.parse(decider), excluded: OUT.includes(status), signedBy },
    ] as const;
  });
  const byId = new Map(rows);
  return (caseId) => byId.get(caseId);
};
