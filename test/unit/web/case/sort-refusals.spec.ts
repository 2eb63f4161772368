import { describe, expect, it } from 'vitest';
import type { AllowedCommand, CaseView, Session } from '#web/api/contract.ts';
import { paperActs } from '#web/case/paper-acts.ts';
import { sortRefusals } from '#web/case/sort-refusals.ts';

const may = (command: string): AllowedCommand => ({ command, allowed: true, office: null, role: null });
const mayNot = (command: string, code: string, facts: Record<string, unknown> = {}): AllowedCommand => ({
  ...may(command),
  allowed: false,
  refusal: { code, title: code, detail: code, legalBasis: null, facts },
});
const names = (commands: readonly AllowedCommand[]) => commands.map(({ command }) => command);

describe('what an officer may do', () => {
  it('puts assigning last: it moves nothing', () => {
    expect(names(sortRefusals([may('AssignCase'), may('AcceptRegistration')]).allowed)).toEqual([
      'AcceptRegistration',
      'AssignCase',
    ]);
  });

  it('tells what is only blocked from what is not at this step or not his', () => {
    const sorted = sortRefusals([
      mayNot('CompleteAppraisal', 'SecondOfficerRequired'),
      mayNot('AcceptRegistration', 'NotAllowedNow'),
      mayNot('DecideRecognition', 'RoleMissing'),
      mayNot('GradeMovement', 'OutsideScope'),
    ]);
    expect(names(sorted.blocked)).toEqual(['CompleteAppraisal']);
    expect(names(sorted.notNow)).toEqual(['AcceptRegistration']);
    expect(names(sorted.others)).toEqual(['DecideRecognition', 'GradeMovement']);
  });
});

const office = (id: string) => ({ id, name: id });
const offices: CaseView['offices'] = {
  unit: office('UNIT@56-CQ-000001'),
  standingBody: office('COMMUNE_POLICE@vn.56.22366'),
  decider: office('COMMUNE_PC@vn.56.22366'),
  superior: office('PROV_POLICE@vn.56'),
};
type Role = Session['officer']['appointments'][number]['role'];
const at = (id: string, role: Role): Session['officer'] => ({
  id: 'of-test',
  name: 'x',
  title: null,
  appointments: [{ role, office: office(id), from: '2026-01-01T00:00:00.000Z', until: null }],
});
const allowed = [
  mayNot('SubmitRegistration', 'RoleMissing', { roles: ['UNIT_HEAD'] }),
  mayNot('CloseCase', 'RoleMissing', { roles: ['RECORDS'] }),
];

describe('a paper of the unit', () => {
  it.each([
    ['COMMUNE_POLICE@vn.56.22366', 'COMMUNE_POLICE'],
    ['PROV_POLICE@vn.56', 'PROV_POLICE'],
  ] as const)('may be typed at %s, which received it', (id, role) => {
    expect(names(paperActs({ allowed, offices, pendingRole: 'UNIT_HEAD' }, at(id, role)))).toEqual([
      'SubmitRegistration',
    ]);
  });

  it('is not typed by the decider, nor when another must act', () => {
    expect(
      paperActs({ allowed, offices, pendingRole: 'UNIT_HEAD' }, at('COMMUNE_PC@vn.56.22366', 'COMMUNE_PC')),
    ).toEqual([]);
    expect(paperActs({ allowed, offices, pendingRole: 'UNIT_HEAD' }, at('PROV_POLICE@vn.56', 'CLERK'))).toEqual([]);
    expect(
      paperActs({ allowed, offices, pendingRole: 'COMMUNE_POLICE' }, at('PROV_POLICE@vn.56', 'PROV_POLICE')),
    ).toEqual([]);
  });
});
