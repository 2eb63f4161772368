import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { unitOffice } from '#test/support/api/persons.ts';
import { head, receiver } from '#test/support/case/officers.ts';
import { open } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const NOW = '2026-03-05T03:00:00.000Z';
let api: TestApi;
let unit: Caller;
let police: Caller;
beforeAll(async () => {
  api = await startApi({ at: NOW, sms: true });
  for (const number of [1, 2]) await tellToStore(api.deps.store, caseOf(number), open());
  [unit, police] = [await signIn(api, head), await signIn(api, receiver)];
  await api.follow();
});
afterAll(() => api.stop());

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;
const planAt = async (caller: Caller, url: string): Promise<readonly Item[]> => {
  const { status, body } = await caller.get(url);
  expect(status).toBe(200);
  return Array.isArray(body['items']) ? body['items'].filter(isItem) : [];
};
const ofCase = (number: number) => planAt(police, `/v1/cases/${caseOf(number).caseId}/plan`);
/** How each kind of step to these offices goes out. */
const waysOf = (items: readonly Item[], kind: string) =>
  [...new Set(items.filter((item) => item['kind'] === kind).map(({ channels }) => JSON.stringify(channels)))].sort();

const contact = (office: string, email: string | null, telephone: string | null) =>
  api.pool.query(
    `insert into pii.contact (office, email, telephone, updated_at) values ($1, $2, $3, $4)
     on conflict (office) do update set email = excluded.email, telephone = excluded.telephone`,
    [office, email, telephone, NOW],
  );

describe('a plan', () => {
  it('says by which way each step goes out, by the addresses that are known', async () => {
    expect(waysOf(await ofCase(2), 'REMINDER')).toContain('["TELEPHONE"]');
    await contact(unitOffice(2), null, '0258 000 000');
    expect(waysOf(await ofCase(2), 'REMINDER')).toContain('["SMS"]');
    await contact(unitOffice(2), 'don-vi-2@example.vn', '0258 000 000');
    expect(waysOf(await ofCase(2), 'REMINDER')).toContain('["MAIL"]');
    expect(JSON.stringify(await ofCase(2))).not.toMatch(/example\.vn|0258/);
  });

  it('shows an officer with an account his notices in the inbox, and sends nothing on the date itself', async () => {
    const items = await planAt(unit, '/v1/work/plan');
    expect(waysOf(items, 'REMINDER')).toEqual(['["IN_APP","TELEPHONE"]']);
    expect(waysOf(items, 'DUE')).toEqual(['[]']);
    const escalated = (await ofCase(1)).filter((item) => item['deadline'] === 'REG');
    expect(waysOf(escalated, 'ESCALATION')).toEqual(['["IN_APP"]']);
    expect(waysOf(escalated, 'LAPSE')).toEqual(['[]']);
  });

  it('names the unit of each case, in the plan of an office too', async () => {
    const [ofOffice, ofOne] = [await planAt(unit, '/v1/work/plan'), await ofCase(1)];
    for (const item of [...ofOffice, ...ofOne]) expect(item['unitName']).toEqual(expect.stringMatching(/\S/));
    expect(ofOffice.find((item) => item['kind'] === 'DUE')?.['to']).toMatchObject({ name: ofOffice[0]?.['unitName'] });
  });
});
