import { isJsonObject } from '../api/json.ts';
import { type Draft, draftAt, type Path, withDraftAt } from './draft.ts';

/** A plan or a report is its own document: what names it is typed once, and stands in both. */
const TWINS: readonly (string | number | undefined)[] = ['number', 'date'];
const DOCUMENT: Path = ['data', 'document'];

const isNamed = (value: Draft | undefined): boolean => isJsonObject(value) && 'number' in value && 'date' in value;

/** Whether the document at this place has its number and date from the act itself. */
export const isTwin = (draft: Draft, place: Path): boolean =>
  place.join() === DOCUMENT.join() && isNamed(draftAt(draft, ['data'])) && isNamed(draftAt(draft, DOCUMENT));

/** What was typed of the act goes into its document too. */
export const withTwin = (draft: Draft, at: Path, value: Draft): Draft => {
  const [root, field] = at;
  if (at.length !== 2 || root !== 'data' || !TWINS.includes(field) || !isTwin(draft, DOCUMENT)) return draft;
  return withDraftAt(draft, [...DOCUMENT, field ?? ''], value);
};

/** The names of a document's fields that are not asked for again. */
export const isAskedElsewhere = (field: string): boolean => TWINS.includes(field);
