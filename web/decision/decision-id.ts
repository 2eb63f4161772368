/** ASCII for ids, in capitals and without leading zeros: `068/qđ-ubnd` → `68-QD-UBND`. */
const slugOf = (number: string): string =>
  number
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** `<issuing office>-<year>-<number slug>` (lifecycle §4): two spellings of one number are one decision. */
export const decisionIdOf = (issuer: string, year: number, number: string): string =>
  `${issuer}-${year}-${slugOf(number)}`;
