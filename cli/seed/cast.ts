import type { OpenedCase } from '#domain/case/state.ts';
import { officeKind, officeScope } from '#domain/policy/office.ts';
import { PROVINCE } from './communes.ts';
import { type DemoUnit, headIdOf } from './officers.ts';
import type { Part } from './roads.ts';

type Offices = Pick<OpenedCase['offices'], 'standingBody' | 'decider'>;
export type Playing = { readonly officer: string; readonly office: string };

const communeOf = (office: string): string => office.slice(office.lastIndexOf('.') + 1);

const standing = ({ standingBody }: Offices, nth: 'a' | 'b'): string => {
  switch (officeKind(standingBody)) {
    case 'COMMUNE_POLICE':
      return `of-cp${communeOf(officeScope(standingBody))}${nth}`;
    case 'V05':
      return `of-v05${nth}`;
    default:
      return `of-pp${PROVINCE}${nth}`;
  }
};
const deciding = ({ decider }: Offices): string => {
  switch (officeKind(decider)) {
    case 'COMMUNE_PC':
      return `of-ch${communeOf(officeScope(decider))}`;
    case 'MINISTER':
      return 'of-minister';
    default:
      return `of-pc${PROVINCE}a`;
  }
};

/** Which demonstration officer plays a part in a case; receiver and appraiser are two people. */
export const playing = (part: Part, unit: DemoUnit, offices: Offices): Playing => {
  const police = `PROV_POLICE@vn.${PROVINCE}`;
  switch (part) {
    case 'head':
      return { officer: headIdOf(unit), office: `UNIT@${unit.unitId}` };
    case 'receiver':
      return { officer: standing(offices, 'a'), office: offices.standingBody };
    case 'appraiser':
      return { officer: standing(offices, 'b'), office: offices.standingBody };
    case 'decider':
    case 'rewarder':
      return { officer: deciding(offices), office: offices.decider };
    case 'province':
      return { officer: `of-pp${PROVINCE}c`, office: police };
    case 'records':
      return { officer: `of-pp${PROVINCE}r`, office: police };
  }
};
