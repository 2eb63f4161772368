import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEADLINES } from '#domain/policy/deadlines.ts';
import { CaseCommand } from '#schema/case/commands.ts';
import {
  CaseStatus,
  ExclusionGround,
  GradeAxis,
  OpeningGround,
  Recognition,
  Registration,
  RewardAxis,
  RewardKind,
  SeatName,
  Step,
  Verdict,
} from '#schema/case/parts.ts';
import { CycleCommand } from '#schema/cycle.ts';
import { DecisionCommand } from '#schema/decision.ts';
import { DutyCommand } from '#schema/duty.ts';
import { OfficerCommand } from '#schema/officer.ts';
import { PolicyCommand } from '#schema/policy.ts';
import { ReportCommand } from '#schema/report.ts';
import { Role } from '#schema/roles.ts';
import { ManagementLevel, SchoolLevel, UnitCommand, UnitType } from '#schema/unit.ts';

const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');
const missing = (names: readonly string[]) => names.filter((name) => !glossary.includes(`\`${name}\``));

const commands = [
  ...CaseCommand.options,
  ...UnitCommand.options,
  ...CycleCommand.options,
  ...DecisionCommand.options,
  ...DutyCommand.options,
  ...OfficerCommand.options,
  ...PolicyCommand.options,
  ...ReportCommand.options,
].map((option) => option.shape.type.value);

const axes = [Registration, Recognition, GradeAxis, RewardAxis, RewardKind, Verdict, SeatName];
const ofUnits = [UnitType, ManagementLevel, SchoolLevel, ExclusionGround, OpeningGround];

describe('docs/glossary.md', () => {
  it('has every status and step', () => {
    expect(missing([...CaseStatus.options, ...Step.options])).toEqual([]);
  });

  it('has every role', () => {
    expect(missing(Role.options)).toEqual([]);
  });

  it('has every command of every stream', () => {
    expect(missing(commands)).toEqual([]);
    expect(commands.length).toBeGreaterThan(35);
  });

  it('has every value of the axes beside the status, every seat, and every literal of a unit', () => {
    expect(missing([...axes, ...ofUnits].flatMap(({ options }) => [...options]))).toEqual([]);
  });

  it('has every duty', () => {
    expect(missing(Object.keys(DEADLINES))).toEqual([]);
  });

  it('is written in NFC, with a Vietnamese term in every row', () => {
    expect(glossary).toBe(glossary.normalize('NFC'));
    const rows = glossary.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
    expect(rows.every((line) => (line.split('|')[1] ?? '').trim() !== '')).toBe(true);
  });
});
