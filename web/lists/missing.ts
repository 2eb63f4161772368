import type { Translator } from '../i18n/translator.ts';

/** One thing that a recognition decision still waits for, as the api lists it: a code, and criteria where it has them. */
export type Missing = { readonly code: string; readonly codes: readonly string[] };

const codesIn = (value: object): readonly string[] =>
  'codes' in value && Array.isArray(value.codes) ? value.codes.filter((code) => typeof code === 'string') : [];

export const readMissing = (items: readonly unknown[]): readonly Missing[] =>
  items.flatMap((item) =>
    typeof item === 'object' && item !== null && 'code' in item && typeof item.code === 'string'
      ? [{ code: item.code, codes: codesIn(item) }]
      : [],
  );

/** A proposal that cannot lead to MET before the standing body confirms the end of the period. */
export const waitsForPeriodEnd = ({
  status,
  missing,
}: {
  readonly status: string;
  readonly missing: readonly unknown[];
}) => status === 'Proposed' && readMissing(missing).some(({ code }) => code === 'PeriodEndNotConfirmed');

/** "Tiêu chí chưa đạt (CQ1.3, CQ5)". */
export const missingText = ({ name }: Pick<Translator, 'name'>, { code, codes }: Missing): string => {
  const what = name('missing', code);
  return codes.length === 0 ? what : `${what} (${codes.map((each) => name('missing', each)).join(', ')})`;
};
