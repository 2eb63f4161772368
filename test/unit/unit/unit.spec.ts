import { describe, expect, it } from 'vitest';
import { unitDecider } from '#domain/unit/unit.ts';
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

  it('is given its level by its commune only within the commune', () => {
    const level = { code: 'LevelOutsideScope' };
    given(unitDecider)
      .when(enter(receiver, { ...agency, level: 'MINISTRY' }))
      .thenRefused({ ...level, level: 'MINISTRY' });
    given(unitDecider, enter())
      .when(correct({ level: 'MINISTRY' }))
      .thenRefused(level);
    const provinces = enter(provincial, { ...agency, level: 'PROVINCE' });
    given(unitDecider, provinces)
      .when(correct({ level: 'COMMUNE' }))
      .thenRefused({ ...level, level: 'PROVINCE' });
    given(unitDecider, provinces)
      .when(correct({ partyBody: false }))
      .thenEvents('UnitDetailsCorrected');
    given(unitDecider, provinces)
      .when(correct({ level: 'COMMUNE' }, provincial))
      .thenEvents('UnitDetailsCorrected');
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
