import { describe, expect, it } from 'vitest';
import { appointmentsAt, officerDecider, officerDeciderFor } from '#domain/officer/officer.ts';
import { OfficerCommand } from '#schema/officer.ts';
import { type Person, provincial, receiver, timer } from '#test/support/case/officers.ts';
import { by, given } from '#test/support/streams/given.ts';

const admin = { ...provincial, role: 'ADMIN' } as const;
const FROM = '2026-01-01T00:00:00.000Z';
const UNTIL = '2026-07-01T00:00:00.000Z';
const post = { role: 'COMMUNE_POLICE', office: receiver.office };
const appoint = (over: object = {}, person: Person = admin) =>
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

  it('is administrator by the operator alone, and then nothing else', () => {
    const post = { role: 'ADMIN', office: 'ADMIN@vn.56' };
    given(officerDecider).when(appoint(post)).thenRefused({ code: 'AdministratorByOperator' });
    given(officerDecider).when(appoint(post, timer)).thenEvents('OfficerAppointed');
    given(officerDecider, appoint(post, timer))
      .when(
        by(
          admin,
          '2026-01-05',
          OfficerCommand.parse({ type: 'EndAppointment', data: { ...post, until: UNTIL, reason: 'x' } }),
        ),
      )
      .thenRefused({ code: 'AdministratorByOperator' });
    given(officerDecider, appoint(post, timer))
      .when(appoint())
      .thenRefused({ code: 'PostsIncompatible', roles: ['ADMIN'] });
    given(officerDecider, appoint())
      .when(appoint(post, timer))
      .thenRefused({ code: 'PostsIncompatible', roles: ['COMMUNE_POLICE'] });
  });

  it('proposes or decides, never both at a time', () => {
    const chair = { role: 'COMMUNE_PC', office: 'COMMUNE_PC@vn.56.22366' };
    given(officerDecider, appoint())
      .when(appoint(chair))
      .thenRefused({ code: 'PostsIncompatible', roles: ['COMMUNE_POLICE'] });
    given(officerDecider, appoint({ until: UNTIL }))
      .when(appoint({ ...chair, from: UNTIL }))
      .thenEvents('OfficerAppointed');
    const unit = { role: 'UNIT_HEAD', office: 'UNIT@56-CQ-000001' };
    given(officerDecider, appoint()).when(appoint(unit)).thenEvents('OfficerAppointed');
    given(officerDecider, appoint(unit)).when(appoint()).thenEvents('OfficerAppointed');
    for (const role of ['CLERK', 'REWARD_DECIDER', 'OFFICE_HEAD'])
      given(officerDecider, appoint())
        .when(appoint({ ...chair, role }))
        .thenRefused({ code: 'PostsIncompatible', roles: ['COMMUNE_POLICE'] });
    given(officerDecider, appoint())
      .when(appoint({ role: 'PROV_POLICE', office: provincial.office }))
      .thenEvents('OfficerAppointed');
  });

  it('holds a role only in an office of its kind', () => {
    const posts = [
      { role: 'MINISTER', office: 'COMMUNE_PC@vn.56.22366' },
      { role: 'COMMUNE_POLICE', office: 'COMMUNE_POLICE@vn.56' },
      { role: 'SYSTEM', office: 'COMMUNE_POLICE@vn.56.22366' },
      { role: 'UNIT_HEAD', office: 'COMMUNE_POLICE@vn.56.22366' },
      { role: 'AUDITOR', office: 'UNIT@56-CQ-000001' },
      { role: 'CLERK', office: 'NONSENSE@vn.56' },
    ];
    for (const wrong of posts)
      given(officerDecider)
        .when(appoint(wrong))
        .thenRefused({ code: 'PostUnknown', ...wrong });
    given(officerDecider)
      .when(appoint({ role: 'DEPARTMENT', office: 'DEPARTMENT_GDDT@vn.56' }))
      .thenEvents('OfficerAppointed');
  });

  it('is appointed from a long past day only with a ground', () => {
    const long = appoint({ from: '2022-01-01T00:00:00.000Z' });
    given(officerDecider).when(long).thenRefused({ code: 'LateEntryGroundRequired' });
    const grounded = { ...long, signature: { ...long.signature, lateEntryGround: 'Bổ nhiệm trước khi có hệ thống' } };
    given(officerDecider).when(grounded).thenEvents('OfficerAppointed');
  });

  it('holds a role in an office once at a time', () => {
    given(officerDecider, appoint()).when(appoint()).thenRefused({ code: 'AlreadyAppointed' });
    given(officerDecider, appoint())
      .when(appoint({ from: UNTIL, until: '2026-08-01T00:00:00.000Z' }))
      .thenRefused({ code: 'AlreadyAppointed' });
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
    given(officerDecider, appoint({ from: UNTIL }))
      .when(end('2026-06-01T00:00:00.000Z'))
      .thenRefused({ code: 'EndsBeforeItBegins', from: UNTIL });
    given(officerDecider).when(end()).thenRefused({ code: 'NotAppointed' });
  });

  it('leaves a post of a fixed term before its term', () => {
    const early = '2026-06-01T00:00:00.000Z';
    const { state } = given(officerDecider, appoint({ until: UNTIL }), end(early));
    expect(appointmentsAt(state, early)).toEqual([]);
    given(officerDecider, appoint({ until: UNTIL }))
      .when(end(UNTIL))
      .thenRefused({ code: 'NotAppointed' });
  });
});
