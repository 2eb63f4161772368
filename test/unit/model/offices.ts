import type { UnitFacts } from '#schema/unit.ts';

/** Offices that the law gives a case (lifecycle §2), worked out from what is known of the unit. */
export type Offices = {
  readonly unit: string;
  readonly SB: string;
  readonly DEC: string;
  readonly SUPERIOR_SB: string;
  readonly PROV_POLICE: string;
  readonly provincePC: string;
  readonly communePC: string;
  readonly communePolice: string;
  readonly level: 'COMMUNE' | 'PROVINCE' | 'MINISTRY';
  readonly isCommunePC: boolean;
};

/** Trường Sa: the commune without police that lifecycle §2 asks for. */
const WITHOUT_POLICE = '22736';

export const officesOf = (facts: UnitFacts, unitId: string): Offices | 'DeciderUndetermined' | 'UnitFactsMissing' => {
  const { level, province, commune } = facts;
  if (facts.subtype === 'UBND_TINH') return 'DeciderUndetermined';
  if (level === null || (level === 'COMMUNE' && commune === null)) return 'UnitFactsMissing';
  const police = `PROV_POLICE@vn.${province}`;
  const fixed = {
    unit: `UNIT@${unitId}`,
    PROV_POLICE: police,
    provincePC: `PROV_PC@vn.${province}`,
    communePC: `COMMUNE_PC@vn.${province}.${commune}`,
    communePolice: `COMMUNE_POLICE@vn.${province}.${commune}`,
    level,
    isCommunePC: facts.subtype === 'UBND_XA',
  };
  if (level === 'MINISTRY') return { ...fixed, SB: 'V05@vn', DEC: 'MINISTER@vn', SUPERIOR_SB: 'MINISTER@vn' };
  if (level === 'PROVINCE' || fixed.isCommunePC) {
    return { ...fixed, SB: police, DEC: fixed.provincePC, SUPERIOR_SB: 'V05@vn' };
  }
  return commune === WITHOUT_POLICE
    ? { ...fixed, SB: police, DEC: fixed.communePC, SUPERIOR_SB: 'V05@vn' }
    : { ...fixed, SB: fixed.communePolice, DEC: fixed.communePC, SUPERIOR_SB: police };
};
