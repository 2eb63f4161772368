import { readableFacts } from '#texts/facts.ts';
import { FIELD_ERRORS } from '#texts/field-errors.ts';
import { formatMessage } from '#texts/format.ts';
import type { Language } from '#texts/language.ts';
import type { ProblemText } from '#texts/problem-text.ts';
import { problemsEn } from '#texts/problems-en.ts';
import { problemsVi } from '#texts/problems-vi.ts';
import { refusalsEn } from '#texts/refusals-en.ts';
import { refusalsVi } from '#texts/refusals-vi.ts';
import type { Problem, Refusal as RefusalView } from '../models/problem.ts';
import { type ApiProblemCode, type ProblemCode, statusOf } from './codes.ts';
import { type Fault, type FieldFault, faultOfRefusal } from './fault.ts';
import type { Refusal, RefusalCode } from './refusal-status.ts';

type Texts = Readonly<Record<ProblemCode, ProblemText>>;

const TEXTS = {
  vi: {
    ...(refusalsVi satisfies Readonly<Record<RefusalCode, ProblemText>>),
    ...(problemsVi satisfies Readonly<Record<ApiProblemCode, ProblemText>>),
  },
  en: {
    ...(refusalsEn satisfies Readonly<Record<RefusalCode, ProblemText>>),
    ...(problemsEn satisfies Readonly<Record<ApiProblemCode, ProblemText>>),
  },
} as const satisfies Readonly<Record<Language, Texts>>;

/** Names of offices and officers among the facts, in the same language. */
export type NameOf = (value: string) => string;

const named = (value: unknown, nameOf: NameOf): unknown => {
  if (Array.isArray(value)) return value.map((item) => named(item, nameOf));
  return typeof value === 'string' ? nameOf(value) : value;
};

export type Wording = { readonly language: Language; readonly nameOf: NameOf };

/** A case names the offices it belongs to, the register of units only the area. */
const UNNAMED = { offices: '', officesCount: 0 } as const;

const textOf = ({ code, facts = {} }: Fault, { language, nameOf }: Wording): ProblemText => {
  const { title, detail } = TEXTS[language][code];
  const values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, named(value, nameOf)]));
  return { title, detail: formatMessage(language, detail, { ...UNNAMED, ...readableFacts(values, language) }) };
};

const fieldError = ({ pointer, code, values }: FieldFault, { language }: Wording) => ({
  pointer,
  code,
  message: formatMessage(language, FIELD_ERRORS[language][code], values),
});

/** The title alone, for the page that explains a code. */
export const textsOf = (code: ProblemCode, language: Language): ProblemText => TEXTS[language][code];

export const writeProblem = (fault: Fault, wording: Wording, correlationId: string): Problem => ({
  type: `/problems/${fault.code}`,
  status: statusOf(fault.code),
  code: fault.code,
  ...textOf(fault, wording),
  ...(fault.legalBasis === undefined ? {} : { legalBasis: fault.legalBasis }),
  ...(fault.facts === undefined ? {} : { facts: { ...fault.facts } }),
  ...(fault.errors === undefined ? {} : { errors: fault.errors.map((error) => fieldError(error, wording)) }),
  correlationId,
});

/** A refusal of a dry run, in words. */
export const writeRefusal = (refusal: Refusal, wording: Wording): RefusalView => {
  const { code, legalBasis, ...facts } = refusal;
  return { code, legalBasis, facts, ...textOf(faultOfRefusal(refusal), wording) };
};
