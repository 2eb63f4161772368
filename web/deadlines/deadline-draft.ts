import { parseDate } from '../time/local-time.ts';
import type { DeadlineLine, PolicyRow } from './use-deadlines.ts';

type Rule = Extract<PolicyRow, { readonly table: 'DEADLINES' }>;

export const DUTIES = [
  'REG',
  'LAUNCH',
  'PLAN',
  'UNIT_RPT',
  'DOSSIER',
  'COMMUNE_FIGURES',
  'PPC_RPT',
  'MIN_RPT',
  'UNIT_DEC',
  'CLS',
  'FINAL_RPT',
  'REWARD',
  'ANNUAL_REVIEW',
  'LAW_ACCESS',
] as const satisfies readonly Rule['id'][];
export const ISSUERS = [
  'PEOPLES_COMMITTEE',
  'CHAIR',
  'STEERING_COMMITTEE',
  'COMMITTEE_WITH_POLICE',
  'MINISTRY',
] as const satisfies readonly Rule['issuerKind'][];

/** A date of a duty as it is typed: `05/09`, `30, 14, 7`, an empty year for every year. */
export type DeadlineDraft = Readonly<
  Record<
    | 'id'
    | 'before'
    | 'internalBefore'
    | 'ladder'
    | 'escalation'
    | 'issuerKind'
    | 'issuer'
    | 'validFrom'
    | 'validTo'
    | 'year'
    | 'source',
    string
  >
>;

const dayAndMonth = (plainDate: string | null): string =>
  plainDate === null ? '' : plainDate.slice(5).split('-').reverse().join('/');

/** Starts from what holds: only what the new document changes is typed. Who issued it and where it stands is its own. */
export const draftOf = (
  line: Pick<DeadlineLine, 'id' | 'before' | 'ladder' | 'escalation'>,
  year: number,
): DeadlineDraft => ({
  id: line.id,
  before: dayAndMonth(line.before),
  internalBefore: '',
  ladder: line.ladder.flatMap(({ merged }) => merged).join(', '),
  escalation: line.escalation.map(({ workingDay }) => workingDay).join(', '),
  issuerKind: ISSUERS[0],
  issuer: '',
  validFrom: `01/01/${year}`,
  validTo: '',
  year: String(year),
  source: '',
});

type Read<T> = { readonly value: T } | undefined;

/** `05/09` → month 9, day 5. Whether every year has the day is the api's to say. */
const readDay = (typed: string): Read<{ readonly month: number; readonly day: number }> => {
  const [, day = '', month = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})\s*$/.exec(typed) ?? [];
  const value = { month: Number(month), day: Number(day) };
  return value.day >= 1 && value.day <= 31 && value.month >= 1 && value.month <= 12 ? { value } : undefined;
};

const readDays = (typed: string): Read<number[]> => {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? { value: parts.map(Number) } : undefined;
};

const optional = <T>(typed: string, read: (text: string) => Read<T>): Read<T | null> =>
  typed.trim() === '' ? { value: null } : read(typed);

const readPlain = (typed: string): Read<string> => {
  const value = parseDate(typed);
  return value === undefined ? undefined : { value };
};
const readYear = (typed: string): Read<number> =>
  /^20\d\d$/.test(typed.trim()) ? { value: Number(typed) } : undefined;
const readText = (typed: string): Read<string> => (typed.trim() === '' ? undefined : { value: typed.trim() });

const READERS = {
  before: readDay,
  internalBefore: (typed: string) => optional(typed, readDay),
  ladder: readDays,
  escalation: readDays,
  issuer: readText,
  validFrom: readPlain,
  validTo: (typed: string) => optional(typed, readPlain),
  year: (typed: string) => optional(typed, readYear),
  source: readText,
} as const;
export type ReadField = keyof typeof READERS;

/** Whether a field can be read as it stands. */
export const isReadable = (draft: DeadlineDraft, field: ReadField): boolean =>
  READERS[field](draft[field]) !== undefined;

/** The row to propose; `undefined` while a field cannot be read. */
export const rowOfDraft = (draft: DeadlineDraft): Rule | undefined => {
  const id = DUTIES.find((each) => each === draft.id);
  const issuerKind = ISSUERS.find((each) => each === draft.issuerKind);
  const before = READERS.before(draft.before);
  const internalBefore = READERS.internalBefore(draft.internalBefore);
  const ladder = READERS.ladder(draft.ladder);
  const escalation = READERS.escalation(draft.escalation);
  const issuer = READERS.issuer(draft.issuer);
  const validFrom = READERS.validFrom(draft.validFrom);
  const validTo = READERS.validTo(draft.validTo);
  const year = READERS.year(draft.year);
  const source = READERS.source(draft.source);
  if (!(id && issuerKind && before && internalBefore && ladder && escalation)) return undefined;
  if (!(issuer && validFrom && validTo && year && source)) return undefined;
  return {
    table: 'DEADLINES',
    id,
    before: before.value,
    internalBefore: internalBefore.value,
    ladder: ladder.value,
    escalation: escalation.value,
    issuerKind,
    issuer: issuer.value,
    validFrom: validFrom.value,
    validTo: validTo.value,
    year: year.value,
    source: source.value,
  };
};
