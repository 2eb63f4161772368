import type { CaseView, Session } from '../api/contract.ts';
import { isJsonObject, type JsonObject } from '../api/json.ts';
import { dateOf } from '../time/local-time.ts';
import { blank } from './blank.ts';
import { blankDocument } from './document-presets.ts';
import { type Draft, withDraftAt } from './draft.ts';
import type { NamedField, SpecOf } from './field-spec.ts';
import { figureDraft } from './figure-draft.ts';

export type PresetContext = {
  readonly officer: Session['officer'];
  readonly subject: CaseView;
  /** The office that the officer would act for. */
  readonly office: string;
  /** Typed from a paper of the unit: the form asks for its receipt. */
  readonly onPaper: boolean;
  readonly titleOf: (documentKind: string) => string;
  /** Values that the address brings along: `?decision=…&item=…`. */
  readonly given: (name: string) => string | undefined;
};
type Preset = (context: PresetContext, spec: SpecOf<'group'>) => JsonObject;

const today = (): string => dateOf(new Date().toISOString());
const papers =
  (...kinds: readonly string[]) =>
  ({ officer, subject, titleOf }: PresetContext): readonly Draft[] =>
    kinds.map((kind) => blankDocument({ officer, subject, titleOf }, kind));

const itemOf = (spec: SpecOf<'group'>, list: string): JsonObject => {
  const field = spec.fields.find(({ name }: NamedField) => name === list);
  const item = field?.spec.kind === 'list' ? blank(field.spec.item) : {};
  return isJsonObject(item) ? item : {};
};

const registration: Preset = (context) => {
  const { partyBody } = context.subject.facts;
  const resolution = partyBody === true ? ['PARTY_RESOLUTION'] : [];
  return {
    partyBody: partyBody === null ? '' : String(partyBody),
    documents: papers('SECURITY_PLAN', 'REGISTRATION_FORM', ...resolution)(context),
  };
};

const answers: Preset = (context, spec) => {
  const { criteria, dossier } = context.subject;
  const row = (code: string) => {
    const before = dossier?.answers.find((answer) => answer.code === code);
    const known = before && { verdict: before.verdict, figure: figureDraft(before.figure), note: before.note ?? '' };
    return { ...itemOf(spec, 'answers'), code, ...known };
  };
  return {
    answers: criteria.map(({ code }) => row(code)),
    documents: papers('TO_TRINH', 'RESULT_REPORT', 'MINUTES')(context),
    proposedGrade: dossier?.proposedGrade ?? '',
  };
};

const SEATS = ['PARTY_COMMITTEE', 'UNIONS', 'GUARD_FORCE', 'LOCAL_POLICE', 'MANAGING_AUTHORITY'] as const;

const emptySeats = ({ subject: { meeting } }: PresetContext): readonly string[] =>
  (meeting?.seats ?? [])
    .filter(({ seat, attendance }) => attendance === 'INVITED_ABSENT' && !meeting?.acceptedAbsences.includes(seat))
    .map(({ seat }) => seat);

/** KH25: the plan or report has a number and a date of its own; today's, until another is typed. */
const directivePaper =
  (kind: string): Preset =>
  (context) => ({ date: today(), document: withDraftAt(papers(kind)(context)[0] ?? null, ['date'], today()) });

/** What may be put off is what the law does not date (lifecycle §4): a return's date before all. */
const extensible = ({ subject: { obligations } }: PresetContext): string => {
  const open = obligations.filter(({ state, legalBasis }) => state !== 'Met' && state !== 'MetLate' && !legalBasis);
  return (open.find(({ id }) => id === 'FIX') ?? open[0])?.id ?? '';
};

/** N30 Art. 29–30: what a case went through is in its file. */
const FILES = ['REGISTRATION', 'DOSSIER', 'FINDINGS', 'DECISION'] as const;

const PRESETS: Readonly<Record<string, Preset>> = {
  SubmitRegistration: registration,
  RequestRestoration: (context, spec) => ({
    ...registration(context, spec),
    receipt: papers('RECEIPT')(context)[0] ?? null,
  }),
  ReturnRegistration: (_, spec) => ({ fixes: [itemOf(spec, 'fixes')] }),
  ReturnDossier: (_, spec) => ({ fixes: [itemOf(spec, 'fixes')] }),
  RecordAssessmentMeeting: (context, spec) => ({
    heldOn: today(),
    seats: SEATS.map((seat) => ({ ...itemOf(spec, 'seats'), seat })),
    minutes: papers('MINUTES')(context)[0] ?? null,
  }),
  AcceptAbsence: (context) => ({ seats: emptySeats(context) }),
  SubmitDossier: answers,
  CompleteAppraisal: ({ subject }, spec) => ({
    findings: subject.criteria.map(({ code }) => ({ ...itemOf(spec, 'findings'), code, basis: 'FINAL' })),
    proposedGrade: subject.dossier?.proposedGrade ?? '',
  }),
  SubmitProposal: ({ subject }) => ({
    date: today(),
    recognition: subject.appraisal?.unmet.length === 0 && !subject.appraisal.onFile ? 'MET' : 'NOT_MET',
  }),
  DecideRecognition: ({ subject, given }) => ({
    decisionId: given('decision') ?? '',
    listItem: given('item') ?? '',
    outcome: subject.proposal?.recognition ?? '',
  }),
  GradeMovement: ({ subject, given }) => ({
    grade: subject.proposal?.grade ? { variant: 'Grade', value: subject.proposal.grade } : null,
    decisionId: given('decision') ?? '',
    listItem: given('item') ?? '',
  }),
  ProposeReward: () => ({ date: today(), persons: '0' }),
  DecideReward: ({ given }) => ({ decisionId: given('decision') ?? '', listItem: given('item') ?? '' }),
  CloseCase: ({ officer }) => ({
    files: FILES.map((kind) => ({ kind, heldAt: officer.appointments[0]?.office.name ?? '', document: null })),
  }),
  SubmitPlan: directivePaper('PLAN'),
  SubmitPeriodicReport: directivePaper('PERIODIC_REPORT'),
  RecordActivity: () => ({ heldOn: today(), sessions: '1' }),
  ExtendDeadline: (context) => ({ deadline: extensible(context) }),
  AssignCase: ({ officer }) => ({ assignee: officer.id }),
};

const paperChannel = (context: PresetContext): Draft => ({
  variant: 'paper',
  value: { paper: { scan: papers('OTHER')(context)[0] ?? null, receiptNumber: '', receivedOn: today() } },
});

/** A form as it opens: empty, but for what the case, the law or the address already say. */
export const startDraft = (type: string, spec: SpecOf<'group'>, context: PresetContext): Draft => {
  const root = blank(spec);
  const data = spec.fields.find(({ name }) => name === 'data')?.spec;
  if (!isJsonObject(root) || data?.kind !== 'group') return root;
  const empty = isJsonObject(root['data']) ? root['data'] : {};
  const channel = context.onPaper ? paperChannel(context) : null;
  return { ...root, office: context.office, channel, data: { ...empty, ...PRESETS[type]?.(context, data) } };
};
