import type { Session } from '../api/contract.ts';
import { isJsonObject, type JsonObject } from '../api/json.ts';
import { blank } from '../command-form/blank.ts';
import { blankDocument } from '../command-form/document-presets.ts';
import { type Draft, withDraftAt } from '../command-form/draft.ts';
import type { SpecOf } from '../command-form/field-spec.ts';
import { dateOf } from '../time/local-time.ts';
import type { DutyAct } from './duty-acts.ts';
import type { Duty } from './use-duties.ts';

type Context = {
  readonly officer: Session['officer'];
  readonly act: DutyAct;
  readonly duty: Duty['id'];
  readonly titleOf: (documentKind: string) => string;
};

const paperOf = ({ officer, titleOf }: Context, kind: string): JsonObject => {
  const date = dateOf(new Date().toISOString());
  const document = blankDocument({ officer, subject: undefined, titleOf }, kind);
  return { date, document: withDraftAt(document, ['date'], date) };
};

/** The periodic report tells of five tasks and gives figures; the commune's figures are figures (KH25). */
const needed = (duty: Duty['id'], empty: JsonObject): JsonObject => ({
  tasks: duty === 'UNIT_RPT' ? (empty['tasks'] ?? null) : null,
  figures: duty === 'UNIT_RPT' || duty === 'COMMUNE_FIGURES' ? (empty['figures'] ?? null) : null,
});

const given = (context: Context, full: JsonObject): JsonObject => {
  switch (context.act) {
    case 'SubmitOfficePlan':
      return paperOf(context, 'PLAN');
    case 'SubmitOfficeReport':
      return { duty: context.duty, ...paperOf(context, 'PERIODIC_REPORT'), ...needed(context.duty, full) };
    case 'ReceiveReport':
    case 'ReturnReport':
      return { duty: context.duty };
  }
};

/** The groups that a form opens with where they are needed, though the contract lets them be absent. */
const fullGroups = (data: SpecOf<'group'>): JsonObject =>
  Object.fromEntries(data.fields.flatMap(({ name, spec }) => (spec.kind === 'group' ? [[name, blank(spec)]] : [])));

/** A form about an office's duty as it opens: which duty, today's date, the paper of one's own office. */
export const startDuty = (spec: SpecOf<'group'>, context: Context): Draft => {
  const root = blank(spec);
  const data = spec.fields.find(({ name }) => name === 'data')?.spec;
  if (!isJsonObject(root) || data?.kind !== 'group') return root;
  const empty = isJsonObject(root['data']) ? root['data'] : {};
  return { ...root, data: { ...empty, ...given(context, fullGroups(data)) } };
};
