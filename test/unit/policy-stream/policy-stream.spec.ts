import { describe, expect, it } from 'vitest';
import { policyDecider } from '#domain/policy-stream/policy-stream.ts';
import { NO_ROWS } from '#domain/policy-stream/state.ts';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { chair, provincial } from '#test/support/case/officers.ts';
import { dayRow, planRow } from '#test/support/policy/rows.ts';
import { given } from '#test/support/streams/given.ts';
import { adopt, idOf, propose, repeal, second, v05 } from './rows.ts';

const khanhHoa = policyDecider({ scope: '56', national: NO_ROWS });
const country = policyDecider({ scope: 'vn', national: NO_ROWS });
const admin = { ...provincial, role: 'ADMIN', office: OfficeId.parse('ADMIN@vn.56') } as const;
const day = propose(dayRow());
const adoption = adopt({ rowId: idOf(day) });

describe('a row of a province', () => {
  it('is proposed by its police or its administrator, and by nobody else', () => {
    given(khanhHoa).when(day).thenEvents('PolicyRowProposed');
    given(khanhHoa)
      .when(propose(dayRow(), { person: admin }))
      .thenEvents('PolicyRowProposed');
    given(khanhHoa)
      .when(propose(dayRow(), { person: chair }))
      .thenRefused({ code: 'RoleMissing', roles: ['ADMIN', 'PROV_POLICE'] });
    given(policyDecider({ scope: '01', national: NO_ROWS }))
      .when(day)
      .thenRefused({ code: 'OutsideScope', area: 'vn.01' });
  });

  it('counts once another officer adopts it with the document of its issuer', () => {
    given(khanhHoa, day).when(adoption).thenEvents('PolicyRowAdopted');
    const { state } = given(khanhHoa, day, adoption);
    expect(state).toMatchObject({ proposed: [], adopted: [{ rowId: idOf(day), row: dayRow(), repealedOn: null }] });
  });

  it('is not adopted by the officer who proposed it, nor by one who acts for him or whose paper he typed', () => {
    const own = adopt({ rowId: idOf(day) }, { person: provincial });
    given(khanhHoa, day)
      .when(own)
      .thenRefused({ code: 'SecondOfficerRequired', signedBy: [provincial.officer] });
    const { signature } = adoption;
    const actor = { ...signature.actor, onBehalfOf: provincial.officer };
    given(khanhHoa, day)
      .when({ ...adoption, signature: { ...signature, actor } })
      .thenRefused({ code: 'SecondOfficerRequired' });
    const typed = { ...day.signature.actor, enteredBy: second.officer };
    given(khanhHoa, { ...day, signature: { ...day.signature, actor: typed } })
      .when(adoption)
      .thenRefused({ code: 'SecondOfficerRequired' });
  });

  it('is found by its id, and adopted once', () => {
    given(khanhHoa)
      .when(adoption)
      .thenRefused({ code: 'PolicyRowNotFound', row: idOf(day) });
    given(khanhHoa, day, adoption).when(adoption).thenRefused({ code: 'PolicyRowNotFound' });
  });

  it('that could be met when it was proposed is refused when it can be met no longer', () => {
    const other = propose(dayRow({ name: 'Tên khác' }));
    given(khanhHoa, day, other, adoption)
      .when(adopt({ rowId: idOf(other) }))
      .thenRefused({ code: 'CalendarInconsistent', problems: ['DAY_ALREADY_THERE'] });
    given(khanhHoa)
      .when(propose(dayRow({ date: '2026-08-01' })))
      .thenRefused({ code: 'CalendarInconsistent', problems: ['DAY_IS_PAST'] });
  });

  it('entered late needs its ground, and is not entered ahead', () => {
    const { signature } = day;
    given(khanhHoa)
      .when({ ...day, signature: { ...signature, receivedAt: '2026-09-30T05:00:00.000Z' } })
      .thenRefused({ code: 'LateEntryGroundRequired' });
    given(khanhHoa)
      .when({ ...day, signature: { ...signature, receivedAt: '2026-07-01T05:00:00.000Z' } })
      .thenRefused({ code: 'OccurredInFuture' });
  });
});

describe('a row of the country', () => {
  it('is entered by the Ministry, and by no province', () => {
    given(country)
      .when(propose(dayRow(), { person: v05 }))
      .thenEvents('PolicyRowProposed');
    given(country)
      .when(day)
      .thenRefused({ code: 'RoleMissing', roles: ['ADMIN', 'V05'] });
    given(country)
      .when(propose(dayRow(), { person: admin }))
      .thenRefused({ code: 'OutsideScope', area: 'vn' });
  });
});

describe('a shipped day that is not confirmed', () => {
  it('is adopted as it stands, by one officer with the document', () => {
    const command = adopt({ shippedDay: '2026-11-23' });
    given(khanhHoa).when(command).thenEvents('PolicyRowAdopted');
    expect(given(khanhHoa, command).state.adopted).toMatchObject([
      { rowId: idOf(command), row: { kind: 'DAY_IN_LIEU', date: '2026-11-23', source: 'proposal-2026-09' } },
    ]);
  });

  it('is none when the calendar has no such day, or has it confirmed', () => {
    for (const shippedDay of ['2026-10-23', '2026-11-24'])
      given(khanhHoa).when(adopt({ shippedDay })).thenRefused({ code: 'PolicyRowNotFound', row: shippedDay });
  });
});

describe('a row that goes', () => {
  it('is withdrawn by anybody who may propose, as long as it is only proposed', () => {
    const withdrawal = repeal(idOf(day), { document: false });
    given(khanhHoa, day).when(withdrawal).thenEvents('PolicyRowRepealed');
    expect(given(khanhHoa, day, withdrawal).state).toEqual(NO_ROWS);
  });

  it('was adopted: its repeal needs a document and another officer than the one who adopted it', () => {
    given(khanhHoa, day, adoption)
      .when(repeal(idOf(day), { document: false }))
      .thenRefused({ code: 'IssuerDocumentRequired' });
    given(khanhHoa, day, adoption)
      .when(repeal(idOf(day), { person: second }))
      .thenRefused({ code: 'SecondOfficerRequired', signedBy: [second.officer] });
    given(khanhHoa, day, adoption)
      .when(repeal(idOf(day)))
      .thenEvents('PolicyRowRepealed');
  });

  it('is a day that has not begun, and goes once', () => {
    given(khanhHoa, day, adoption)
      .when(repeal(idOf(day), { on: '2026-10-23' }))
      .thenRefused({ code: 'CalendarInconsistent', problems: ['DAY_IS_PAST'] });
    given(khanhHoa, day, adoption, repeal(idOf(day)))
      .when(repeal(idOf(day)))
      .thenRefused({ code: 'PolicyRowNotFound' });
  });

  it('says that a year is complete: that may go at any time', () => {
    const year = propose({ table: 'CALENDAR_YEAR', year: 2027, source: 'Thông báo nghỉ năm 2027' });
    given(khanhHoa, year, adopt({ rowId: idOf(year) }))
      .when(repeal(idOf(year)))
      .thenEvents('PolicyRowRepealed');
  });

  it('leaves the other rows as they are', () => {
    const other = adopt({ shippedDay: '2026-11-23' });
    expect(given(khanhHoa, other, day, adoption, repeal(idOf(day))).state.adopted).toMatchObject([
      { rowId: idOf(other), repealedOn: null },
      { rowId: idOf(day), repealedOn: '2026-08-10' },
    ]);
  });

  it('leaves the dates of the year in order', () => {
    const report = propose(planRow({ id: 'UNIT_RPT', before: { month: 9, day: 20 } }));
    const plan = propose(planRow({ before: { month: 9, day: 12 } }));
    const before = [report, adopt({ rowId: idOf(report) }), plan, adopt({ rowId: idOf(plan) })] as const;
    given(khanhHoa, ...before)
      .when(repeal(idOf(report)))
      .thenEvents('PolicyRowRepealed');
    const late = propose(planRow({ before: { month: 10, day: 28 } }));
    const dossier = propose(planRow({ id: 'UNIT_RPT', before: { month: 10, day: 30 } }));
    given(khanhHoa, dossier, adopt({ rowId: idOf(dossier) }), late, adopt({ rowId: idOf(late) }))
      .when(repeal(idOf(dossier), { person: { ...provincial, officer: OfficerId.parse('of-pv050003') } }))
      .thenRefused({ code: 'CalendarInconsistent', problems: ['ORDER_BROKEN'] });
  });
});
