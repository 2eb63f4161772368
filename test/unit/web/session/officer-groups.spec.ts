import { describe, expect, it } from 'vitest';
import type { Officer } from '#web/api/contract.ts';
import { groupOfficers } from '#web/session/officer-groups.ts';

const officer = (
  id: string,
  name: string,
  ...posts: readonly (readonly [Officer['appointments'][number]['role'], string])[]
): Officer => ({
  id,
  name,
  title: null,
  appointments: posts.map(([role, office]) => ({
    role,
    office: { id: `X@${office}`, name: office },
    from: '2026-01-01T00:00:00.000Z',
    until: null,
  })),
});
const ROLES: Readonly<Record<string, string>> = {
  COMMUNE_POLICE: 'Công an cấp xã',
  COMMUNE_PC: 'Ủy ban nhân dân cấp xã',
};
const roleName = (role: string): string => ROLES[role] ?? role;
const hang = officer('of-hang', 'Nguyễn Thị Hằng', ['COMMUNE_POLICE', 'Công an phường Nha Trang']);
const vy = officer('of-vy00', 'Lê Quốc Vỹ', ['COMMUNE_PC', 'Ủy ban nhân dân phường Nha Trang']);

const found = (query: string) =>
  groupOfficers([hang, vy], query, roleName).map(({ office, capacities }) => [
    office,
    capacities.map((c) => c.officer.id),
  ]);

describe('the officers on the sign-in page', () => {
  it('stand under their office', () => {
    expect(found('')).toEqual([
      ['Công an phường Nha Trang', ['of-hang']],
      ['Ủy ban nhân dân phường Nha Trang', ['of-vy00']],
    ]);
  });

  it.each(['hang cong an', 'HẰNG', 'cong an cap xa', 'of-hang'])(
    'are found by %j, blind to accents and case',
    (query) => {
      expect(found(query)).toEqual([['Công an phường Nha Trang', ['of-hang']]]);
    },
  );

  it('need every word', () => {
    expect(found('hang uy ban')).toEqual([]);
  });

  it('stand once in an office, with all roles that they hold there', () => {
    const head = officer('of-head', 'Trưởng Công an', ['OFFICE_HEAD', 'A'], ['COMMUNE_POLICE', 'A']);
    const [group] = groupOfficers([head], '', roleName);
    expect(group?.capacities.map(({ roles }) => roles)).toEqual([['OFFICE_HEAD', 'COMMUNE_POLICE']]);
  });

  it('stand twice when they hold two offices', () => {
    const both = officer('of-both', 'Đỗ Ỷ Lan', ['COMMUNE_PC', 'A'], ['COMMUNE_POLICE', 'B']);
    expect(groupOfficers([both], '', roleName).map(({ office }) => office)).toEqual(['A', 'B']);
  });
});
