import { INCONSISTENCIES } from './inconsistencies.ts';
import labelsEn from './labels.en.json' with { type: 'json' };
import labelsVi from './labels.vi.json' with { type: 'json' };
import type { Language } from './language.ts';

const KINDS = [
  'role',
  'status',
  'grade',
  'seat',
  'documentKind',
  'level',
  'unitType',
  'bloc',
  'event',
  'deadline',
] as const;

/** What the labels do not name: facts of a unit, grounds of exclusion, axes, fields of a form. */
const OTHERS = {
  vi: {
    RECOGNITION: 'công nhận',
    GRADE: 'phân loại',
    ARMED_FORCES: 'thuộc lực lượng vũ trang',
    SMALL_OR_MICRO_ENTERPRISE: 'doanh nghiệp nhỏ hoặc siêu nhỏ',
    PRIMARY_OR_PRESCHOOL: 'trường tiểu học, mầm non, nhà trẻ',
    level: 'cấp quản lý',
    commune: 'xã, phường, đặc khu',
    enterprise: 'quy mô doanh nghiệp',
    revenue: 'doanh thu',
    capital: 'nguồn vốn',
    schoolLevels: 'cấp học',
    armedForces: 'có thuộc lực lượng vũ trang hay không',
    lateJustification: 'lý do quyết định muộn',
    reason: 'lý do',
    tasks: 'kết quả năm nhiệm vụ',
    figures: 'số liệu',
  },
  en: {
    RECOGNITION: 'recognition',
    GRADE: 'grade',
    ARMED_FORCES: 'armed forces',
    SMALL_OR_MICRO_ENTERPRISE: 'small or micro enterprise',
    PRIMARY_OR_PRESCHOOL: 'primary school, preschool or crèche',
    level: 'managing level',
    commune: 'commune',
    enterprise: 'size of the enterprise',
    revenue: 'revenue',
    capital: 'capital',
    schoolLevels: 'school levels',
    armedForces: 'whether it belongs to the armed forces',
    lateJustification: 'justification of a late decision',
    reason: 'reason',
    tasks: 'results of the five tasks',
    figures: 'figures',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

const termsOf = (language: Language, labels: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const named = KINDS.toReversed().flatMap((kind) =>
    Object.entries(labels)
      .filter(([key]) => key.startsWith(`${kind}.`))
      .map(([key, label]): [string, string] => [key.slice(kind.length + 1), label]),
  );
  return new Map([...named, ...Object.entries({ ...OTHERS[language], ...INCONSISTENCIES[language] })]);
};

const TERMS = { vi: termsOf('vi', labelsVi), en: termsOf('en', labelsEn) } as const;

/** A code among the facts of a refusal as people read it; an unknown code stays as it is. */
export const termOf = (code: string, language: Language): string => TERMS[language].get(code) ?? code;
