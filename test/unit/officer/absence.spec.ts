import { describe, expect, it } from 'vitest';
import { deputyOf } from '#domain/officer/absence.ts';
import { officerDecider, officerDeciderFor } from '#domain/officer/officer.ts';
import { OfficeId } from '#schema/ids.ts';
import { Appointment, OfficerCommand } from '#schema/officer.ts';
import { appraiser, otherCommune, type Person, policeHead, provincial, receiver } from '#test/support/case/officers.ts';
import { by, given } from '#test/support/streams/given.ts';

const FROM = '2026-08-03T17:00:00.000Z';
const UNTIL = '2026-08-17T17:00:00.000Z';
const admin = { ...provincial, role: 'ADMIN', office: OfficeId.parse('ADMIN@vn.56') } as const;
const postOf = ({ role, office }: Person, from = '2026-01-01T00:00:00.000Z', until: string | null = null) =>
  Appointment.parse({ role, office, from, until });
const deciderWith = (...deputyPosts: readonly Appointment[]) => officerDeciderFor(receiver.officer, deputyPosts);
const police = deciderWith(postOf(appraiser));

const appointed = by(
  admin,
  '2026-01-05',
  OfficerCommand.parse({ type: 'AppointOfficer', data: { appointment: postOf(receiver) } }),
);
const away = (over: object = {}, person: Person = receiver, on = '2026-08-01') =>
  by(
    person,
    on,
    OfficerCommand.parse({
      type: 'RecordAbsence',
      data: { absence: { from: FROM, until: UNTIL, deputy: appraiser.officer, ...over } },
    }),
  );
const back = (until: string, over: object = {}) =>
  by(receiver, '2026-08-10', OfficerCommand.parse({ type: 'EndAbsence', data: { from: FROM, until, ...over } }));

describe('an absence', () => {
  it('is recorded by the officer himself, the head of his office, or an administrator', () => {
    for (const person of [receiver, policeHead, admin])
      given(police, appointed).when(away({}, person)).thenEvents('AbsenceRecorded');
    given(police, appointed)
      .when(away({}, appraiser))
      .thenRefused({ code: 'RoleMissing', roles: ['OFFICE_HEAD', 'ADMIN'] });
    const area = 'vn.56.22366';
    given(police, appointed)
      .when(away({}, { ...policeHead, office: otherCommune.office }))
      .thenRefused({ code: 'OutsideScope', area });
    given(police, appointed)
      .when(away({}, { ...admin, office: OfficeId.parse('ADMIN@vn.01') }))
      .thenRefused({ code: 'OutsideScope', area });
    given(officerDecider, appointed).when(away()).thenRefused({ code: 'RoleMissing' });
  });

  it('names as deputy another officer of one of the same offices', () => {
    const offices = [receiver.office];
    const refused = { code: 'DeputyNotOfOffice', offices };
    given(deciderWith(), appointed).when(away()).thenRefused(refused);
    given(deciderWith(postOf(otherCommune)), appointed)
      .when(away())
      .thenRefused(refused);
    given(deciderWith(postOf(appraiser, '2026-08-10T00:00:00.000Z')), appointed)
      .when(away())
      .thenRefused(refused);
    given(deciderWith(postOf(appraiser, '2026-01-01T00:00:00.000Z', FROM)), appointed)
      .when(away())
      .thenRefused(refused);
    given(deciderWith(postOf(appraiser, '2026-01-01T00:00:00.000Z', UNTIL)), appointed)
      .when(away())
      .thenEvents('AbsenceRecorded');
    given(deciderWith(postOf(receiver)), appointed)
      .when(away({ deputy: receiver.officer }))
      .thenRefused(refused);
  });

  it('is of an officer who then holds a post, ends after it begins, and overlaps no other', () => {
    given(police).when(away()).thenRefused({ code: 'NotAppointed' });
    given(police, appointed)
      .when(away({ until: FROM }))
      .thenRefused({ code: 'EndsBeforeItBegins', from: FROM });
    given(police, appointed, away())
      .when(away({ from: '2026-08-16T17:00:00.000Z', until: '2026-08-20T17:00:00.000Z' }))
      .thenRefused({ code: 'AbsenceOverlaps', from: FROM, until: UNTIL });
    given(police, appointed, away())
      .when(away({ from: UNTIL, until: '2026-08-20T17:00:00.000Z' }))
      .thenEvents('AbsenceRecorded');
  });

  it('entered long after it began needs its ground', () =>
    given(police, appointed)
      .when(away({}, receiver, '2026-09-01'))
      .thenRefused({ code: 'LateEntryGroundRequired' }));

  it('ends earlier when the officer is back', () => {
    const second = away({ from: UNTIL, until: '2026-08-20T17:00:00.000Z' });
    const noon = '2026-08-10T05:00:00.000Z';
    given(police, appointed, away(), second).when(back(noon)).thenEvents('AbsenceEnded');
    expect(given(police, appointed, away(), second, back(noon)).state.absences).toMatchObject([
      { from: FROM, until: noon },
      { from: UNTIL, until: '2026-08-20T17:00:00.000Z' },
    ]);
  });

  it('ends within its own time, and only where there is one', () => {
    const refused = { code: 'AbsenceNotFound' };
    given(police, appointed).when(back('2026-08-10T05:00:00.000Z')).thenRefused(refused);
    given(police, appointed, away()).when(back(UNTIL)).thenRefused(refused);
    given(police, appointed, away()).when(back('2026-08-01T05:00:00.000Z')).thenRefused(refused);
  });
});

describe('the deputy', () => {
  it('stands in from the first instant of the absence to its exclusive end', () => {
    const { state } = given(police, appointed, away());
    const at = ['2026-08-03T16:59:59.999Z', FROM, '2026-08-17T16:59:59.999Z', UNTIL];
    expect(at.map((instant) => deputyOf(state, instant))).toEqual([null, appraiser.officer, appraiser.officer, null]);
  });
});
