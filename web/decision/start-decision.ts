import type { Session } from '../api/contract.ts';
import { isJsonObject, type JsonObject } from '../api/json.ts';
import { blank } from '../command-form/blank.ts';
import { type Draft, withDraftAt } from '../command-form/draft.ts';
import type { SpecOf } from '../command-form/field-spec.ts';
import { dateOf } from '../time/local-time.ts';
import { subjectOf } from './subjects.ts';

type Context = { readonly officer: Session['officer']; readonly caseId: string; readonly act: string };

/** What the address and the officer's own office already say of the document. */
const known = ({ officer, caseId, act }: Context): JsonObject => {
  const today = dateOf(new Date().toISOString());
  return {
    issuer: officer.appointments[0]?.office.id ?? '',
    year: today.slice(-4),
    date: today,
    subject: subjectOf(act),
    annex: caseId === '' ? [] : [{ item: '1', caseId, outcome: '' }],
  };
};

export const startDecision = (spec: SpecOf<'group'>, context: Context): Draft => {
  const draft = blank(spec);
  const data = isJsonObject(draft) ? draft['data'] : undefined;
  const document = isJsonObject(data) && isJsonObject(data['document']) ? data['document'] : {};
  return withDraftAt(draft, ['data', 'document'], { ...document, ...known(context) });
};
