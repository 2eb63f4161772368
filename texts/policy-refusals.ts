import type { Language } from './language.ts';
import type { ProblemText } from './problem-text.ts';

/** Why a day of the calendar or the date of a duty is not entered. */
export const POLICY_REFUSALS = {
  vi: {
    PolicyRowNotFound: {
      title: 'Không có mục này',
      detail: 'Không có ngày hoặc thời hạn nào đang chờ với mã {row}.',
    },
    IssuerDocumentRequired: {
      title: 'Cần văn bản của nơi ban hành',
      detail: 'Bãi bỏ một ngày hoặc thời hạn đang áp dụng phải có văn bản.',
    },
    CalendarInconsistent: { title: 'Không thể áp dụng', detail: 'Lý do: {problems}.' },
  },
  en: {
    PolicyRowNotFound: { title: 'No such row', detail: 'No day or date waits under {row}.' },
    IssuerDocumentRequired: {
      title: 'A document of the issuer is needed',
      detail: 'Repealing a day or date in force needs a document.',
    },
    CalendarInconsistent: { title: 'It cannot be met', detail: 'Why: {problems}.' },
  },
} as const satisfies Record<Language, Readonly<Record<string, ProblemText>>>;
