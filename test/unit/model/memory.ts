import type { GradeAxis, Recognition, Registration, RewardAxis } from '#schema/case/parts.ts';
import type { TableStatus } from '#schema/case/who-may-what.ts';
import type { UnitFacts } from '#schema/unit.ts';
import type { Offices } from './offices.ts';

export type Axes = {
  readonly registration: Registration;
  readonly recognition: Recognition;
  readonly grade: GradeAxis;
  readonly reward: RewardAxis;
};

/** All that the oracle keeps of a case: its place in the table, dates, and who signed what. */
export type Memory = Axes & {
  readonly status: TableStatus;
  readonly year: number;
  /** The province has adopted rows of its own (`adopted-rows.ts`). */
  readonly adopted: boolean;
  readonly unitId: string;
  readonly facts: UnitFacts;
  readonly offices: Offices | null;
  /** `occurredAt` of the event that led to the present status. */
  readonly since: string;
  readonly windowCloses: string;
  readonly registrations: number;
  /** When the registration that lies there came in: nobody waits before he has it. */
  readonly submittedAt: string;
  /** Exclusive instant of the fix that a return named, and when its timer may fire. */
  readonly fixBy: string;
  readonly lapsesAt: string;
  /** Whether such a fix still runs: the case has not gone on since. */
  readonly fixRuns: boolean;
  /** Dates that the decider moved, and duties that were done, by their ids. */
  readonly extended: Readonly<Record<string, string>>;
  readonly fulfilled: readonly string[];
  /** Who signed or typed anything for the unit: registration, meeting, dossier. */
  readonly unitHands: readonly string[];
  /** Who signed or typed anything before the case was opened again, or an earlier proposal of a reward. */
  readonly formerHands: readonly string[];
  readonly restorationAskedBy: readonly string[];
  readonly restorationAskedAt: string;
  readonly meeting: boolean;
  readonly absent: readonly string[];
  readonly acceptedAbsences: readonly string[];
  readonly dossiers: number;
  readonly submitters: readonly string[];
  /** Who typed a registration; who typed what the unit did from its self-assessment on. */
  readonly registrationTypists: readonly string[];
  readonly typists: readonly string[];
  readonly onFile: boolean;
  readonly unmet: readonly string[];
  /** Took the dossier or the file up, without signing a finding. */
  readonly starters: readonly string[];
  readonly appraisers: readonly string[];
  readonly proposers: readonly string[];
  /** `null`: confirmed once, but the appraisal was opened again since; the design does not say whether it still counts. */
  readonly periodEnd: boolean | null;
  readonly rewardKind: string | null;
  readonly rewardProposers: readonly string[];
  readonly rewardProposedAt: string;
  readonly assignee: string | null;
  /** The status in which the case was assigned, while it has not changed since. */
  readonly assignedIn: TableStatus | null;
};

const NEVER = '9990-01-01T00:00:00.000Z';
/** What a new opening, or a return from exclusion, starts from. */
export const fresh = {
  registration: 'Pending',
  recognition: 'Undecided',
  grade: 'Ungraded',
  reward: 'Open',
  windowCloses: NEVER,
  registrations: 0,
  submittedAt: NEVER,
  fixBy: NEVER,
  lapsesAt: NEVER,
  fixRuns: false,
  extended: {},
  fulfilled: [],
  unitHands: [],
  restorationAskedBy: [],
  restorationAskedAt: NEVER,
  meeting: false,
  absent: [],
  acceptedAbsences: [],
  dossiers: 0,
  submitters: [],
  registrationTypists: [],
  typists: [],
  onFile: false,
  unmet: [],
  starters: [],
  appraisers: [],
  proposers: [],
  periodEnd: false,
  rewardKind: null,
  rewardProposers: [],
  rewardProposedAt: NEVER,
  assignee: null,
  assignedIn: null,
} as const satisfies Partial<Memory>;

const hands = (memory: Memory): readonly string[] => [
  ...memory.formerHands,
  ...memory.unitHands,
  ...memory.restorationAskedBy,
  ...memory.typists,
  ...memory.starters,
  ...memory.appraisers,
  ...memory.proposers,
];

/** A new beginning, which forgets everything but whose hands the case went through. */
export const anew = (memory: Memory): Memory => ({ ...memory, ...fresh, formerHands: hands(memory) });

export const notOpenedYet = (year: number, unitId: string, facts: UnitFacts, adopted = false): Memory => ({
  ...fresh,
  formerHands: [],
  status: 'NotOpened',
  year,
  adopted,
  unitId,
  facts,
  offices: null,
  since: '2000-01-01T00:00:00.000Z',
});

export const bothUndecided = (memory: Memory): boolean =>
  memory.recognition === 'Undecided' && memory.grade === 'Ungraded';
