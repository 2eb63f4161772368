import type { DecisionId, OfficeId } from '#schema/ids.ts';

/** Compared NFC, trimmed, upper case, without leading zeros: `068/qđ-ubnd` is `68/QĐ-UBND` (lifecycle §4). */
export const normalNumber = (number: string): string =>
  number
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');

/** ASCII for ids: `68/QĐ-UBND` → `68-QD-UBND`. */
export const numberSlug = (number: string): string =>
  normalNumber(number)
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const FORM = /^[A-Z][A-Z0-9_]{1,40}@vn(\.\d{2}(\.\d{5})?)?-20\d{2}-[A-Z0-9]+(-[A-Z0-9]+)*$/;
const isDecisionId = (text: string): text is DecisionId => FORM.test(text);

/** `<issuing office>-<year>-<slug>`; `null` when the number has no letter or digit to stand in an id. */
export const decisionIdOf = (issuer: OfficeId, year: number, number: string): DecisionId | null => {
  const id = `${issuer}-${year}-${numberSlug(number)}`;
  return isDecisionId(id) ? id : null;
};
