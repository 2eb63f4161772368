import type { MonthDay } from '#domain/calendar/plain-date.ts';
import { AUTHORITY_BY_LEVEL, type LevelAuthority } from './authority-by-level.ts';
import type { PolicyRow, PolicyRows } from './rows.ts';

/** What is looked up by the date of an act (lifecycle §6), and never pinned. */
export type SettingValues = {
  /** Flag: recognition may be decided before the reference period is over. */
  readonly recogniseBeforePeriodEnd: boolean;
  /** Flag: the provincial People's Committee may let an excluded unit take part, outside Circular 124. */
  readonly overrideExclusion: boolean;
  /** Flag: AVERAGE or WEAK bars the unit from being proposed for a reward. */
  readonly barRewardOnLowGrade: boolean;
  /** First day on which self-assessment may start. */
  readonly assessmentOpens: MonthDay;
  /** A past act entered more working days late than this needs a ground. */
  readonly lateEntryWorkingDays: number;
  /** Working days that a case opened late still has for its registration. */
  readonly registrationGraceWorkingDays: number;
  /** Working days after which the superior office may accept a registration. */
  readonly acceptanceWorkingDays: number;
  readonly completenessCheckWorkingDays: number;
  readonly dossierFixWorkingDays: number;
  /** Last good day that a return of the dossier may name. */
  readonly dossierFixNotAfter: MonthDay;
  readonly appraisalWorkingDays: number;
  readonly authorityByLevel: LevelAuthority;
  /** Commune codes without a police of their own: their standing body is the provincial police. */
  readonly communesWithoutPolice: readonly string[];
};
export type SettingId = keyof SettingValues;
export type SettingRows = {
  readonly [Id in SettingId]: PolicyRows<PolicyRow<Id, SettingValues[Id]>>;
};

/** Circular 124/2021 is in force since 10 Feb 2022; 2022 is the first cycle under it (BR32). */
const SINCE_C124 = '2022-01-01';
const national = { scope: 'vn', validFrom: SINCE_C124, validTo: null } as const;
const row = <Id extends SettingId>(id: Id, value: SettingValues[Id], source: string) =>
  [{ ...national, id, value, source, design: false }] as const;
const ours = <Id extends SettingId>(id: Id, value: SettingValues[Id], source: string) =>
  [{ ...national, id, value, source, design: true }] as const;

export const SETTINGS: SettingRows = {
  recogniseBeforePeriodEnd: ours(
    'recogniseBeforePeriodEnd',
    false,
    'D: C124 Art. 8.2b names the period, no text a ban',
  ),
  overrideExclusion: ours('overrideExclusion', false, 'D§3: whether a province may widen C124 Art. 1.2b was not seen'),
  barRewardOnLowGrade: row('barRewardOnLowGrade', true, 'CT06 §6'),
  assessmentOpens: ours('assessmentOpens', { month: 10, day: 1 }, 'D§4 (1)'),
  lateEntryWorkingDays: ours('lateEntryWorkingDays', 10, 'D: lifecycle §4'),
  registrationGraceWorkingDays: ours('registrationGraceWorkingDays', 10, 'D: lifecycle §4, CloseRegistrationWindow'),
  acceptanceWorkingDays: ours('acceptanceWorkingDays', 10, 'D: lifecycle §4, AcceptRegistration'),
  completenessCheckWorkingDays: ours('completenessCheckWorkingDays', 2, 'D§4 (5)'),
  dossierFixWorkingDays: ours('dossierFixWorkingDays', 3, 'D§4 (5)'),
  dossierFixNotAfter: ours('dossierFixNotAfter', { month: 11, day: 16 }, 'D: lifecycle §4, ReturnDossier'),
  appraisalWorkingDays: ours('appraisalWorkingDays', 5, 'D§4 (5)'),
  authorityByLevel: row('authorityByLevel', AUTHORITY_BY_LEVEL, 'C124 Art. 9.1c,d, 10.1, 10.3, 10.4'),
  communesWithoutPolice: [
    ...ours('communesWithoutPolice', [], 'C48: every commune has its police unless a row says otherwise'),
    {
      id: 'communesWithoutPolice',
      scope: 'vn.56',
      validFrom: '2025-07-01',
      validTo: null,
      value: ['22736'],
      source: 'D§9: 3,319 police for 3,321 communes; that Trường Sa is one of the two is our assumption',
      design: true,
    },
  ],
};
