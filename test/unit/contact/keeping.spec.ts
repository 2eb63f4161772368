import { expect, it } from 'vitest';
import { contactsRefused } from '#domain/contact/keeping.ts';
import { chair, head, otherCommune, type Person, provincial, receiver, timer } from '#test/support/case/officers.ts';

const ofWard = (person: Person) =>
  contactsRefused({ ...person, onBehalfOf: null, enteredBy: null }, 'vn.56.22366')?.code ?? null;

it('addresses of an area are kept by who keeps its register', () => {
  expect([receiver, provincial, timer].map(ofWard)).toEqual([null, null, null]);
  expect(ofWard(otherCommune)).toBe('OutsideScope');
  expect([chair, head].map(ofWard)).toEqual(['RoleMissing', 'RoleMissing']);
});
