import { criteriaOf } from './criteria.ts';
import { legalInstants, localDate } from './legal-dates.ts';
import type { Memory } from './memory.ts';
import { LARGE, SMALL, UNSIZED } from './units.ts';
import { addWorkingDays } from './working-days.ts';

/** How a command is written: which of its forms, and whether something is wrong or missing in it. */
export type Wish = { readonly variant: number; readonly spoilt: boolean; readonly office: string };
export type Draft = (memory: Memory, at: string, wish: Wish) => object;

export const oneIn = (count: number, { variant }: Pick<Wish, 'variant'>): boolean => variant % count === 0;

export const paper = (kind: string, date: string) => ({
  kind,
  number: '01/TL',
  date,
  title: 'Tài liệu',
  at: { heldElsewhere: { custodian: 'Văn phòng', seenBy: 'of-SEEN', on: date } },
});

/** All of them, or all but one when spoilt. */
export const allBut = <T>(items: readonly T[], { spoilt, variant }: Omit<Wish, 'office'>): readonly T[] =>
  spoilt ? items.filter((_, index) => index !== variant % items.length) : items;

/** A unit may deny its Party body; then it mostly sends the resolution all the same. */
const registrationPapers = ({ facts }: Memory, date: string, wish: Wish) => {
  const partyBody = oneIn(2, wish);
  const resolution = partyBody || (facts.partyBody === true && !oneIn(11, wish));
  const kinds = ['SECURITY_PLAN', 'REGISTRATION_FORM', ...(resolution ? ['PARTY_RESOLUTION'] : [])];
  return { partyBody, documents: allBut(kinds, wish).map((kind) => paper(kind, date)) };
};

const openCase: Draft = (memory, at, wish) => {
  const late = at >= legalInstants(memory).registrationEnds;
  return { ground: late ? (oneIn(2, wish) ? 'ENTERED_LATE' : 'FOUNDED_AFTER_Q1') : null };
};

/** Mostly into scope again from outside, and mostly harmless from inside. */
const correctScreening: Draft = ({ status, facts }, at, wish) => {
  const inScope = status === 'Excluded' ? !oneIn(4, wish) : !oneIn(3, wish);
  const size = wish.spoilt ? UNSIZED : inScope ? LARGE : SMALL;
  return {
    armedForces: facts.type === 'AGENCY' ? !inScope : facts.armedForces && inScope ? false : null,
    schoolLevels: facts.type === 'EDUCATION' ? [inScope ? 'UPPER_SECONDARY' : 'PRIMARY'] : null,
    enterprise: facts.type === 'ENTERPRISE' ? size : null,
    document: paper('FIGURES', localDate(at)),
    reason: 'Số liệu mới',
  };
};

const returnRegistration: Draft = (_, at, wish) => ({
  reasonCode: 'INCOMPLETE',
  reason: 'Thiếu chữ ký',
  fixes: [{ code: null, fix: 'Ký lại' }],
  due: addWorkingDays(localDate(at), 3 + (wish.variant % 3)),
});

const requestRestoration: Draft = (memory, _, wish) => ({
  receipt: paper('RECEIPT', `${memory.year}-03-30`),
  receivedOn: wish.spoilt && oneIn(2, wish) ? `${memory.year}-04-01` : `${memory.year}-03-31`,
  ...registrationPapers(memory, `${memory.year}-03-30`, { ...wish, spoilt: wish.spoilt && !oneIn(2, wish) }),
  reason: 'Nộp bản giấy đúng hạn',
});

const meeting: Draft = (_, at, wish) => {
  const absent = oneIn(4, wish) ? 'LOCAL_POLICE' : oneIn(3, wish) ? 'MANAGING_AUTHORITY' : 'nobody';
  const uninvited = wish.spoilt && absent !== 'nobody';
  const seats = ['PARTY_COMMITTEE', 'UNIONS', 'GUARD_FORCE', 'LOCAL_POLICE', 'MANAGING_AUTHORITY'].map((seat) => ({
    seat,
    attendance: seat === absent ? 'INVITED_ABSENT' : seat === 'GUARD_FORCE' ? 'NOT_EXISTING' : 'PRESENT',
    invitation: seat === absent && !uninvited ? paper('INVITATION', localDate(at)) : null,
  }));
  return {
    heldOn: localDate(at),
    seats: allBut(seats, { ...wish, spoilt: wish.spoilt && !uninvited }),
    attendees: 12,
    minutes: paper('MINUTES', localDate(at)),
  };
};

const dossier: Draft = ({ facts }, at, wish) => {
  const answers = criteriaOf(facts).map(({ code }) => ({ code, verdict: 'MET' }));
  const kinds = ['TO_TRINH', 'RESULT_REPORT', 'MINUTES'];
  const half = oneIn(2, wish);
  return {
    answers: allBut(answers, { ...wish, spoilt: wish.spoilt && half }),
    documents: allBut(kinds, { ...wish, spoilt: wish.spoilt && !half }).map((kind) => paper(kind, localDate(at))),
    proposedGrade: 'FAIR',
  };
};

export const returnDue = ({ year }: Memory, at: string, wish: Wish): string => {
  const due = addWorkingDays(localDate(at), wish.spoilt ? 5 + (wish.variant % 3) : 1 + (wish.variant % 3));
  const last = `${year}-11-15`;
  return due > last && localDate(at) < last && !wish.spoilt ? last : due;
};

export const EARLY_DRAFTS = {
  OpenCase: openCase,
  CorrectScreening: correctScreening,
  SubmitRegistration: (memory, at, wish) => registrationPapers(memory, localDate(at), wish),
  ReturnRegistration: returnRegistration,
  AcceptRegistration: () => ({}),
  CloseRegistrationWindow: ({ status }, _, { spoilt }) => ({
    cause: (status === 'RegistrationReturned') !== spoilt ? 'FIX' : 'WINDOW',
  }),
  RequestRestoration: requestRestoration,
  RestoreRegistration: () => ({ reason: 'Dấu tiếp nhận trước 1/4' }),
  StartSelfAssessment: () => ({}),
  RecordAssessmentMeeting: meeting,
  AcceptAbsence: ({ absent }) => ({ seats: absent.length > 0 ? absent : ['LOCAL_POLICE'], reason: 'Có lý do' }),
  SubmitDossier: dossier,
  RecallDossier: () => ({ reason: 'Bổ sung' }),
} as const satisfies Record<string, Draft>;
