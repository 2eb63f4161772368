import type { ManagementLevel } from '#schema/unit.ts';

export type LevelAuthority = {
  readonly [Level in ManagementLevel]: {
    readonly standingBody: 'COMMUNE_POLICE' | 'PROV_POLICE' | 'V05';
    readonly decider: 'COMMUNE_PC' | 'PROV_PC' | 'MINISTER';
    readonly paragraph: string;
  };
};

/** Who receives, appraises and proposes, and who decides, by managing level (lifecycle §2). */
export const AUTHORITY_BY_LEVEL: LevelAuthority = {
  COMMUNE: { standingBody: 'COMMUNE_POLICE', decider: 'COMMUNE_PC', paragraph: 'C124 Art. 9.1c, 10.1; C48' },
  PROVINCE: { standingBody: 'PROV_POLICE', decider: 'PROV_PC', paragraph: 'C124 Art. 9.1c, 10.3' },
  MINISTRY: { standingBody: 'V05', decider: 'MINISTER', paragraph: 'C124 Art. 9.1d, 10.4' },
};
