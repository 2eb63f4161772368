import { isJsonArray, isJsonObject, type Json } from '../api/json.ts';
import { parseDate, parseMoment } from '../time/local-time.ts';
import { type Complaint, complaint } from './complaint.ts';
import type { Draft, Path } from './draft.ts';
import type { FieldSpec, NamedField, SpecOf } from './field-spec.ts';

/** The value to send (`undefined`: leave it out) and what is wrong with it. */
export type Reading = { readonly value: Json | undefined; readonly complaints: readonly Complaint[] };

const fine = (value: Json | undefined): Reading => ({ value, complaints: [] });
const wrong = (...complaints: readonly Complaint[]): Reading => ({ value: undefined, complaints });

const readText = (spec: SpecOf<'text'>, typed: string, at: Path): Reading =>
  spec.max !== null && typed.length > spec.max
    ? wrong(complaint(at, 'error.fieldLong', { max: spec.max }))
    : fine(typed);

const readDate = (typed: string, at: Path): Reading => {
  const date = parseDate(typed);
  return date === undefined ? wrong(complaint(at, 'error.fieldDate')) : fine(date);
};

const readMoment = (typed: string, at: Path): Reading => {
  const moment = parseMoment(typed);
  return moment === undefined ? wrong(complaint(at, 'error.fieldMoment')) : fine(moment);
};

const readNumber = ({ whole, min, max }: SpecOf<'number'>, typed: string, at: Path): Reading => {
  const number = Number(typed.replaceAll(/\s/g, '').replace(',', '.'));
  if (!Number.isFinite(number)) return wrong(complaint(at, 'error.fieldNumber'));
  if (whole && !Number.isInteger(number)) return wrong(complaint(at, 'error.fieldWhole'));
  const low = min ?? Number.NEGATIVE_INFINITY;
  const high = max ?? Number.POSITIVE_INFINITY;
  return number < low || number > high
    ? wrong(complaint(at, 'error.fieldRange', { min: min ?? '−∞', max: max ?? '∞' }))
    : fine(number);
};

const readGroup = (spec: SpecOf<'group'>, draft: Draft, at: Path): Reading => {
  const read = ({ name, required, spec: inner }: NamedField) => {
    const value = isJsonObject(draft) ? draft[name] : undefined;
    return { name, ...readDraft(inner, value, required, [...at, name]) };
  };
  const readings = spec.fields.map(read);
  const entries = readings.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return { value: Object.fromEntries(entries), complaints: readings.flatMap(({ complaints }) => complaints) };
};

const readList = (spec: SpecOf<'list'>, items: readonly Draft[], required: boolean, at: Path): Reading => {
  if (items.length === 0 && !required) return fine(undefined);
  if (items.length < spec.min) return wrong(complaint(at, 'error.fieldFew', { min: spec.min }));
  const readings = items.map((item, index) => readDraft(spec.item, item, true, [...at, index]));
  return {
    value: readings.map(({ value }) => value ?? null),
    complaints: readings.flatMap(({ complaints }) => complaints),
  };
};

const readVariant = (spec: SpecOf<'variants'>, draft: Draft, at: Path): Reading => {
  const chosen = isJsonObject(draft) ? spec.options.find(({ name }) => name === draft['variant']) : undefined;
  const value = isJsonObject(draft) ? draft['value'] : undefined;
  return chosen ? readDraft(chosen.spec, value, true, at) : wrong(complaint(at, 'error.fieldRequired'));
};

const readTyped = (spec: FieldSpec, typed: string, at: Path): Reading => {
  switch (spec.kind) {
    case 'date':
      return readDate(typed, at);
    case 'moment':
      return readMoment(typed, at);
    case 'number':
      return readNumber(spec, typed, at);
    case 'flag':
      return fine(typed === 'true');
    case 'text':
      return readText(spec, typed, at);
    case 'choice':
    case 'constant':
    case 'group':
    case 'list':
    case 'variants':
      return fine(typed);
  }
};

const isEmpty = (draft: Draft | undefined): draft is undefined | null | '' =>
  draft === undefined || draft === null || draft === '';

/** Turns what was typed into what the command wants. Text is kept as written, in NFC, without blanks around it. */
export const readDraft = (spec: FieldSpec, draft: Draft | undefined, required: boolean, at: Path): Reading => {
  const value = typeof draft === 'string' ? draft.trim().normalize('NFC') : draft;
  if (isEmpty(value)) return required ? wrong(complaint(at, 'error.fieldRequired')) : fine(undefined);
  if (typeof value === 'string') return readTyped(spec, value, at);
  if (spec.kind === 'group') return readGroup(spec, value, at);
  if (spec.kind === 'list') return readList(spec, isJsonArray(value) ? value : [], required, at);
  if (spec.kind === 'variants') return readVariant(spec, value, at);
  return fine(value);
};
