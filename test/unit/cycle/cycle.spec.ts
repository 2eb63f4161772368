import { expect, it } from 'vitest';
import { cycleDecider } from '#domain/cycle/cycle.ts';
import { CycleCommand } from '#schema/cycle.ts';
import { provincial, receiver, timer } from '#test/support/case/officers.ts';
import { pinnedPolicy } from '#test/support/case/stages.ts';
import { by, given } from '#test/support/streams/given.ts';

const open = (person = provincial, province = '56') =>
  by(
    person,
    '2026-01-05',
    CycleCommand.parse({ type: 'OpenCycle', data: { year: 2026, province, policy: pinnedPolicy } }),
  );

it('opens a province’s year once and pins its policy', () => {
  given(cycleDecider).when(open()).thenEvents('CycleOpened');
  given(cycleDecider).when(open(timer)).thenEvents('CycleOpened');
  expect(given(cycleDecider, open()).state.policy).toEqual(pinnedPolicy);
  given(cycleDecider, open()).when(open()).thenRefused({ code: 'CycleAlreadyOpen', legalBasis: 'C124 Art. 3.1' });
});

it('is refused to a commune, and to another province', () => {
  given(cycleDecider).when(open(receiver)).thenRefused({ code: 'RoleMissing' });
  given(cycleDecider).when(open(provincial, '01')).thenRefused({ code: 'OutsideScope', area: 'vn.01' });
});
