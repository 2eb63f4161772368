import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { csv, historyOf, imported, openRegister, received, school, unitsOf, worked } from './importing.ts';

type Register = Awaited<ReturnType<typeof openRegister>>;
let register: Register;
beforeEach(async () => {
  register = await openRegister();
  return register.close;
});

const shipped = readFileSync(new URL('../../../data/units-khanh-hoa.csv', import.meta.url));

describe('an import of units', () => {
  it('enters every row of the shipped list, and a second time changes nothing', async () => {
    const { pool } = register;
    const first = await imported(pool, shipped, { province: null });
    expect(first.summary).toMatchObject({
      state: 'finished',
      counts: { NEW: 315, rows: 315, byExternalId: 315, byName: 0 },
    });
    const units = await unitsOf(pool);
    expect(units).toHaveLength(315);
    expect(units.filter(({ unitId }) => unitId.startsWith('56-CQ-'))).toHaveLength(87);
    expect(units[0]).toMatchObject({
      unitId: '56-CQ-000001',
      version: 1,
      facts: { name: 'Ủy ban nhân dân phường Bắc Nha Trang', type: 'AGENCY', subtype: 'UBND_XA', commune: '22333' },
    });
    expect(units.filter(({ facts }) => facts.armedForces === true)).toHaveLength(3);

    const second = await imported(pool, shipped, { province: null });
    expect(second.summary.counts).toMatchObject({ UNCHANGED: 315, rows: 315 });
    expect(await historyOf(pool)).toHaveLength(315);
  });

  it('leaves unknown what the row leaves empty', async () => {
    await imported(register.pool, csv(school()));
    expect(await unitsOf(register.pool)).toMatchObject([
      { facts: { level: null, commune: null, armedForces: null, schoolLevels: [], partyBody: null, enterprise: null } },
    ]);
  });

  it('writes nothing in a dry run, whose verdicts are those of the real one', async () => {
    const { pool } = register;
    const file = csv(school(), school({ external_id: '41-002', name: '' }));
    const dry = await imported(pool, file, { mode: 'dry-run' });
    expect(await unitsOf(pool)).toEqual([]);
    const real = await imported(pool, file);
    const verdicts = ({ rows }: typeof dry) => rows.map(({ line, verdict, code }) => ({ line, verdict, code }));
    expect(verdicts(dry)).toEqual([
      { line: 2, verdict: 'NEW', code: null },
      { line: 3, verdict: 'REFUSED', code: 'CellMissing' },
    ]);
    expect(verdicts(real)).toEqual(verdicts(dry));
    expect(dry.rows[0]?.unitId).toBeNull();
    expect(real.rows[0]?.unitId).toBe('56-GD-000001');
  });

  it('changes only facts that the row names, and says from what to what', async () => {
    const { pool } = register;
    await imported(pool, csv(school({ management_level: 'PROVINCE', school_levels: 'UPPER_SECONDARY' })));
    const { rows } = await imported(pool, csv(school({ commune_code: '22366', management_level: '' })));
    expect(rows).toMatchObject([{ verdict: 'CHANGED', unitId: '56-GD-000001' }]);
    expect(rows[0]?.detail).toContain('“(chưa biết)” → “22366”');
    expect(await unitsOf(pool)).toMatchObject([
      { version: 2, facts: { commune: '22366', level: 'PROVINCE', schoolLevels: ['UPPER_SECONDARY'] } },
    ]);
    const history = await historyOf(pool);
    expect(history[1]?.event).toMatchObject({ type: 'UnitDetailsCorrected', data: { changed: ['commune'] } });
  });

  it('completes the facts of an enterprise from what is known of it', async () => {
    const { pool } = register;
    const firm = { external_id: 'kh-1', source: 'r', name: 'Công ty A', unit_type: 'ENTERPRISE' };
    await imported(pool, csv({ ...firm, sector: 'TRADE_SERVICES', insured_staff: '1.250' }));
    await imported(pool, csv({ ...firm, revenue: '300.000.000.000' }));
    expect(await unitsOf(pool)).toMatchObject([
      {
        facts: {
          enterprise: { sector: 'TRADE_SERVICES', insuredStaff: 1250, revenue: 300_000_000_000, capital: null },
        },
      },
    ]);
  });

  it('goes on behind the last whole page when it broke off', async () => {
    const { pool } = register;
    const names = Array.from({ length: 620 }, (_, n) => school({ external_id: `x-${n}`, name: `Trường số ${n}` }));
    const importId = await received(pool, csv(...names));
    let pages = 0;
    const { runImport } = await import('#activities/import/run-import.ts');
    const { areas } = await import('./importing.ts');
    const broken = runImport(
      {
        pool,
        areas,
        onProgress: () => {
          pages += 1;
          throw new Error('the worker is killed');
        },
      },
      importId,
    );
    await expect(broken).rejects.toThrow('the worker is killed');
    expect(pages).toBe(1);
    const { summary, rows } = await worked(pool, importId);
    expect(summary.counts).toMatchObject({ NEW: 620, rows: 620 });
    expect(new Set(rows.map(({ unitId }) => unitId)).size).toBe(620);
  });

  it('is entered once when two imports of one file run at the same time', async () => {
    const { pool } = register;
    const file = csv(
      ...Array.from({ length: 40 }, (_, n) => school({ external_id: `x-${n}`, name: `Trường số ${n}` })),
    );
    const results = await Promise.all([imported(pool, file), imported(pool, file)]);
    const counts = results.map(({ summary }) => summary.counts);
    expect(counts).toContainEqual(expect.objectContaining({ NEW: 40 }));
    expect(counts).toContainEqual(expect.objectContaining({ UNCHANGED: 40 }));
    expect(await historyOf(pool)).toHaveLength(40);
  });

  it('forgets the file once it is over', async () => {
    const { pool } = register;
    await imported(pool, csv(school()));
    expect((await pool.query('select from shell.import_file')).rowCount).toBe(0);
  });
});
