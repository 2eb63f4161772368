import { describe, it } from 'vitest';
import { notOpened } from '#domain/case/state.ts';
import { OfficeId } from '#schema/ids.ts';
import { chair, otherCommune, provincial, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { agency, openingOf } from '#test/support/case/stages.ts';
import { given } from '#test/support/case/story.ts';

const unit = (over: object) => ({ ...agency, ...over });
const opened = (by: typeof receiver, over: object) =>
  given(notOpened).when(signed('OpenCase', {}, by, '2026-01-05', { facts: openingOf(unit(over)) }));
const otherProvince = { ...provincial, office: OfficeId.parse('PROV_POLICE@vn.79') };
const communeOfOtherProvince = { ...receiver, office: OfficeId.parse('COMMUNE_POLICE@vn.79.26734') };
const enterprise = { type: 'ENTERPRISE', enterprise: null };

describe('opening a case of a unit that is not known well enough', () => {
  it.each([
    ['without its level', { level: null }],
    ['without its size', enterprise],
    ['that is the provincial committee', { subtype: 'UBND_TINH', level: null }],
  ])('tells the police of another commune nothing of a unit %s', (_, over) => {
    opened(otherCommune, over).thenRefused({ code: 'OutsideScope' });
    opened(otherProvince, over).thenRefused({ code: 'OutsideScope' });
  });

  it('names the office that answers: the standing body, or the police of the province while none is known', () => {
    opened(otherCommune, enterprise).thenRefused({ code: 'OutsideScope', offices: [receiver.office] });
    opened(otherCommune, { level: null }).thenRefused({ code: 'OutsideScope', offices: [provincial.office] });
  });

  it('names what is missing to the offices in whose area the unit lies or may lie', () => {
    opened(receiver, enterprise).thenRefused({ code: 'UnitFactsMissing', fields: ['enterprise'] });
    opened(receiver, { level: null }).thenRefused({ code: 'UnitFactsMissing', fields: ['level'] });
    opened(provincial, { level: null }).thenRefused({ code: 'UnitFactsMissing', fields: ['level'] });
    opened(otherCommune, { commune: null }).thenRefused({ code: 'UnitFactsMissing', fields: ['commune'] });
    opened(provincial, { commune: null }).thenRefused({ code: 'UnitFactsMissing', fields: ['commune'] });
    opened(communeOfOtherProvince, { commune: null }).thenRefused({ code: 'OutsideScope' });
  });

  it('asks for the role, and for the office in which it is held, before the facts', () => {
    opened(chair, { level: null }).thenRefused({ code: 'RoleMissing' });
    opened({ ...receiver, office: chair.office }, { level: null }).thenRefused({ code: 'OutsideScope' });
  });

  it('is refused to the own unit’s level whatever else is missing', () => {
    opened(receiver, { ...enterprise, subtype: 'UBND_XA' }).thenRefused({ code: 'OwnUnit' });
  });
});
