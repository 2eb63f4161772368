/**
 * Numbers as the national plan writes them behind the country code 84: fixed lines with their province's code, mobiles
 * since 2018, and 069, the lines of the police and the army.
 */
const NATIONAL = /^(2\d{9}|69\d{7}|[35789]\d{8})$/;
const BETWEEN_DIGITS = /[\s.()/-]+/g;

const nationalOf = (digits: string): string => {
  if (/^(\+84|0084)/.test(digits)) return digits.replace(/^(\+84|0084)0?/, '');
  if (digits.startsWith('0')) return digits.slice(1);
  // A spreadsheet drops the zero in front: what fits without it is not cut short.
  return NATIONAL.test(digits) ? digits : digits.replace(/^84/, '');
};

/** `0258 382 2123` → `+842583822123`; null: no Vietnamese number. */
export const telephoneOf = (text: string): string | null => {
  const national = nationalOf(text.replaceAll(BETWEEN_DIGITS, ''));
  return NATIONAL.test(national) ? `+84${national}` : null;
};
