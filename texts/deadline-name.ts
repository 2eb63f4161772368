import { formatMessage } from './format.ts';
import labelsEn from './labels.en.json' with { type: 'json' };
import labelsVi from './labels.vi.json' with { type: 'json' };
import type { Language } from './language.ts';

const LABELS = {
  vi: new Map(Object.entries(labelsVi)),
  en: new Map(Object.entries(labelsEn)),
} as const satisfies Record<Language, ReadonlyMap<string, string>>;

/** The duty, and never the document of the same code: PLAN is both. */
export const deadlineName = (deadline: string, language: Language): string =>
  LABELS[language].get(`deadline.${deadline}`) ?? deadline;

/** `D7` → "trước 7 ngày"; `E1` → "sau hạn, ngày làm việc thứ 1"; any other code stays as it is. */
export const stepName = (step: string, language: Language): string => {
  const [, side, days] = /^([DE])(\d+)$/.exec(step) ?? [];
  const text = LABELS[language].get(side === 'D' ? 'step.before' : 'step.after');
  return side === undefined || text === undefined ? step : formatMessage(language, text, { days: Number(days) });
};
