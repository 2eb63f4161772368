import type { Refusal, RefusalCode } from '../problem/refusal-status.ts';

/** Refusals of the person, not of the act: another appointment of the same officer may fit. Vaguest first. */
const OF_THE_PERSON: readonly RefusalCode[] = [
  'RoleMissing',
  'OutsideScope',
  'IssuerIsAnotherOffice',
  'DelegationMissing',
  'DelegationNotProvidedByLaw',
  'OwnUnit',
];

/** 0 and more: the person may not, the higher the more it says; -1: the refusal is about the act. */
const rankOf = ({ code }: Refusal): number => OF_THE_PERSON.indexOf(code);
export const isAboutPerson = (refusal: Refusal): boolean => rankOf(refusal) >= 0;

/** Of several refusals the one that says most: about the act before about the person. */
export const mostTelling = (refusals: readonly Refusal[]): Refusal | undefined =>
  refusals.find((refusal) => !isAboutPerson(refusal)) ?? refusals.toSorted((a, b) => rankOf(b) - rankOf(a))[0];
