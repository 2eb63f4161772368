import { describe, expect, it } from 'vitest';
import { appointmentsAt, officerDecider, officerDeciderFor } from '#domain/officer/officer.ts';
import { OfficerCommand } from '#schema/officer.ts';
import { provincial, receiver } from '#test/support/case/officers.ts';
import { by, given } from '#test/support/streams/given.ts';

const admin = { ...provincial, role: 'ADMIN' } as const;
const FROM = '2026-01-01T00:00:00.000Z';
const UNTIL = '2026-07-01T00:00:00.000Z';
const post = { role: 'COMMUNE_POLICE', office: receiver.office };
const appoint = (over: object = {}, person: typeof receiver = admin) =>
  by(
    person,
    '2026-01-05',
    OfficerCommand.parse({ type: 'AppointOfficer', data: { appointment: { ...post, from: FROM, ...over } } }),
  );
const end = (until = UNTIL, over: object = {}) =>
  by(
    admin,
    '2026-06-05',
    OfficerCommand.parse({ type: 'EndAppointment', data: { ...post, until, reason: 'Điều động', ...over } }),
  );

describe('an officer', () => {
  it('is appointed by an administrator whose office answers for the area', () => {
    given(officerDecider).when(appoint()).thenEvents('OfficerAppointed');
    given(officerDecider).when(appoint({}, receiver)).thenRefused({ code: 'RoleMissing' });
    given(officerDecider)
      .when(appoint({ office: 'COMMUNE_POLICE@vn.01.00004' }))
      .thenRefused({ code: 'OutsideScope', area: 'vn.01.00004' });
    given(officerDecider)
      .when(appoint({ role: 'UNIT_HEAD', office: 'UNIT@56-CQ-000001' }))
      .thenEvents('OfficerAppointed');
  });

  it('is never appointed by himself', () => {
    given(officerDeciderFor(admin.officer)).when(appoint()).thenRefused({ code: 'OwnAppointment' });
    given(officerDeciderFor(receiver.officer)).when(appoint()).thenEvents('OfficerAppointed');
  });

  it('holds a role in an office once at a time', () => {
    given(officerDecider, appoint()).when(appoint()).thenRefused({ code: 'AlreadyAppointed' });
    given(officerDecider, appoint(), end())
      .when(appoint({ from: UNTIL }))
      .thenEvents('OfficerAppointed');
    given(officerDecider, appoint())
      .when(appoint({ role: 'OFFICE_HEAD' }))
      .thenEvents('OfficerAppointed');
  });

  it('holds it from its beginning up to its exclusive end', () => {
    const { state } = given(officerDecider, appoint(), appoint({ role: 'OFFICE_HEAD' }), end());
    const roles = (at: string) => appointmentsAt(state, at).map(({ role }) => role);
    expect(roles('2025-12-31T23:59:59.999Z')).toEqual([]);
    expect(roles(FROM)).toEqual(['COMMUNE_POLICE', 'OFFICE_HEAD']);
    expect(roles(UNTIL)).toEqual(['OFFICE_HEAD']);
  });

  it('never ends before it begins, and ends only where it stands', () => {
    given(officerDecider)
      .when(appoint({ until: '2025-01-01T00:00:00.000Z' }))
      .thenRefused({ code: 'EndsBeforeItBegins', from: FROM });
    given(officerDecider)
      .when(appoint({ until: UNTIL }))
      .thenEvents('OfficerAppointed');
    given(officerDecider, appoint()).when(end('2025-01-01T00:00:00.000Z')).thenRefused({ code: 'EndsBeforeItBegins' });
    given(officerDecider).when(end()).thenRefused({ code: 'NotAppointed' });
  });
});
