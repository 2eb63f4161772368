import type { Language } from './language.ts';

const FORM = /^([A-Z][A-Z0-9_]{1,40}@vn(?:\.\d{2}(?:\.\d{5})?)?)-(20\d{2})-([A-Z0-9]+(?:-[A-Z0-9]+)*)$/;

/** The number as such documents print it: `68-QD-UBND` → `68/QĐ-UBND`, `12-2026-QD-CN` → `12/2026/QĐ-CN`. */
const printed = (slug: string): string =>
  slug.replace(/^(\d+)(?:-(20\d{2}))?-QD-/, (_, number: string, year?: string) =>
    year === undefined ? `${number}/QĐ-` : `${number}/${year}/QĐ-`,
  );

/** A decision's id as people call the document; `undefined` when it is no such id. */
export const decisionName = (
  id: string,
  language: Language,
  officeName: (office: string) => string,
): string | undefined => {
  const [, office, year = '', slug = ''] = FORM.exec(id) ?? [];
  if (office === undefined) return undefined;
  const issuer = officeName(office);
  return language === 'vi'
    ? `số ${printed(slug)} năm ${year} của ${issuer}`
    : `no. ${printed(slug)} of ${year}, ${issuer}`;
};
