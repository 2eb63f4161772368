import { expect, it } from 'vitest';
import labels from '#texts/labels.vi.json' with { type: 'json' };
import { pointerText } from '#web/errors/pointer-text.ts';
import { createTranslator } from '#web/i18n/translator.ts';

it.each([
  ['/data/fixes/0/due', 'Nội dung cần bổ sung, mục 1 › Hạn cuối (ngày cuối cùng hợp lệ)'],
  ['/data/document/annex/11/outcome', 'Danh sách kèm theo, mục 12 › Kết quả'],
  ['/occurredAt', 'Thời điểm xảy ra trong thực tế'],
  ['', ''],
])('the place %s is named as the form names it', (pointer, wanted) =>
  expect(pointerText(createTranslator('vi', labels), pointer)).toBe(wanted),
);
