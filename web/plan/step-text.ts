import type { Translator } from '../i18n/translator.ts';

/** `D7` → "trước 7 ngày"; `E1` → "sau hạn, ngày làm việc thứ 1"; the date itself has no words of its own. */
export const stepText = (t: Translator['t'], step: string): string => {
  const [, side, days] = /^([DE])(\d+)$/.exec(step) ?? [];
  if (side === undefined) return '';
  return side === 'D' ? t('step.before', { days: Number(days) }) : t('step.after', { days: Number(days) });
};

type Told = { readonly kind: string; readonly deadline: string };

/** How a notice says it to whoever receives it: "Quá hạn: nộp đăng ký". */
export const noticeText = ({ t, name }: Pick<Translator, 't' | 'name'>, { kind, deadline }: Told): string =>
  t('plan.what', { kind: name('noticeKind', kind), duty: name('deadline', deadline) });

/** "Nhắc: nộp đăng ký". A lapse names by itself what it ends. */
export const planText = ({ t, name }: Pick<Translator, 't' | 'name'>, { kind, deadline }: Told): string =>
  kind === 'LAPSE'
    ? name('planKind', kind)
    : t('plan.what', { kind: name('planKind', kind), duty: name('deadline', deadline) });
