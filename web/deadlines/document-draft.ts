import type { LabelKey } from '../i18n/translator.ts';
import { parseDate, plainDateOf } from '../time/local-time.ts';

export const DOCUMENT_FIELDS = ['number', 'date', 'title', 'custodian'] as const;
type Field = (typeof DOCUMENT_FIELDS)[number];
export const DOCUMENT_LABELS = {
  number: 'adopt.number',
  date: 'adopt.date',
  title: 'adopt.documentTitle',
  custodian: 'adopt.custodian',
} as const satisfies Record<Field, LabelKey>;
export type DocumentDraft = Readonly<Record<Field, string>>;
export const BLANK_DOCUMENT: DocumentDraft = { number: '', date: '', title: '', custodian: '' };

/** The issuer's document, as the officer has it before him; without it nothing is adopted or ended. */
export const documentOf = ({ date: typed, number, title, custodian }: DocumentDraft, seenBy: string) => {
  const date = parseDate(typed);
  if (date === undefined || [number, title, custodian].some((text) => text.trim() === '')) return undefined;
  const on = plainDateOf(new Date().toISOString());
  return { kind: 'NOTICE', number, date, title, at: { heldElsewhere: { custodian, seenBy, on } } };
};
