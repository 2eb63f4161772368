import type { PolicyState } from '#domain/policy-stream/state.ts';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { PolicyCommand, PolicyRow } from '#schema/policy.ts';
import { type Person, provincial } from '#test/support/case/officers.ts';
import { paper } from '#test/support/case/papers.ts';
import { by } from '#test/support/streams/given.ts';

export const second: Person = { ...provincial, officer: OfficerId.parse('of-pv050002') };
export const v05: Person = { officer: OfficerId.parse('of-v050001'), role: 'V05', office: OfficeId.parse('V05@vn') };

export const propose = (row: object, { person = provincial, on = '2026-08-01' } = {}) =>
  by(person, on, PolicyCommand.parse({ type: 'ProposePolicyRow', data: { row } }));
export const adopt = (of: object, { person = second, on = '2026-08-03' } = {}) =>
  by(person, on, PolicyCommand.parse({ type: 'AdoptPolicyRow', data: { of, document: paper('NOTICE') } }));
export const repeal = (rowId: string, { person = provincial, on = '2026-08-10', document = true } = {}) =>
  by(
    person,
    on,
    PolicyCommand.parse({
      type: 'RepealPolicyRow',
      data: { rowId, reason: 'Văn bản bị thay thế', document: document ? paper('NOTICE') : null },
    }),
  );
export const idOf = ({ signature }: { readonly signature: { readonly commandId: string } }): string =>
  signature.commandId;

/** A state in which these rows are adopted. */
export const adopted = (...rows: readonly object[]): PolicyState => ({
  proposed: [],
  adopted: rows.map((row, n) => ({
    rowId: `row-${n}`,
    row: PolicyRow.parse(row),
    by: [],
    at: '2026-08-01T05:00:00.000Z',
    document: paper('NOTICE'),
    repealedOn: null,
  })),
});
