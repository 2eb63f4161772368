import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeSheet, type SheetInput } from '#domain/policy/sheets/compute.ts';
import { item, type ScoreSheet } from '#domain/policy/sheets/score-sheet.ts';
import { scoreSheet } from '#domain/policy/sheets/shipped.ts';
import { DECISION_25, scores } from './decision-25.ts';

const input = (parts: Partial<SheetInput> = {}): SheetInput => ({
  scores: scores(),
  occurrences: [],
  blockedBy: [],
  ...parts,
});
const compute = (parts: Partial<SheetInput> = {}, sheet: ScoreSheet = DECISION_25) => computeSheet(sheet, input(parts));

describe('by the rules of Decision 25/2021', () => {
  it('full marks pass', () => {
    expect(compute()).toEqual({ computed: true, total: 100, passed: true, shortfalls: [], grade: null });
  });

  it('80 of 100 pass, 79.75 do not', () => {
    expect(compute({ scores: scores({ B: 20, E: 15 }) })).toMatchObject({ total: 80, passed: true });
    expect(compute({ scores: scores({ B: 19.75, E: 15 }) })).toMatchObject({
      total: 79.75,
      passed: false,
      shortfalls: [{ code: 'TotalTooLow', total: 79.75, needed: 80 }],
    });
  });

  it('a criterion at half of its maximum passes, a quarter point below it fails whatever the total', () => {
    expect(compute({ scores: scores({ D: 10 }) })).toMatchObject({ total: 90, passed: true });
    expect(compute({ scores: scores({ D: 9.75 }) })).toMatchObject({
      total: 89.75,
      passed: false,
      shortfalls: [{ code: 'ItemBelowFloor', item: 'D' }],
    });
  });

  it('a blocking condition fails full marks', () => {
    const blocked = { total: 100, passed: false, shortfalls: [{ code: 'Blocked', condition: 'DISCIPLINED' }] };
    expect(compute({ blockedBy: ['DISCIPLINED'] })).toMatchObject(blocked);
  });
});

describe('a deduction', () => {
  it('is taken off for each occurrence', () => {
    expect(compute({ occurrences: [{ item: 'C', count: 1 }] })).toMatchObject({ total: 94, passed: true });
    const twice = compute({ occurrences: [{ item: 'C', count: 2 }] });
    expect(twice).toMatchObject({ total: 88, shortfalls: [{ code: 'ItemBelowFloor', item: 'C' }] });
  });

  it('takes an item no lower than nought', () => {
    expect(compute({ occurrences: [{ item: 'C', count: 9 }] })).toMatchObject({ total: 85 });
  });

  it('takes nothing off an item without such a rule', () => {
    expect(compute({ occurrences: [{ item: 'A', count: 3 }] })).toMatchObject({ total: 100 });
  });
});

describe('a sheet with grades and an item that must be full', () => {
  const graded: ScoreSheet = {
    ...DECISION_25,
    items: [item('A', 40, 'first', { mustBeMax: true }), item('B', 60, 'second')],
    totalAtLeast: null,
    floorPerItem: null,
    blocking: [],
    grades: [
      { grade: 'EXCELLENT', totalAtLeast: 90 },
      { grade: 'FAIR', totalAtLeast: 70 },
    ],
  };
  const marks = (a: number, b: number) =>
    compute(
      {
        scores: [
          { item: 'A', points: a },
          { item: 'B', points: b },
        ],
      },
      graded,
    );

  it('gives the best grade whose threshold the total reaches, and none below the last', () => {
    expect([50, 49.99, 30, 29.99].map((b) => marks(40, b))).toMatchObject([
      { grade: 'EXCELLENT' },
      { grade: 'FAIR' },
      { grade: 'FAIR' },
      { grade: null, passed: true },
    ]);
  });

  it('gives no grade when the item is not full', () => {
    expect(marks(39.5, 60)).toMatchObject({
      passed: false,
      grade: null,
      shortfalls: [{ code: 'ItemNotMaximal', item: 'A' }],
    });
  });
});

describe('a faulty input', () => {
  it.each([
    ['an item left out', { scores: scores().slice(1) }, [{ code: 'ItemNotScored', item: 'A' }]],
    [
      'an item scored twice',
      { scores: [...scores(), { item: 'A', points: 1 }] },
      [{ code: 'ItemScoredTwice', item: 'A' }],
    ],
    ['an unknown item', { scores: [...scores(), { item: 'X', points: 1 }] }, [{ code: 'ItemUnknown', item: 'X' }]],
    ['an unknown item that occurs', { occurrences: [{ item: 'X', count: 1 }] }, [{ code: 'ItemUnknown', item: 'X' }]],
    ['more than the maximum', { scores: scores({ A: 10.5 }) }, [{ code: 'PointsInvalid', item: 'A' }]],
    ['less than nought', { scores: scores({ A: -1 }) }, [{ code: 'PointsInvalid', item: 'A' }]],
    ['three decimals', { scores: scores({ A: 1.005 }) }, [{ code: 'PointsInvalid', item: 'A' }]],
    ['an unknown condition', { blockedBy: ['Y'] }, [{ code: 'BlockingConditionUnknown', condition: 'Y' }]],
  ])('with %s is not computed', (_, parts, faults) => {
    expect(compute(parts)).toEqual({ computed: false, why: 'FAULTY', faults });
  });
});

describe('the total', () => {
  it('is exact for any points in hundredths', () => {
    const points = fc.tuple(...DECISION_25.items.map(({ max }) => fc.integer({ min: 0, max: max * 100 })));
    fc.assert(
      fc.property(points, (given) => {
        const result = compute({
          scores: DECISION_25.items.map(({ code }, n) => ({ item: code, points: (given[n] ?? 0) / 100 })),
        });
        const sum = given.reduce((total, each) => total + each, 0);
        expect(result).toMatchObject({ computed: true, total: sum / 100 });
      }),
    );
  });
});

describe('the shipped sheet of Decision 510', () => {
  const shipped = scoreSheet('D510-2022/placeholder');

  it('computes nothing while it is a placeholder', () => {
    expect(shipped && computeSheet(shipped, input())).toEqual({ computed: false, why: 'PLACEHOLDER' });
  });

  it('has items 1 to 4a as law, 12 points, and labels the other 88', () => {
    const seen = shipped?.items.filter(({ placeholder }) => !placeholder) ?? [];
    expect(seen.map(({ code, max }) => [code, max])).toEqual([
      ['1', 3],
      ['2', 3],
      ['3', 5],
      ['4a', 1],
    ]);
    expect(shipped?.items.filter(({ placeholder }) => placeholder).map(({ max }) => max)).toEqual([88]);
  });

  it('claims no threshold, floor, blocking condition or grade', () => {
    expect(shipped).toMatchObject({ totalAtLeast: null, floorPerItem: null, blocking: [], grades: [] });
  });

  it('is the only one, and an unknown version is no sheet', () => {
    expect(scoreSheet('D999')).toBeNull();
  });
});
