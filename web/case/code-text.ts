import type { Translator } from '../i18n/translator.ts';

/** Fields whose codes have names of their own; the rest finds them under `option`, or is text as written. */
const KINDS: Readonly<Record<string, string>> = {
  grade: 'grade',
  proposedGrade: 'grade',
  kind: 'documentKind',
  verdict: 'verdict',
  outcome: 'option',
  recognition: 'verdict',
  seat: 'seat',
  seats: 'seat',
  attendance: 'attendance',
  basis: 'basis',
  type: 'unitType',
  level: 'level',
  schoolLevels: 'schoolLevel',
  sector: 'sector',
  ground: 'ground',
  deadline: 'deadline',
};

export const codeText = ({ name }: Pick<Translator, 'name'>, field: string, code: string): string => {
  const own = name(KINDS[field] ?? 'option', code);
  return own === code ? name('option', code) : own;
};
