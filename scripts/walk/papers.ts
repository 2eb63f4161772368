import { type Client, listOf, textOf } from './client.ts';
import type { Walker } from './officers.ts';

export const paper = (kind: string, number: string, date: string, seenBy: string) => ({
  kind,
  number,
  date,
  title: `Văn bản ${number}`,
  at: { heldElsewhere: { custodian: 'Văn thư phường Nha Trang', seenBy, on: date } },
});

/** A verdict on each criterion that the case pinned. */
export const verdictsOf = async (client: Client, caseId: string, { token }: Walker) => {
  const { body } = await client.get(`/v1/cases/${caseId}`, token);
  return listOf(body, 'criteria').map((criterion) => ({ code: textOf(criterion, 'code'), verdict: 'MET' }));
};

export const meetingOn = (date: string, seenBy: string) => ({
  heldOn: date,
  attendees: 24,
  minutes: paper('MINUTES', '03/BB', date, seenBy),
  seats: ['PARTY_COMMITTEE', 'UNIONS', 'GUARD_FORCE', 'LOCAL_POLICE', 'MANAGING_AUTHORITY'].map((seat) => ({
    seat,
    attendance: 'PRESENT',
  })),
});

export const decisionOf = (
  subject: 'RECOGNITION' | 'GRADE',
  outcome: string,
  caseId: string,
  { number, date, issuer }: { readonly number: string; readonly date: string; readonly issuer: string },
) => ({
  issuer,
  year: Number(caseId.slice(0, 4)),
  number,
  date,
  subject,
  signer: { name: 'Người ký (trình diễn)', capacity: 'TM', title: 'Chủ tịch UBND phường' },
  annex: [{ item: 1, caseId, outcome }],
});
