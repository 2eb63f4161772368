import { expect, it } from 'vitest';
import labels from '#texts/labels.vi.json' with { type: 'json' };
import { namesIn } from '#web/case/names-in.ts';
import { createTranslator } from '#web/i18n/translator.ts';

const ward = { id: 'COMMUNE_PC@vn.56.22366', name: 'UBND phường Nha Trang' };
const police = { id: 'COMMUNE_POLICE@vn.56.22366', name: 'Công an phường Nha Trang' };
const nameOf = namesIn(
  {
    of: {
      offices: { unit: ward, standingBody: police, decider: ward, superior: police },
      assignee: 'of-7Q2M',
      assigneeName: 'Lê Ỷ',
    },
    events: [],
  },
  createTranslator('vi', labels),
);

it.each([
  [police.id, police.name],
  ['of-7Q2M', 'Lê Ỷ'],
  ['of-unknown', 'một cán bộ khác'],
  [`${ward.id}-2026-68-QD-UBND`, 'số 68/QĐ-UBND năm 2026 của UBND phường Nha Trang'],
  ['PROV_POLICE@vn.56', 'Công an tỉnh'],
  ['MEETING', undefined],
])('%s reads %s', (id, wanted) => expect(nameOf(id)).toBe(wanted));
