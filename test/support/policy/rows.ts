import type { CommandFacts } from '#schema/case/commands.ts';
import { PolicyRow } from '#schema/policy.ts';
import type { EventStore } from '#store/event-store.ts';
import { provincialChair } from '#test/support/case/officers.ts';
import { paper } from '#test/support/case/papers.ts';
import { signatureOf } from '#test/support/streams/given.ts';

/** A holiday of a province, as an officer proposes it. */
export const dayRow = (over: object = {}) => ({
  table: 'CALENDAR',
  kind: 'HOLIDAY',
  date: '2026-10-23',
  name: 'Ngày truyền thống của tỉnh',
  source: 'Thông báo 12/TB-UBND',
  ...over,
});
/** Another date of the directive plan. */
export const planRow = (over: object = {}) => ({
  table: 'DEADLINES',
  id: 'PLAN',
  before: { month: 9, day: 12 },
  internalBefore: null,
  ladder: [14, 3],
  escalation: [1],
  issuerKind: 'PEOPLES_COMMITTEE',
  issuer: 'UBND tỉnh Khánh Hòa',
  validFrom: '2026-01-01',
  validTo: null,
  year: null,
  source: 'Kế hoạch 99/KH-UBND, mục 3',
  ...over,
});

type Terms = { readonly province?: string; readonly repealedOn?: string };

/** One row as it was adopted by a province (Khánh Hòa, unless said otherwise), as it travels with a command. */
export const adopted = (row: object, { province = '56', repealedOn }: Terms = {}): CommandFacts => ({
  adopted: {
    province,
    national: [],
    provincial: [{ rowId: 'row', row: PolicyRow.parse(row), repealedOn: repealedOn ?? null }],
  },
});

/** Adopted in the store itself, where the way to it is not the question. */
export const adoptInto = async (store: EventStore, scope: string, row: object, when = '2026-01-02'): Promise<void> => {
  const streamId = `policy-${scope}`;
  const signature = signatureOf(provincialChair, when);
  const data = { rowId: signature.commandId, row: PolicyRow.parse(row), document: paper('OTHER') };
  const expectedVersion = (await store.read(streamId)).length;
  const events = [{ type: 'PolicyRowAdopted', data, signature }];
  await store.append({ streamId, expectedVersion, commandId: signature.commandId, events });
};
