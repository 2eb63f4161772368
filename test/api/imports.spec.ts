import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { startWholeApi } from '#test/support/api/engine.ts';
import { chair, provincial, receiver } from '#test/support/case/officers.ts';

let api: TestApi;
let province: Caller;
beforeAll(async () => {
  api = await startWholeApi('2026-01-05T03:00:00.000Z');
  province = await signIn(api, provincial);
  await api.follow();
});
afterAll(() => api.stop());

const BOUNDARY = 'spec-boundary';
const multipart = (text: string, name = 'units.csv') =>
  [
    `--${BOUNDARY}`,
    `content-disposition: form-data; name="file"; filename="${name}"`,
    'content-type: text/csv',
    '',
    text,
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
const send = (caller: Caller, query: string, text: string, key = newKey()) =>
  caller.post(`/v1/imports/units${query}`, multipart(text), { ...type, 'idempotency-key': key });

const HEAD = 'external_id,name,unit_type,province_code,commune_code,source';
const GOOD = `${HEAD}\na-1,Trường A,EDUCATION,56,22366,spec\na-2,Trường B,EDUCATION,56,22366,spec\n`;
const MIXED = `${HEAD}\nb-1,Trường C,EDUCATION,56,22366,spec\nb-2,,EDUCATION,56,22366,spec\n`;

const over = async (caller: Caller, location: string) => {
  for (;;) {
    const { body } = await caller.get(location);
    if (body['state'] === 'finished' || body['state'] === 'rejected') return body;
    await sleep(50);
  }
};

describe('a file of units', () => {
  it('is only judged by default, and entered when committed, once per key', async () => {
    const dry = await send(province, '', GOOD);
    expect(dry).toMatchObject({ status: 202, body: { mode: 'dry-run', filename: 'units.csv' } });
    expect(await over(province, String(dry.headers['location']))).toMatchObject({ counts: { NEW: 2, rows: 2 } });
    expect((await province.get('/v1/units')).body).toMatchObject({ total: 0 });
    const key = newKey();
    const first = await send(province, '?commit=true', GOOD, key);
    const location = String(first.headers['location']);
    expect(await over(province, location)).toMatchObject({
      state: 'finished',
      mode: 'commit',
      rows: [
        { line: 2, verdict: 'NEW', unitId: '56-GD-000001', raw: { name: 'Trường A' } },
        { line: 3, verdict: 'NEW', unitId: '56-GD-000002' },
      ],
    });
    const again = await send(province, '?commit=true', GOOD, key);
    expect(again).toMatchObject({ status: 202, headers: { location } });
    const other = await send(province, '?commit=true', MIXED, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } });
    await api.follow();
    expect((await province.get('/v1/units')).body).toMatchObject({ total: 2 });
    expect((await province.get('/v1/runs?kind=import-units')).body).toMatchObject({ total: 2 });
  });

  it('gives its refused rows back with line, column and reason', async () => {
    const { headers } = await send(province, '?commit=true', MIXED);
    const location = String(headers['location']);
    expect(await over(province, location)).toMatchObject({ counts: { NEW: 1, REFUSED: 1 } });
    const refused = await province.get(`${location}?verdict=REFUSED`);
    expect(refused.body).toMatchObject({ rows: [{ line: 3, column: 'name', code: 'CellMissing' }] });
    const page = await province.get(`${location}?limit=1`);
    const next = await province.get(`${location}?limit=1&cursor=${String(page.body['nextCursor'])}`);
    expect(next.body).toMatchObject({ rows: [{ line: 3 }], nextCursor: null });
    const csv = await province.get(`${location}/refused.csv`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body['text']).toMatch(/^\uFEFFline,column,code,reason,.*\r\n3,name,CellMissing,/);
  });

  it('is refused as a whole with one sentence when it cannot be read', async () => {
    const { headers } = await send(province, '', 'ten,loai\nA,B\n');
    expect(await over(province, String(headers['location']))).toMatchObject({
      state: 'rejected',
      problem: { code: 'HeaderUnknownColumns', detail: expect.stringContaining('Có cột không biết: ten, loai') },
    });
  });

  it('is refused from who does not keep the register, without a file, and above 20 MB', async () => {
    const committee = await signIn(api, chair);
    expect(await send(committee, '', GOOD)).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    const json = await province.post('/v1/imports/units', {});
    expect(json).toMatchObject({ status: 415, body: { code: 'UnsupportedMediaType' } });
    const none = await province.post('/v1/imports/units', `--${BOUNDARY}--\r\n`, type);
    expect(none).toMatchObject({ status: 400, body: { code: 'FileMissing' } });
    const large = await send(province, '', 'x'.repeat(21 * 1024 * 1024));
    expect(large).toMatchObject({ status: 413, body: { code: 'BodyTooLarge' } });
    expect((await send(province, '?province=99', GOOD)).status).toBe(404);
  });

  it('is seen by who sent it alone', async () => {
    const { headers } = await send(province, '', GOOD);
    const police = await signIn(api, receiver);
    expect(await police.get(String(headers['location']))).toMatchObject({
      status: 404,
      body: { code: 'ImportNotFound' },
    });
  });

  it('has a template with the columns', async () => {
    const template = await province.get('/v1/imports/templates/units');
    expect(template.body['text']).toMatch(/^\uFEFFexternal_id,name,unit_type,/);
  });
});
