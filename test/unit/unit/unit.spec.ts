import { describe, expect, it } from 'vitest';
import { unitDecider } from '#domain/unit/unit.ts';
import { OfficeId } from '#schema/ids.ts';
import { UnitCommand } from '#schema/unit.ts';
import { chair, otherCommune, provincial, receiver } from '#test/support/case/officers.ts';
import { agency } from '#test/support/case/stages.ts';
import { by, given } from '#test/support/streams/given.ts';

const enter = (person = receiver, facts: object = agency) =>
  by(
    person,
    '2026-01-05',
    UnitCommand.parse({ type: 'EnterUnit', data: { facts, source: { source: 'test', externalId: '1' } } }),
  );
const correct = (changes: object, person = receiver) =>
  by(person, '2026-02-05', UnitCommand.parse({ type: 'CorrectUnitDetails', data: { changes, reason: 'Bổ sung' } }));

describe('a unit', () => {
  it('is entered once, by those who keep the register of its area', () => {
    given(unitDecider).when(enter()).thenEvents('UnitEntered');
    given(unitDecider).when(enter(provincial)).thenEvents('UnitEntered');
    given(unitDecider).when(enter(chair)).thenRefused({ code: 'RoleMissing' });
    given(unitDecider).when(enter(otherCommune)).thenRefused({ code: 'OutsideScope', area: 'vn.56.22366' });
    given(unitDecider, enter()).when(enter()).thenRefused({ code: 'UnitAlreadyEntered' });
  });

  it('is kept by those whom it lies under: no facts change who decides from below', () => {
    const level = { code: 'LevelOutsideScope' };
    const admin = { ...provincial, role: 'ADMIN' } as const;
    const v05 = { ...provincial, role: 'V05', office: OfficeId.parse('V05@vn') } as const;
    given(unitDecider)
      .when(enter(receiver, { ...agency, level: 'MINISTRY' }))
      .thenRefused({ ...level, level: 'MINISTRY' });
    given(unitDecider, enter())
      .when(correct({ level: 'MINISTRY' }))
      .thenRefused(level);
    given(unitDecider, enter(receiver, { ...agency, level: null }))
      .when(correct({ level: 'COMMUNE' }))
      .thenEvents('UnitDetailsCorrected');
    const provinces = enter(provincial, { ...agency, level: 'PROVINCE' });
    for (const changes of [{ level: 'COMMUNE' }, { partyBody: false }, { armedForces: true }])
      given(unitDecider, provinces)
        .when(correct(changes))
        .thenRefused({ ...level, level: 'PROVINCE' });
    given(unitDecider, provinces)
      .when(correct({ level: 'COMMUNE' }, provincial))
      .thenEvents('UnitDetailsCorrected');
    const ministrys = enter(provincial, { ...agency, level: 'MINISTRY' });
    for (const person of [provincial, admin])
      given(unitDecider, ministrys)
        .when(correct({ level: 'PROVINCE' }, person))
        .thenRefused({ ...level, level: 'MINISTRY' });
    given(unitDecider, ministrys)
      .when(correct({ level: 'PROVINCE' }, v05))
      .thenEvents('UnitDetailsCorrected');
  });

  it('that is a People’s Committee is kept one level up, and does not stop being one from below', () => {
    const committee = enter(provincial, { ...agency, subtype: 'UBND_XA' });
    given(unitDecider, committee)
      .when(correct({ subtype: 'KHAC' }))
      .thenRefused({ code: 'LevelOutsideScope', level: 'PROVINCE' });
    given(unitDecider, enter())
      .when(correct({ subtype: 'UBND_XA' }))
      .thenRefused({ code: 'LevelOutsideScope', level: 'PROVINCE' });
    const provinces = enter(provincial, { ...agency, subtype: 'UBND_TINH' });
    given(unitDecider, provinces)
      .when(correct({ subtype: null }, provincial))
      .thenRefused({ code: 'LevelOutsideScope', level: 'MINISTRY' });
  });

  it('keeps every fact that a correction does not name', () => {
    const { state } = given(
      unitDecider,
      enter(receiver, { ...agency, bloc: 'ECONOMIC' }),
      correct({ partyBody: false }),
    );
    expect(state.facts).toMatchObject({ ...agency, bloc: 'ECONOMIC', partyBody: false });
  });

  it('may lose a fact that turns out not to be known', () => {
    expect(given(unitDecider, enter(), correct({ partyBody: null })).state.facts?.partyBody).toBeNull();
  });

  it('is corrected only where something changes, and never re-coded', () => {
    given(unitDecider, enter())
      .when(correct({ partyBody: true }))
      .thenRefused({ code: 'NothingChanged' });
    given(unitDecider, enter())
      .when(correct({ type: 'ENTERPRISE', province: '01' }))
      .thenRefused({ code: 'UnitNotRecoded', fields: ['type', 'province'] });
    given(unitDecider)
      .when(correct({ partyBody: false }))
      .thenRefused({ code: 'UnitNotFound' });
  });

  it('is moved to another commune only by an office that answers for both', () => {
    given(unitDecider, enter())
      .when(correct({ commune: '22333' }))
      .thenRefused({ code: 'OutsideScope', area: 'vn.56.22333' });
    given(unitDecider, enter())
      .when(correct({ commune: '22333' }, provincial))
      .thenEvents('UnitDetailsCorrected');
    given(unitDecider, enter())
      .when(correct({ partyBody: false }, otherCommune))
      .thenRefused({ code: 'OutsideScope' });
  });

  it('without a commune belongs to its province', () => {
    const anywhere = { ...agency, commune: null };
    given(unitDecider).when(enter(receiver, anywhere)).thenRefused({ code: 'OutsideScope', area: 'vn.56' });
    given(unitDecider).when(enter(provincial, anywhere)).thenEvents('UnitEntered');
  });
});
