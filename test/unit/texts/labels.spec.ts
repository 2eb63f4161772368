import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CaseCommand } from '#schema/case/commands.ts';
import { CaseEvent } from '#schema/case/events.ts';
import {
  CaseStatus,
  Grade,
  GradeAxis,
  Recognition,
  Registration,
  RewardAxis,
  SeatName,
  Step,
  Verdict,
} from '#schema/case/parts.ts';
import { DecisionCommand } from '#schema/decision.ts';
import { DutyCommand, OfficeDuty } from '#schema/duty.ts';
import { Role } from '#schema/roles.ts';
import { ManagementLevel, SchoolLevel, UnitType } from '#schema/unit.ts';
import en from '#texts/labels.en.json' with { type: 'json' };
import vi from '#texts/labels.vi.json' with { type: 'json' };

const WEB = join(import.meta.dirname, '../../../web');
const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('dist') && !path.includes('generated'))
  .map((path) => readFileSync(join(WEB, path), 'utf8'))
  .join('\n');

const has = (kind: string, codes: readonly string[]): readonly string[] =>
  codes.map((code) => `${kind}.${code}`).filter((key) => !(key in vi));

const typesOf = (options: readonly { readonly shape: { readonly type: { readonly value: string } } }[]) =>
  options.map(({ shape }) => shape.type.value);

/** Every name of a field inside a schema, however deep. */
const fieldsIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsIn)];
};

describe('the labels', () => {
  it('exist in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
  });

  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('in %s are ICU messages in NFC with the placeholders of the other language', (language, labels) => {
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name).sort();
    for (const [key, text] of Object.entries(labels)) {
      expect(() => new IntlMessageFormat(text, language, undefined, { ignoreTag: true }), key).not.toThrow();
      expect(text, key).toBe(text.normalize('NFC'));
      expect(text.trim(), key).not.toBe('');
    }
    for (const [key, text] of Object.entries(vi)) {
      const english: unknown = Object.entries(en).find(([other]) => other === key)?.[1];
      expect(new Set(placeholders(String(english))), key).toEqual(new Set(placeholders(text)));
    }
  });

  it.each([
    ['status', CaseStatus.options],
    ['step', Step.options],
    ['registration', Registration.options],
    ['recognition', Recognition.options],
    ['grade', [...GradeAxis.options, ...Grade.options]],
    ['reward', RewardAxis.options],
    ['role', Role.options],
    ['unitType', UnitType.options],
    ['level', ManagementLevel.options],
    ['schoolLevel', SchoolLevel.options],
    ['seat', SeatName.options],
    ['verdict', Verdict.options],
    [
      'command',
      [...typesOf(CaseCommand.options), ...typesOf(DecisionCommand.options), ...typesOf(DutyCommand.options)],
    ],
    ['duty', OfficeDuty.options],
    ['event', typesOf(CaseEvent.options)],
    // Forms of a value that are a field of their own once they are chosen.
    ['field', ['Grade', 'notGraded', 'count', 'ratio', 'paper']],
  ])('name every %s of the contract', (kind, codes) => expect(has(kind, codes)).toEqual([]));

  it('name every field of every command and event', () => {
    const schemas = [CaseCommand, CaseEvent, DecisionCommand, DutyCommand].map((schema) =>
      z.toJSONSchema(schema, { io: 'input' }),
    );
    expect(has('field', [...new Set(schemas.flatMap(fieldsIn))])).toEqual([]);
  });

  it('are all used', () => {
    const prefixes = [...sources.matchAll(/`([a-zA-Z][\w.-]*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const kinds = [...sources.matchAll(/name(?:Of)?\('(\w+)'|: '(\w+)',?$/gm)].flatMap(([, a, b]) => [a ?? b ?? '']);
    const byCode = ['option', 'field', 'rewardKind', 'duty', ...kinds]; // by the name of a schema or field
    const unused = Object.keys(vi).filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !sources.includes(`"${key}"`) &&
        !prefixes.some((prefix) => key.startsWith(prefix)) &&
        !byCode.some((kind) => key.startsWith(`${kind}.`)),
    );
    expect(unused).toEqual([]);
  });
});
