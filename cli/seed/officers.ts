import { OfficeId, OfficerId, type UnitId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import { type Commune, hasPolice, PROVINCE } from './communes.ts';

/** A demonstration officer: a title and no name of a person. */
export type DemoOfficer = {
  readonly id: OfficerId;
  readonly title: string;
  readonly posts: readonly { readonly role: Role; readonly office: OfficeId }[];
};

type Post = readonly [Role, string];
const officer = (id: string, title: string, ...posts: readonly Post[]): DemoOfficer => ({
  id: OfficerId.parse(id),
  title,
  posts: posts.map(([role, office]) => ({ role, office: OfficeId.parse(office) })),
});

const police = `PROV_POLICE@vn.${PROVINCE}`;
const committee = `PROV_PC@vn.${PROVINCE}`;

const provincial: readonly DemoOfficer[] = [
  officer('of-pp56a', 'Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa', ['PROV_POLICE', police]),
  officer('of-pp56b', 'Cán bộ thẩm định, Công an tỉnh Khánh Hòa', ['PROV_POLICE', police]),
  officer('of-pp56c', 'Trưởng phòng, Công an tỉnh Khánh Hòa', ['PROV_POLICE', police], ['OFFICE_HEAD', police]),
  officer('of-pp56r', 'Cán bộ lưu trữ, Công an tỉnh Khánh Hòa', ['RECORDS', police]),
  officer('of-pp56d', 'Giám đốc Công an tỉnh Khánh Hòa', ['REWARD_DECIDER', police]),
  officer('of-admin56', 'Quản trị hệ thống tỉnh Khánh Hòa', ['ADMIN', `ADMIN@vn.${PROVINCE}`]),
  officer('of-audit56', 'Thanh tra, kiểm tra tỉnh Khánh Hòa', ['AUDITOR', `AUDITOR@vn.${PROVINCE}`]),
  officer('of-pc56a', 'Chủ tịch UBND tỉnh Khánh Hòa', ['PROV_PC', committee], ['REWARD_DECIDER', committee]),
  officer('of-pc56b', 'Văn thư UBND tỉnh Khánh Hòa', ['CLERK', committee]),
  officer('of-v05a', 'Cán bộ Cục V05, Bộ Công an', ['V05', 'V05@vn']),
  officer('of-v05b', 'Phó Cục trưởng Cục V05, Bộ Công an', ['V05', 'V05@vn'], ['OFFICE_HEAD', 'V05@vn']),
  officer('of-minister', 'Bộ trưởng Bộ Công an', ['MINISTER', 'MINISTER@vn'], ['REWARD_DECIDER', 'MINISTER@vn']),
  officer('of-walkhead', 'Người đứng đầu đơn vị mới (trình diễn)'),
];

const ofCommune = (commune: Commune): readonly DemoOfficer[] => {
  const { code, name } = commune;
  const area = `vn.${PROVINCE}.${code}`;
  const station = `COMMUNE_POLICE@${area}`;
  const people = `COMMUNE_PC@${area}`;
  const chair = officer(`of-ch${code}`, `Chủ tịch UBND ${name}`, ['COMMUNE_PC', people], ['REWARD_DECIDER', people]);
  if (!hasPolice(commune)) return [chair];
  return [
    chair,
    officer(`of-cp${code}a`, `Cán bộ Công an ${name}`, ['COMMUNE_POLICE', station]),
    officer(`of-cp${code}b`, `Phó Trưởng Công an ${name}`, ['COMMUNE_POLICE', station]),
    officer(`of-cp${code}c`, `Trưởng Công an ${name}`, ['OFFICE_HEAD', station], ['COMMUNE_POLICE', station]),
  ];
};

export type DemoUnit = {
  readonly unitId: UnitId;
  readonly name: string;
  readonly subtype: string | null;
  readonly commune: string | null;
};

/** The committee's own unit is headed by its Chair, who lawfully decides the others. */
const headOf = ({ unitId, name, subtype, commune }: DemoUnit): DemoOfficer => {
  const office = `UNIT@${unitId}`;
  return subtype === 'UBND_XA' && commune !== null
    ? officer(`of-ch${commune}`, `Chủ tịch ${name}`, ['UNIT_HEAD', office])
    : officer(`of-uh${unitId.replaceAll('-', '')}`, `Người đứng đầu ${name}`, ['UNIT_HEAD', office]);
};

export const headIdOf = (unit: DemoUnit): OfficerId => headOf(unit).id;

/** Everyone of the demonstration; an officer may stand here more than once, with further posts. */
export const demoOfficers = (communes: readonly Commune[], units: readonly DemoUnit[]): readonly DemoOfficer[] => [
  ...provincial,
  ...communes.flatMap(ofCommune),
  ...units.map(headOf),
];
