import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newKey, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { startWholeApi } from '#test/support/api/engine.ts';
import { chair, head, receiver } from '#test/support/case/officers.ts';

let api: TestApi;
let police: Caller;
beforeAll(async () => {
  api = await startWholeApi('2026-01-05T03:00:00.000Z');
  police = await signIn(api, receiver);
  await api.follow();
});
afterAll(() => api.stop());

const BOUNDARY = 'spec-boundary';
const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const send = (caller: Caller, query: string, text: string, key = newKey(), kind = 'contacts') => {
  const head = 'content-disposition: form-data; name="file"; filename="lien-he.csv"\r\ncontent-type: text/csv';
  const body = `--${BOUNDARY}\r\n${head}\r\n\r\n${text}\r\n--${BOUNDARY}--\r\n`;
  return caller.post(`/v1/imports/${kind}${query}`, body, { ...type, 'idempotency-key': key });
};
const over = async (caller: Caller, location: string) => {
  for (;;) {
    const { body } = await caller.get(location);
    if (body['state'] === 'finished' || body['state'] === 'rejected') return body;
    await sleep(50);
  }
};

const FILE = 'office,email\nCOMMUNE_PC@vn.56.22366,a@ghi-nhan.example\nPROV_PC@vn.56,b@ghi-nhan.example\n';
const contacts = async () => (await api.pool.query('select office, email from pii.contact')).rows;

it('a file of contacts is tried by default, and kept when committed, once per key', async () => {
  const dry = await send(police, '', FILE);
  expect(dry).toMatchObject({ status: 202, body: { kind: 'contacts', mode: 'dry-run', filename: 'lien-he.csv' } });
  const found = await over(police, String(dry.headers['location']));
  expect(found).toMatchObject({
    counts: { NEW: 1, REFUSED: 1, rows: 2 },
    rows: [
      { line: 2, verdict: 'NEW', raw: { office: 'COMMUNE_PC@vn.56.22366' } },
      { line: 3, verdict: 'REFUSED', code: 'OutsideScope', raw: { email: 'b@ghi-nhan.example' } },
    ],
  });
  expect(await contacts()).toEqual([]);
  const key = newKey();
  const first = await send(police, '?commit=true', FILE, key);
  const location = String(first.headers['location']);
  await over(police, location);
  expect(await contacts()).toEqual([{ office: 'COMMUNE_PC@vn.56.22366', email: 'a@ghi-nhan.example' }]);
  expect(await send(police, '?commit=true', FILE, key)).toMatchObject({ status: 202, headers: { location } });
  expect(await send(police, '?commit=true', `${FILE}\n`, key)).toMatchObject({ status: 422 });
  const { rows } = await api.pool.query(`select state, done from shell.run where kind = 'import-contacts'`);
  expect(rows).toEqual([
    { state: 'finished', done: 2 },
    { state: 'finished', done: 2 },
  ]);
});

it('one key names two imports, one of each kind', async () => {
  const key = newKey();
  const contact = await send(police, '', FILE, key);
  const unit = await send(police, '', 'name,unit_type,province_code\n', key, 'units');
  expect(unit).toMatchObject({ status: 202, body: { kind: 'units' } });
  expect(unit.headers['location']).not.toBe(contact.headers['location']);
});

it('refused rows come back with the columns of contacts', async () => {
  const { headers } = await send(police, '', FILE);
  const location = String(headers['location']);
  await over(police, location);
  const { body } = await police.get(`${location}/refused.csv`);
  expect(body['text']).toMatch(
    /^\uFEFFline,column,code,reason,office,commune_code,email,telephone\r\n3,office,OutsideS/,
  );
  const template = await police.get('/v1/imports/templates/contacts');
  expect(template.body['text']).toBe('\uFEFFoffice,commune_code,email,telephone\r\n');
});

it('is refused from who does not keep the register', async () => {
  for (const person of [chair, head])
    expect(await send(await signIn(api, person), '', FILE)).toMatchObject({
      status: 403,
      body: { code: 'RoleMissing' },
    });
});
