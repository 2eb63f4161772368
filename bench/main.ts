import { parseArgs } from 'node:util';
import { type Bench, holds, lineOf, reportOf, tableOf } from './report.ts';

/** `npm run bench -- <name> [--quick] [--json]`. Exit 0: every floor holds; 1: one is missed; 2: called wrongly. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  sweep: async () => (await import('./sweep/sweep.ts')).benchSweep,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});

const [name = ''] = positionals;
const load = BENCHES[name];
if (load === undefined || positionals.length > 1) {
  console.error(`Usage: npm run bench -- <${Object.keys(BENCHES).join('|')}> [--quick] [--json]`);
  process.exit(2);
}
const bench = await load();
const say = (line: string) => console.error(line);
const report = reportOf(name, await bench({ quick: values.quick, say }));
for (const line of values.json ? [lineOf(report)] : tableOf(report)) console.log(line);
process.exit(report.ratios.every(holds) ? 0 : 1);
