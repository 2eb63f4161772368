import type { RewardKind } from '#schema/case/parts.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Authority, AuthorityFacts } from './authority.ts';
import { officeAt } from './office.ts';

export type RewardAuthority = {
  readonly by: readonly ('COMMUNE_PC' | 'PROV_POLICE' | 'PROV_PC' | 'MINISTER')[];
  readonly source: string;
  readonly design: true;
};

/** Which heads may grant what (D, after BR17); their officers hold the role REWARD_DECIDER. */
export const REWARD_AUTHORITIES: Readonly<Record<RewardKind, RewardAuthority>> = {
  GIAY_KHEN: {
    by: ['COMMUNE_PC', 'PROV_POLICE'],
    source: 'D§11 (provincial police, seen); commune Chair NV',
    design: true,
  },
  BANG_KHEN: { by: ['PROV_PC', 'MINISTER'], source: 'D§7 BR17', design: true },
  CO_THI_DUA: { by: ['MINISTER'], source: 'D§7 BR17', design: true },
};

const officesOf = (kind: RewardAuthority['by'][number], { province, commune }: AuthorityFacts): readonly OfficeId[] => {
  switch (kind) {
    case 'COMMUNE_PC':
      return commune === null ? [] : [officeAt(kind, province, commune)];
    case 'PROV_POLICE':
    case 'PROV_PC':
      return [officeAt(kind, province)];
    case 'MINISTER':
      return [officeAt(kind)];
  }
};

/** The offices that may grant a kind of reward to a unit; none rewards itself (own-unit rule, D). */
export const rewardDeciders = (kind: RewardKind, facts: AuthorityFacts, authority: Authority): readonly OfficeId[] =>
  REWARD_AUTHORITIES[kind].by
    .flatMap((by) => officesOf(by, facts))
    .filter((office) => !authority.displaced.includes(office));
