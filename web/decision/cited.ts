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

/** The number of a case in the decision's list, as text; empty when it is not in it. */
export const listItemOf = (body: JsonObject, caseId: string): string => {
  const row = objectsAt(documentIn(body), 'annex').find((each) => textAt(each, 'caseId') === caseId);
  return String(numberAt(row, 'item') ?? '');
};
