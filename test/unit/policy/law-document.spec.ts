import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEADLINES } from '#domain/policy/deadlines.ts';
import { SETTINGS } from '#domain/policy/settings.ts';

const root = new URL('../../../', import.meta.url);
const law = readFileSync(new URL('docs/law.md', root), 'utf8');
const cells = law
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const [, ...tables] = law.split('\n## ');
const ruled = tables
  .slice(1)
  .flatMap((table) => table.split('\n').filter((line) => line.startsWith('| ') && !/^\| (---|paragraph)/.test(line)))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const specs = ['calendar', 'policy', 'units'].flatMap((folder) =>
  readdirSync(new URL(`test/unit/${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts') && !file.endsWith('law-document.spec.ts'))
    .map((file) => readFileSync(new URL(`test/unit/${folder}/${file}`, root), 'utf8')),
);
const shipped = [...Object.keys(DEADLINES), ...Object.keys(SETTINGS), 'pinned'];

describe('docs/law.md', () => {
  it('names every shipped policy row', () => {
    const named = new Set(ruled.map(([, , row]) => row));
    expect(shipped.filter((id) => !named.has(`\`${id}\``))).toEqual([]);
  });

  it('names no row that is not shipped', () => {
    const rows = ruled.map(([, , row]) => row ?? '').filter((row) => row !== '—');
    expect(rows.filter((row) => !shipped.includes(row.replaceAll('`', '')))).toEqual([]);
    expect(rows.length).toBeGreaterThan(30);
  });

  it('quotes titles that specs carry', () => {
    const titles = ruled.map(([, , , title]) => title ?? '');
    const carried = (title: string) => specs.some((spec) => spec.includes(`'${title}'`));
    expect(titles.filter((title) => !carried(title))).toEqual([]);
  });

  it('is written in NFC, in tables whose rows are whole', () => {
    expect(law).toBe(law.normalize('NFC'));
    expect(cells.every((row) => row.length === 5)).toBe(true);
  });
});
