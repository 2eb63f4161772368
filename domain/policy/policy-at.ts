import { dateOf } from '#domain/calendar/instant.ts';
import type { Instant } from '#schema/ids.ts';
import { type PolicyRows, rowInForce } from './rows.ts';
import { SETTINGS, type SettingId, type SettingRows, type SettingValues } from './settings.ts';

export type PolicyInForce = SettingValues;

/** Flags, limits and authority as they stood on the Vietnamese date of the act, for one province. */
export const policyAt = (
  occurredAt: Instant,
  provinceCode: string,
  settings: SettingRows = SETTINGS,
): PolicyInForce => {
  const date = dateOf(occurredAt);
  const at = <Id extends SettingId>(id: Id): SettingValues[Id] => {
    const rows: PolicyRows<SettingRows[Id][number]> = settings[id];
    return rowInForce(rows, date, provinceCode).value;
  };
  return {
    recogniseBeforePeriodEnd: at('recogniseBeforePeriodEnd'),
    overrideExclusion: at('overrideExclusion'),
    barRewardOnLowGrade: at('barRewardOnLowGrade'),
    assessmentOpens: at('assessmentOpens'),
    lateEntryWorkingDays: at('lateEntryWorkingDays'),
    registrationGraceWorkingDays: at('registrationGraceWorkingDays'),
    acceptanceWorkingDays: at('acceptanceWorkingDays'),
    completenessCheckWorkingDays: at('completenessCheckWorkingDays'),
    dossierFixWorkingDays: at('dossierFixWorkingDays'),
    dossierFixNotAfter: at('dossierFixNotAfter'),
    appraisalWorkingDays: at('appraisalWorkingDays'),
    authorityByLevel: at('authorityByLevel'),
    communesWithoutPolice: at('communesWithoutPolice'),
  };
};
