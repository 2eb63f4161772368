import type { Signature } from '#schema/envelope.ts';
import { persons } from './separation-of-duties.ts';
import type { OpenedCase, Signers } from './state.ts';

/** Adds the person and principal who signed an act; a typist of paper is kept apart (lifecycle §2). */
export function signed(state: OpenedCase, act: keyof Signers, { actor }: Signature): Signers {
  const { signers } = state;
  const typists = actor.enteredBy === null ? signers.typists : [...new Set([...signers.typists, actor.enteredBy])];
  return { ...signers, typists, [act]: [...new Set([...signers[act], ...persons(actor)])] };
}
