import { z } from 'zod';
import { message, Text } from './envelope.ts';
import { Instant, ProvinceCode, Year } from './ids.ts';

/** What is pinned for a year when it opens (lifecycle §6): later rows do not touch cases already opened. */
export const PinnedPolicy = z.strictObject({
  criteria: z.strictObject({ CQ: Text(40), GD: Text(40) }).describe('Versions of the criteria sets'),
  sheet: Text(40).describe('Version of the movement score sheet'),
  period: z.strictObject({ from: Instant, until: Instant }).describe('Reference period, exclusive end'),
  contentHash: z.stringFormat('sha256-hex', /^[0-9a-f]{64}$/).describe('SHA-256 over the canonical pinned policy'),
});
export type PinnedPolicy = z.infer<typeof PinnedPolicy>;

const cycle = { year: Year, province: ProvinceCode };
export const CycleCommand = z.discriminatedUnion('type', [
  message('OpenCycle', 'Opens the yearly cycle of a province.', { ...cycle, policy: PinnedPolicy }),
]);
export type CycleCommand = z.infer<typeof CycleCommand>;
export const CycleEvent = z.discriminatedUnion('type', [
  message('CycleOpened', 'The cycle is open; its policy is pinned.', { ...cycle, policy: PinnedPolicy }),
]);
export type CycleEvent = z.infer<typeof CycleEvent>;
