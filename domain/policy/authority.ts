import type { OfficeId } from '#schema/ids.ts';
import type { ManagementLevel, UnitFacts } from '#schema/unit.ts';
import { officeAt } from './office.ts';
import type { PolicyInForce } from './policy-at.ts';

export type AuthorityRules = Pick<PolicyInForce, 'authorityByLevel' | 'communesWithoutPolice'>;
export type AuthorityFacts = Pick<UnitFacts, 'level' | 'province' | 'commune' | 'subtype'>;

export type AuthorityRefusal =
  | { readonly code: 'DeciderUndetermined'; readonly legalBasis: string | null }
  | { readonly code: 'UnitFactsMissing'; readonly legalBasis: string | null; readonly fields: readonly string[] };

/** The offices that the law gives a unit's case. */
export type Authority = {
  readonly determined: true;
  readonly standingBody: OfficeId;
  readonly decider: OfficeId;
  /** Superior of the standing body: restores, accepts after the limit, takes up. */
  readonly superior: OfficeId;
  /** Own-unit rule: the offices of the level that may not act, the unit being that level's decider; else empty. */
  readonly displaced: readonly OfficeId[];
  /** To whom the decider may delegate, one level down where the unit lies (C124 Art. 10.5); `null`: to nobody. */
  readonly delegate: OfficeId | null;
  readonly paragraph: string;
};
export type Determined = Authority | { readonly determined: false; readonly refusal: AuthorityRefusal };

/** Subtypes of the units that would decide on themselves. */
export const PEOPLES_COMMITTEES = { commune: 'UBND_XA', province: 'UBND_TINH' } as const;

const missing = (field: string): Determined => ({
  determined: false,
  refusal: { code: 'UnitFactsMissing', legalBasis: 'C124 Art. 10', fields: [field] },
});

const ofMinistry = ({ authorityByLevel }: AuthorityRules): Authority => {
  const { standingBody, decider, paragraph } = authorityByLevel.MINISTRY;
  const minister = officeAt(decider);
  return {
    determined: true,
    standingBody: officeAt(standingBody),
    decider: minister,
    superior: minister,
    displaced: [],
    delegate: null,
    paragraph,
  };
};

const ofProvince = (
  { authorityByLevel }: AuthorityRules,
  province: string,
  own: Pick<Authority, 'displaced' | 'delegate'>,
): Authority => {
  const { standingBody, decider, paragraph } = authorityByLevel.PROVINCE;
  return {
    determined: true,
    standingBody: officeAt(standingBody, province),
    decider: officeAt(decider, province),
    superior: officeAt(authorityByLevel.MINISTRY.standingBody),
    paragraph,
    ...own,
  };
};

const ofCommune = (rules: AuthorityRules, { province, subtype }: AuthorityFacts, commune: string): Authority => {
  const { standingBody, decider, paragraph } = rules.authorityByLevel.COMMUNE;
  const police = officeAt(standingBody, province, commune);
  const committee = officeAt(decider, province, commune);
  const above = ofProvince(rules, province, { displaced: [police, committee], delegate: null });
  // A unit that is the body which would decide goes one level up, standing body and decider both (D).
  if (subtype === PEOPLES_COMMITTEES.commune) return above;
  const withoutPolice = rules.communesWithoutPolice.includes(commune);
  return {
    determined: true,
    standingBody: withoutPolice ? above.standingBody : police,
    decider: committee,
    superior: withoutPolice ? above.superior : above.standingBody,
    displaced: [],
    delegate: null,
    paragraph,
  };
};

const atLevel = (rules: AuthorityRules, facts: AuthorityFacts, level: ManagementLevel): Determined => {
  switch (level) {
    case 'COMMUNE':
      return facts.commune === null ? missing('commune') : ofCommune(rules, facts, facts.commune);
    case 'PROVINCE': {
      const delegate =
        facts.commune === null ? null : officeAt(rules.authorityByLevel.COMMUNE.decider, facts.province, facts.commune);
      return ofProvince(rules, facts.province, { displaced: [], delegate });
    }
    case 'MINISTRY':
      return ofMinistry(rules);
  }
};

/** Who receives, appraises, proposes and decides (lifecycle §2). */
export const authorityOf = (rules: AuthorityRules, facts: AuthorityFacts): Determined => {
  // No text seen says who recognises the provincial People's Committee itself.
  if (facts.subtype === PEOPLES_COMMITTEES.province)
    return { determined: false, refusal: { code: 'DeciderUndetermined', legalBasis: null } };
  return facts.level === null ? missing('level') : atLevel(rules, facts, facts.level);
};

export const standingBodyOf = (rules: AuthorityRules, facts: AuthorityFacts): OfficeId | AuthorityRefusal => {
  const authority = authorityOf(rules, facts);
  return authority.determined ? authority.standingBody : authority.refusal;
};

export const deciderOf = (rules: AuthorityRules, facts: AuthorityFacts): OfficeId | AuthorityRefusal => {
  const authority = authorityOf(rules, facts);
  return authority.determined ? authority.decider : authority.refusal;
};
