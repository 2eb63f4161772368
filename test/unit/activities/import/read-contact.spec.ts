import { describe, expect, it } from 'vitest';
import { readContact } from '#activities/import/read-contact.ts';
import type { ImportColumn } from '#schema/import-columns.ts';

const read = (cells: { readonly [C in ImportColumn]?: string }) =>
  readContact(new Map(Object.entries(cells).filter((entry): entry is [ImportColumn, string] => entry[0] !== '')));
const findingsOf = (cells: Parameters<typeof read>[0]) => {
  const found = read(cells);
  return 'findings' in found ? found.findings.map(({ code, column }) => [code, column]) : [];
};
const email = 'van-thu@ghi-nhan.example';

describe('a row of contacts', () => {
  it('means an office by the id of a unit, by its own id, or by a name in a commune', () => {
    expect(read({ office: '56-cq-000001', email })).toEqual({
      meant: { office: 'UNIT@56-CQ-000001' },
      addresses: { email },
    });
    expect(read({ office: 'COMMUNE_PC@vn.56.22366', email })).toMatchObject({
      meant: { office: 'COMMUNE_PC@vn.56.22366' },
    });
    expect(read({ office: 'Trường A', commune_code: '2366', email })).toMatchObject({
      meant: { name: 'Trường A', commune: '02366' },
    });
  });

  it('says nothing with an empty cell, and that there is none any more with a dash', () => {
    expect(read({ office: '56-CQ-000001', telephone: '0200 000 0001' })).toMatchObject({
      addresses: { telephone: '+842000000001' },
    });
    expect(read({ office: '56-CQ-000001', email: '-', telephone: '0200 000 0001' })).toMatchObject({
      addresses: { email: null, telephone: '+842000000001' },
    });
  });

  it('is told at once all that is wrong, without its addresses', () => {
    expect(findingsOf({ office: 'Trường A', email: 'van-thu@', telephone: '12' })).toEqual([
      ['CellMissing', 'commune_code'],
      ['EmailInvalid', 'email'],
      ['TelephoneInvalid', 'telephone'],
    ]);
    expect(findingsOf({ email })).toEqual([['CellMissing', 'office']]);
    expect(findingsOf({ office: '56-CQ-000001' })).toEqual([['ContactEmpty', null]]);
    expect(findingsOf({ office: 'Trường A', commune_code: 'NT', email })).toEqual([['CodeInvalid', 'commune_code']]);
    const found = JSON.stringify(read({ office: '56-CQ-000001', email: 'secret@', telephone: '0999' }));
    expect(found).not.toMatch(/secret|0999/);
  });
});
