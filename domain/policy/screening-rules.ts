import type { SchoolLevel } from '#schema/unit.ts';
import { N80_SIZES, type SizeTable } from './enterprise-size.ts';

/** What decides whether a unit is in scope (C124 Art. 1.2b); pinned with the year. */
export type ScreeningRules = {
  readonly sizes: SizeTable;
  readonly excludedSchoolLevels: readonly SchoolLevel[];
  readonly paragraphs: {
    readonly armedForces: string;
    readonly enterprise: string;
    readonly education: string;
  };
};

export const C124_SCREENING: ScreeningRules = {
  sizes: N80_SIZES,
  excludedSchoolLevels: ['CRECHE', 'PRESCHOOL', 'PRIMARY'],
  paragraphs: {
    armedForces: 'C124 Art. 1.2b',
    enterprise: 'C124 Art. 1.2b; N80 Art. 5',
    education: 'C124 Art. 1.2b',
  },
};
