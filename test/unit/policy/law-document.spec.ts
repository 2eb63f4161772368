import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEADLINES } from '#domain/policy/deadlines.ts';
import { SETTINGS } from '#domain/policy/settings.ts';
import { CaseCommand } from '#schema/case/commands.ts';
import { CaseEvent } from '#schema/case/events.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const law = read('docs/law.md');

type Row = { readonly names: readonly string[]; readonly title: string };
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (---|paragraph|key)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
const rule = ([, , names = '', title = '']: readonly string[]): Row => ({
  names: names === '—' ? [] : names.split(', ').map((name) => name.replaceAll('`', '')),
  title,
});
const [, , ...sections] = law.split('\n## ');
const isOfCase = (section: string) => section.startsWith('Case: ');
const policy = sections.filter((section) => !isOfCase(section)).flatMap((section) => rowsOf(section).map(rule));
const cases = sections.filter(isOfCase).flatMap((section) => rowsOf(section).map(rule));
const namesIn = (rows: readonly Row[]) => rows.flatMap(({ names }) => names);

/** Spec by spec, from one test to the next: what stands under a title. */
const testsOf = (folder: string): readonly string[] =>
  readdirSync(new URL(`test/unit/${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts') && !file.endsWith('law-document.spec.ts'))
    .flatMap((file) => read(`test/unit/${folder}/${file}`).split(/\n {2}(?=it[.(])/));
const tests = ['calendar', 'policy', 'units', 'case'].flatMap(testsOf);
const under = (title: string) => tests.filter((test) => test.includes(`'${title}'`));

const shipped = [...Object.keys(DEADLINES), ...Object.keys(SETTINGS), 'pinned'];
const refusals = [...read('domain/case/refusal.ts').matchAll(/Refused<'(\w+)'/g)].map(([, code = '']) => code);
const acts = [...CaseCommand.options, ...CaseEvent.options].map((option) => option.shape.type.value);

describe('docs/law.md', () => {
  it('names every shipped policy row', () => {
    expect(shipped.filter((id) => !namesIn(policy).includes(id))).toEqual([]);
  });

  it('names no row that is not shipped', () => {
    expect(namesIn(policy).filter((id) => !shipped.includes(id))).toEqual([]);
    expect(namesIn(policy).length).toBeGreaterThan(30);
  });

  it('names every refusal of a case', () => {
    expect(refusals.filter((code) => !namesIn(cases).includes(code))).toEqual([]);
    expect(refusals.length).toBeGreaterThan(40);
  });

  it('names no refusal, command or event that does not exist', () => {
    const known: readonly string[] = [...refusals, ...acts];
    expect(namesIn(cases).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('quotes titles that specs carry', () => {
    const titles = [...policy, ...cases].map(({ title }) => title);
    expect(titles.filter((title) => under(title).length === 0)).toEqual([]);
  });

  it('names a refusal only where it is asserted under that title', () => {
    const unasserted = cases.flatMap(({ names, title }) =>
      names.filter((name) => refusals.includes(name) && !under(title).some((test) => test.includes(`'${name}'`))),
    );
    expect(unasserted).toEqual([]);
  });

  it('is written in NFC, in tables whose rows are whole', () => {
    expect(law).toBe(law.normalize('NFC'));
    expect(rowsOf(law).every((row) => row.length === 5)).toBe(true);
  });
});
