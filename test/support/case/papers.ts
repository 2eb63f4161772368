import { criteriaSet } from '#domain/policy/criteria/criteria-set.ts';
import type { DocumentRef } from '#schema/envelope.ts';
import { OfficerId } from '#schema/ids.ts';
import type { UnitType } from '#schema/unit.ts';

export const paper = (kind: string, number = '01', date = '2026-03-01'): DocumentRef => ({
  kind,
  number,
  date,
  title: `Văn bản ${kind}`,
  at: { heldElsewhere: { custodian: 'Văn thư', seenBy: OfficerId.parse('of-police01'), on: date } },
});
export const papers = (...kinds: readonly string[]) => kinds.map((kind) => paper(kind));

export const registrationPapers = {
  partyBody: true,
  documents: papers('SECURITY_PLAN', 'REGISTRATION_FORM', 'PARTY_RESOLUTION'),
};

const codesOf = (type: UnitType): readonly string[] =>
  (criteriaSet({ CQ: 'C124-2021/CQ', GD: 'C124-2021/GD' }, type) ?? []).map(({ code }) => code);

type Answers = { readonly unmet?: readonly string[]; readonly type?: UnitType };
/** One verdict for each criterion of the set; all met but the named ones. */
export const verdicts = ({ unmet = [], type = 'AGENCY' }: Answers = {}) =>
  codesOf(type).map((code) => ({ code, verdict: unmet.includes(code) ? 'NOT_MET' : 'MET' }));

export const dossierOf = (answers: Answers = {}) => ({
  answers: verdicts(answers),
  documents: papers('TO_TRINH', 'RESULT_REPORT', 'MINUTES'),
  proposedGrade: 'FAIR',
});
export const findingsOf = (answers: Answers = {}) => ({
  mode: 'MEETING',
  findings: verdicts(answers),
  conclusion: 'Đã thẩm định',
});
export const meetingOn = (
  heldOn: string,
  absent: Readonly<Record<string, 'NOT_EXISTING' | 'INVITED_ABSENT'>> = {},
) => ({
  heldOn,
  attendees: 20,
  minutes: paper('MINUTES'),
  seats: ['PARTY_COMMITTEE', 'UNIONS', 'GUARD_FORCE', 'LOCAL_POLICE', 'MANAGING_AUTHORITY'].map((seat) => ({
    seat,
    attendance: absent[seat] ?? 'PRESENT',
    invitation: absent[seat] === 'INVITED_ABSENT' ? paper('INVITATION') : null,
  })),
});
