import { expect, it } from 'vitest';
import { mainAct } from '#web/case/act-kinds.ts';

it.each([
  [
    'takes a registration up before it sends it back',
    ['ReturnRegistration', 'AcceptRegistration', 'AssignCase'],
    'AcceptRegistration',
  ],
  [
    'decides before it sends a proposal back',
    ['SendProposalBack', 'DecideRecognition', 'GradeMovement'],
    'DecideRecognition',
  ],
  ['is none where a case can only be handed round', ['AssignCase', 'ReleaseCase'], undefined],
])('the main act %s', (_, lawful, wanted) => expect(mainAct(lawful)).toBe(wanted));
