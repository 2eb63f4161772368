import type { JsonObject } from '../api/json.ts';
import { numberAt, objectAt, objectsAt, textAt } from '../command-form/json-schema.ts';
import { decisionIdOf } from './decision-id.ts';

const documentIn = (body: JsonObject): JsonObject => objectAt(body, 'data', 'document');

/** The id of the decision that a body records. */
export const bodyDecisionId = (body: JsonObject): string => {
  const document = documentIn(body);
  return decisionIdOf(
    textAt(document, 'issuer') ?? '',
    numberAt(document, 'year') ?? 0,
    textAt(document, 'number') ?? '',
  );
};

export type CitedCase = { readonly caseId: string; readonly item: string };
export type CitedDecision = {
  readonly decisionId: string;
  readonly number: string;
  readonly subject: string;
  readonly cases: readonly CitedCase[];
};

/** What the cases of its list have to cite. */
export const citedIn = (body: JsonObject): CitedDecision => {
  const document = documentIn(body);
  const cases = objectsAt(document, 'annex').map((row) => ({
    caseId: textAt(row, 'caseId') ?? '',
    item: String(numberAt(row, 'item') ?? ''),
  }));
  return {
    decisionId: bodyDecisionId(body),
    number: textAt(document, 'number') ?? '',
    subject: textAt(document, 'subject') ?? '',
    cases,
  };
};
