import { describe, expect, it } from 'vitest';
import { type AuthorityFacts, authorityOf, deciderOf, standingBodyOf } from '#domain/policy/authority.ts';
import { officeAt, officeKind, officeScope, superiorOf } from '#domain/policy/office.ts';
import { policyAt } from '#domain/policy/policy-at.ts';
import { rewardDeciders } from '#domain/policy/rewards.ts';

const rules = policyAt('2026-03-10T02:00:00.000Z', '56');
const unit = (facts: Partial<AuthorityFacts> = {}): AuthorityFacts => ({
  level: 'COMMUNE',
  province: '56',
  commune: '22366',
  subtype: null,
  ...facts,
});
const determined = (facts: AuthorityFacts) => {
  const authority = authorityOf(rules, facts);
  if (!authority.determined) throw new Error(authority.refusal.code);
  return authority;
};

describe('the case of a unit that the commune manages', () => {
  it('is appraised by the commune police and decided by the commune People’s Committee (C124 Art. 10.1)', () => {
    expect(determined(unit())).toEqual({
      determined: true,
      standingBody: 'COMMUNE_POLICE@vn.56.22366',
      decider: 'COMMUNE_PC@vn.56.22366',
      superior: 'PROV_POLICE@vn.56',
      displaced: [],
      delegate: null,
      paragraph: 'C124 Art. 9.1c, 10.1; C48',
    });
  });

  it('is appraised by the provincial police in Trường Sa, which has none, and decided there all the same', () => {
    expect(determined(unit({ commune: '22736' }))).toMatchObject({
      standingBody: 'PROV_POLICE@vn.56',
      decider: 'COMMUNE_PC@vn.56.22736',
      superior: 'V05@vn',
    });
  });

  it('waits for the commune when it is not known', () => {
    const refusal = { code: 'UnitFactsMissing', legalBasis: 'C124 Art. 10', fields: ['commune'] };
    expect(authorityOf(rules, unit({ commune: null }))).toEqual({ determined: false, refusal });
  });
});

describe('the case of a unit that the province manages', () => {
  it('is appraised by the provincial police and decided by the provincial People’s Committee (C124 Art. 10.3)', () => {
    expect(determined(unit({ level: 'PROVINCE' }))).toMatchObject({
      standingBody: 'PROV_POLICE@vn.56',
      decider: 'PROV_PC@vn.56',
      superior: 'V05@vn',
    });
  });

  it('may be delegated one level down, to the commune where the unit lies (C124 Art. 10.5)', () => {
    expect(determined(unit({ level: 'PROVINCE' })).delegate).toBe('COMMUNE_PC@vn.56.22366');
    expect(determined(unit({ level: 'PROVINCE', commune: null })).delegate).toBeNull();
  });
});

describe('the case of a unit that the Ministry manages', () => {
  it('is appraised by V05 and decided by the Minister, who may not delegate (C124 Art. 9.1d, 10.4)', () => {
    expect(determined(unit({ level: 'MINISTRY', commune: null }))).toMatchObject({
      standingBody: 'V05@vn',
      decider: 'MINISTER@vn',
      superior: 'MINISTER@vn',
      delegate: null,
    });
  });
});

describe('the case of a commune People’s Committee', () => {
  it('goes one level up, standing body and decider both, and displaces its own level', () => {
    expect(determined(unit({ subtype: 'UBND_XA' }))).toMatchObject({
      standingBody: 'PROV_POLICE@vn.56',
      decider: 'PROV_PC@vn.56',
      superior: 'V05@vn',
      displaced: ['COMMUNE_POLICE@vn.56.22366', 'COMMUNE_PC@vn.56.22366'],
      delegate: null,
    });
  });

  it('goes one level up in a commune without police too', () => {
    expect(determined(unit({ subtype: 'UBND_XA', commune: '22736' })).decider).toBe('PROV_PC@vn.56');
  });
});

describe('the case of the provincial People’s Committee', () => {
  it('has no decider that any text names, whatever its level', () => {
    const refusal = { code: 'DeciderUndetermined', legalBasis: null };
    for (const level of ['PROVINCE', 'MINISTRY', null] as const) {
      expect(deciderOf(rules, unit({ subtype: 'UBND_TINH', level }))).toEqual(refusal);
      expect(standingBodyOf(rules, unit({ subtype: 'UBND_TINH', level }))).toEqual(refusal);
    }
  });
});

describe('a unit whose managing level is not known', () => {
  it('has neither standing body nor decider until it is', () => {
    expect(deciderOf(rules, unit({ level: null }))).toMatchObject({ code: 'UnitFactsMissing', fields: ['level'] });
    expect(standingBodyOf(rules, unit())).toBe('COMMUNE_POLICE@vn.56.22366');
    expect(deciderOf(rules, unit())).toBe('COMMUNE_PC@vn.56.22366');
  });
});

describe('an office', () => {
  it('is written as kind and area, and nothing else is one', () => {
    expect(officeAt('COMMUNE_PC', '56', '22366')).toBe('COMMUNE_PC@vn.56.22366');
    expect(() => officeAt('COMMUNE_PC', '56', '')).toThrow(RangeError);
    expect(() => officeAt('commune', '56')).toThrow('commune@vn.56 is no office');
  });

  it('tells its kind and its area', () => {
    const office = officeAt('COMMUNE_PC', '56', '22366');
    expect([officeKind(office), officeScope(office)]).toEqual(['COMMUNE_PC', 'vn.56.22366']);
  });

  it.each([
    [officeAt('COMMUNE_POLICE', '56', '22366'), 'PROV_POLICE@vn.56'],
    [officeAt('COMMUNE_PC', '56', '22366'), 'PROV_PC@vn.56'],
    [officeAt('PROV_POLICE', '56'), 'V05@vn'],
    [officeAt('PROV_PC', '56'), 'MINISTER@vn'],
    [officeAt('V05'), 'MINISTER@vn'],
    [officeAt('MINISTER'), null],
    [officeAt('DEPARTMENT', '56'), 'PROV_PC@vn.56'],
    [officeAt('DEPARTMENT_GDDT', '56'), 'PROV_PC@vn.56'],
    [officeAt('VFF', '56'), null],
  ])('%s answers to %s', (office, superior) => {
    expect(superiorOf(office)).toBe(superior);
  });
});

describe('who may grant a reward', () => {
  const may = (kind: 'GIAY_KHEN' | 'BANG_KHEN' | 'CO_THI_DUA', facts = unit()) =>
    rewardDeciders(kind, facts, determined(facts));

  it('is the commune’s Chair or the provincial police for a giấy khen', () => {
    expect(may('GIAY_KHEN')).toEqual(['COMMUNE_PC@vn.56.22366', 'PROV_POLICE@vn.56']);
  });

  it('is the provincial Chair or the Minister for a bằng khen, the Minister alone for a cờ thi đua', () => {
    expect(may('BANG_KHEN')).toEqual(['PROV_PC@vn.56', 'MINISTER@vn']);
    expect(may('CO_THI_DUA')).toEqual(['MINISTER@vn']);
  });

  it('is never the committee that would reward itself', () => {
    expect(may('GIAY_KHEN', unit({ subtype: 'UBND_XA' }))).toEqual(['PROV_POLICE@vn.56']);
  });

  it('is no commune where the unit’s commune is not known', () => {
    expect(may('GIAY_KHEN', unit({ level: 'PROVINCE', commune: null }))).toEqual(['PROV_POLICE@vn.56']);
  });
});
