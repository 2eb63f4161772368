import { type Draft, oneIn, paper, type Wish } from './drafts-early.ts';
import { localDate, nextDay, shift } from './legal-dates.ts';
import { presentDate } from './own-rules-duties.ts';

const plan: Draft = (_, at) => ({ number: '05/KH', date: localDate(at), document: paper('PLAN', localDate(at)) });
const tasks = { propaganda: 'a', models: 'b', guardForce: 'c', coordination: 'd', review: 'đ' };
const figures = { sessions: 4, participants: 120, models: 1, trainings: 1, trainees: 30, guards: 5 };
const KINDS = ['LAUNCH', 'PROPAGANDA', 'TRAINING', 'NATIONAL_DAY', 'GUARD_FORCE', 'FINAL_REVIEW'] as const;
const DUTIES = ['FIX', 'DOSSIER', 'PLAN', 'LAUNCH', 'UNIT_RPT', 'REG', 'CLS', 'UNIT_DEC'] as const;

const dutyFor = ({ variant }: Wish, returned: boolean) => (returned ? 'FIX' : (DUTIES[variant % 8] ?? 'PLAN'));

/** Mostly a week later than the present date; spoilt, that date itself, its day before, or the next year. */
const extension: Draft = (memory, at, wish) => {
  const deadline = dutyFor(wish, memory.status.endsWith('Returned') && !oneIn(4, wish));
  const present = presentDate(memory, deadline) ?? at;
  const off = wish.spoilt ? [-2, -1, 400][wish.variant % 3] : [0, 6, 7][wish.variant % 3];
  const due = localDate(shift(present, (off ?? 0) * 86_400_000));
  return { deadline, due, reason: 'Bão lũ', document: oneIn(2, wish) ? paper('OTHER', localDate(at)) : null };
};

export const DUTY_DRAFTS = {
  SubmitPlan: plan,
  SubmitPeriodicReport: (memory, at, wish) => ({ ...plan(memory, at, wish), tasks, figures }),
  RecordActivity: (_, at, wish) => ({
    kind: KINDS[wish.variant % KINDS.length],
    heldOn: wish.spoilt ? nextDay(localDate(at)) : localDate(at),
    participants: 40,
  }),
  ExtendDeadline: extension,
} as const satisfies Record<string, Draft>;
