import type { Preview } from '#domain/policy-stream/preview.ts';
import type { Language } from '#texts/language.ts';
import { termOf } from '#texts/terms.ts';

export const previewAnswer = ({ row, problems, moves }: Preview, language: Language) => ({
  row,
  problems: problems.map((code) => ({ code, text: termOf(code, language) })),
  moves: [...moves],
});
