import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unitProjection } from '#projections/unit/projection.ts';
import type { Pool } from '#store/pool.ts';
import { forgetRefusedContacts } from '#store/registers/forget-contacts.ts';
import { refusedRowsCsv } from '#store/registers/refused-rows.ts';
import { otherCommune, provincial, receiver, timer } from '#test/support/case/officers.ts';
import { follow } from '#test/support/projection/follow.ts';
import { areas, csv, imported, openRegister, received, school, worked } from './importing.ts';

let register: Awaited<ReturnType<typeof openRegister>>;
let pool: Pool;
beforeEach(async () => {
  register = await openRegister();
  pool = register.pool;
});
afterEach(() => register.close());

const UNIT = '56-GD-000001';
const given = { kind: 'contacts', province: null } as const;
const contacts = (content: string, over: Partial<Parameters<typeof received>[2]> = {}) =>
  imported(pool, content, { ...given, ...over });
const kept = async () => (await pool.query('select office, email, telephone from pii.contact order by office')).rows;
const enterUnits = async () => {
  const rows = ['Trường A', 'Trường B', 'Trường B'].map((name, n) =>
    school({ external_id: `s-${n}`, name, commune_code: '22366' }),
  );
  await imported(pool, csv(...rows));
  await follow(pool, unitProjection);
};

describe('a file of contacts', () => {
  it('is only judged in a dry run, and kept when committed; a second time nothing changes', async () => {
    await enterUnits();
    const content = csv(
      { office: UNIT, email: 'a@ghi-nhan.example', telephone: '0200 000 0001' },
      { office: 'trường  a', commune_code: '22366', telephone: '0200 000 0002' },
      { office: 'COMMUNE_PC@vn.56.22366', telephone: '2000000003' },
    );
    const dry = await contacts(content, { mode: 'dry-run' });
    expect(dry.summary.counts).toMatchObject({ NEW: 2, REFUSED: 1, rows: 3 });
    expect(await kept()).toEqual([]);
    const first = await contacts(content);
    expect(first.rows).toMatchObject([
      { verdict: 'NEW', unitId: UNIT, raw: { office: UNIT } },
      { verdict: 'REFUSED', code: 'OfficeTwice', detail: expect.stringContaining('dòng 2') },
      { verdict: 'NEW', unitId: null },
    ]);
    const rows = [
      { office: 'COMMUNE_PC@vn.56.22366', email: null, telephone: '+842000000003' },
      { office: `UNIT@${UNIT}`, email: 'a@ghi-nhan.example', telephone: '+842000000001' },
    ];
    expect(await kept()).toEqual(rows);
    expect((await contacts(content)).summary.counts).toMatchObject({ UNCHANGED: 2, REFUSED: 1 });
    expect(await kept()).toEqual(rows);
  });

  it('changes what a row names alone, and forgets what a dash stands for', async () => {
    await enterUnits();
    await contacts(csv({ office: UNIT, email: 'a@ghi-nhan.example', telephone: '0200 000 0001' }));
    const changed = await contacts(csv({ office: UNIT, email: 'b@ghi-nhan.example' }));
    expect(changed.rows).toMatchObject([
      { verdict: 'CHANGED', detail: 'Thay đổi: thư điện tử', raw: { office: UNIT } },
    ]);
    expect(await kept()).toMatchObject([{ email: 'b@ghi-nhan.example', telephone: '+842000000001' }]);
    await contacts(csv({ office: UNIT, email: '-' }));
    expect(await kept()).toMatchObject([{ email: null, telephone: '+842000000001' }]);
    await contacts(csv({ office: UNIT, telephone: '-' }));
    expect(await kept()).toEqual([]);
  });

  it('says of each refused row why, and gives it back as it was sent', async () => {
    await enterUnits();
    const bad = csv(
      { office: '56-GD-000099', commune_code: '', email: 'a@ghi-nhan.example', telephone: '' },
      { office: 'Trường C', commune_code: '22366', email: 'a@ghi-nhan.example' },
      { office: 'Trường B', commune_code: '22366', email: 'a@ghi-nhan.example' },
      { office: 'Trường A', commune_code: '99999', email: 'a@ghi-nhan.example' },
      { office: 'COMMUNE_PC@vn.56.99999', email: 'a@ghi-nhan.example' },
      { office: UNIT, email: 'a@', telephone: '12' },
      { office: 'PROV_POLICE@vn.56', email: 'a@ghi-nhan.example' },
    );
    const { importId, rows, summary } = await contacts(bad, { actor: receiver });
    expect(rows.map(({ line, code }) => [line, code])).toEqual([
      [2, 'UnitUnknown'],
      [3, 'UnitNameUnknown'],
      [4, 'UnitNameAmbiguous'],
      [5, 'CommuneUnknown'],
      [6, 'OfficeUnknown'],
      [7, 'EmailInvalid'],
      [7, 'TelephoneInvalid'],
      [8, 'OutsideScope'],
    ]);
    expect(summary.counts).toEqual({ REFUSED: 7, rows: 7 });
    const parts: string[] = [];
    for await (const part of refusedRowsCsv(pool, importId, 'contacts')) parts.push(part);
    expect(parts.join('')).toMatch(
      /^\uFEFFline,column,code,reason,office,commune_code,email,telephone\r\n2,office,UnitU/,
    );
    expect(parts.join('')).toContain(`,${UNIT},,a@,12\r\n`);
    expect(await kept()).toEqual([]);
  });

  it('is judged by the area of whoever sends it', async () => {
    await enterUnits();
    const content = csv({ office: UNIT, email: 'a@ghi-nhan.example' });
    expect((await contacts(content, { actor: otherCommune })).rows).toMatchObject([{ code: 'OutsideScope' }]);
    expect((await contacts(content, { actor: receiver })).rows).toMatchObject([{ verdict: 'NEW' }]);
    expect((await contacts(content, { actor: provincial })).rows).toMatchObject([{ verdict: 'UNCHANGED' }]);
  });

  it('without a header is refused as a whole, and no address goes into what is said of it', async () => {
    const { summary } = await contacts(`${UNIT},,a@ghi-nhan.example,02000000001\n`);
    expect(summary).toMatchObject({ state: 'rejected', problem: { code: 'HeaderUnknownColumns' } });
    expect(JSON.stringify(summary.problem)).not.toMatch(/ghi.nhan|02000/);
  });
});

describe('addresses', () => {
  it('stand in no other table once a row is accepted, and those of refused rows go after 30 days', async () => {
    await enterUnits();
    const { importId } = await contacts(
      csv({ office: UNIT, email: 'good@ghi-nhan.example' }, { office: '56-GD-000099', email: 'bad@ghi-nhan.example' }),
    );
    const shell = async () =>
      JSON.stringify([
        (await pool.query('select * from shell.import_row')).rows,
        (await pool.query('select * from shell.import')).rows,
        (await pool.query('select import_id from shell.import_file')).rows,
        (await pool.query('select payload, meta from es.event')).rows,
      ]);
    expect(await shell()).not.toContain('good@');
    expect(await shell()).toContain('bad@');
    expect(await forgetRefusedContacts(pool, '2026-02-04T04:59:59.999Z')).toBe(0);
    await forgetRefusedContacts(pool, '2026-02-04T05:00:00.001Z');
    expect(await shell()).not.toContain('bad@');
    expect((await worked(pool, importId)).summary.counts).toMatchObject({ NEW: 1, REFUSED: 1 });
  });
});

const bodies = (): readonly string[] => {
  const communes = areas.childrenOf('vn').flatMap(({ path }) => areas.childrenOf(path));
  const ofCommunes = communes.flatMap(({ path }) => [`COMMUNE_PC@${path}`, `COMMUNE_POLICE@${path}`]);
  const departments = Array.from({ length: 3400 }, (_, n) => `DEPARTMENT_D${n}@vn.56`);
  return [...ofCommunes, ...departments].slice(0, 10_000);
};
const numberOf = (n: number) => `0200 ${String(10_000_000 + n).slice(1)}`;
const WORKER = fileURLToPath(new URL('../../support/import/worker.ts', import.meta.url));

describe('10,000 contacts', () => {
  it('are whole after the worker was killed in the middle', async () => {
    const rows = bodies().map((office, n) => ({ office, email: `o${n}@ghi-nhan.example`, telephone: numberOf(n) }));
    const importId = await received(pool, csv(...rows), { ...given, actor: timer });
    const worker = spawn(process.execPath, [WORKER, register.url, importId], { stdio: 'ignore' });
    const ended = once(worker, 'exit');
    const lines = async () =>
      (await pool.query<{ n: number }>('select count(*)::int as n from shell.import_row')).rows[0]?.n ?? 0;
    while ((await lines()) < 1000) expect(worker.exitCode).toBeNull();
    worker.kill('SIGKILL');
    await ended;
    const half = await lines();
    expect(half % 500).toBe(0);
    expect(half).toBeLessThan(10_000);
    expect(await kept()).toHaveLength(half);
    const { summary } = await worked(pool, importId);
    expect(summary).toMatchObject({ state: 'finished', counts: { NEW: 10_000, rows: 10_000 } });
    expect(await kept()).toHaveLength(10_000);
    expect(await lines()).toBe(10_000);
  }, 120_000);
});
