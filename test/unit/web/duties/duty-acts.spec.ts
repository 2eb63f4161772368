import { describe, expect, it } from 'vitest';
import type { Session } from '#web/api/contract.ts';
import { actsOn, mayOwe } from '#web/duties/duty-acts.ts';

type Post = Session['officer']['appointments'][number];
const post = (role: Post['role'], id: string): Post => ({
  role,
  office: { id, name: id },
  from: '2026-01-01T00:00:00.000Z',
  until: null,
});
const COMMUNE = 'COMMUNE_PC@vn.56.22366';
const duty = (standing: 'NotSubmitted' | 'Submitted' | 'Received' | 'Returned', recipient = 'PROV_POLICE@vn.56') => ({
  id: 'UNIT_RPT' as const,
  recipient: { id: recipient, name: recipient },
  standing,
});
const acts = (of: ReturnType<typeof duty>, ...posts: readonly Post[]) => actsOn(of, COMMUNE, [...posts]);

describe('what an officer may do about a duty', () => {
  it('is to hand it in for the office that owes it, until it is received', () => {
    const chair = post('COMMUNE_PC', COMMUNE);
    expect(acts(duty('NotSubmitted'), chair)).toEqual(['SubmitOfficeReport']);
    expect(acts(duty('Returned'), chair)).toEqual(['SubmitOfficeReport']);
    expect(acts(duty('Received'), chair)).toEqual([]);
    expect(actsOn({ ...duty('NotSubmitted'), id: 'PLAN' }, COMMUNE, [chair])).toEqual(['SubmitOfficePlan']);
  });

  it('is to receive or return what lies with the recipient, whose office does its paper work', () => {
    const police = post('PROV_POLICE', 'PROV_POLICE@vn.56');
    expect(acts(duty('Submitted'), police)).toEqual(['ReceiveReport', 'ReturnReport']);
    expect(acts(duty('Received'), police)).toEqual(['ReturnReport']);
    expect(acts(duty('NotSubmitted'), police)).toEqual([]);
    const clerks = post('PROV_PC_OFFICE', 'PROV_PC_OFFICE@vn.56');
    expect(acts(duty('Submitted', 'PROV_PC@vn.56'), clerks)).toEqual(['ReceiveReport', 'ReturnReport']);
  });

  it('is nothing in another role or another office', () => {
    expect(acts(duty('NotSubmitted'), post('REWARD_DECIDER', COMMUNE))).toEqual([]);
    expect(acts(duty('Submitted'), post('PROV_POLICE', 'PROV_POLICE@vn.01'))).toEqual([]);
  });

  it('differs for departments by their office alone', () => {
    const office = 'DEPARTMENT_GDDT@vn.56';
    expect(actsOn(duty('NotSubmitted'), office, [post('DEPARTMENT', office)])).toEqual(['SubmitOfficeReport']);
    expect(mayOwe(office)).toBe(true);
    expect(mayOwe('COMMUNE_POLICE@vn.56.22366')).toBe(false);
  });
});
