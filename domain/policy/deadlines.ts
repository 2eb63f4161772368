import type { MonthDay } from '#domain/calendar/plain-date.ts';
import type { IssuerKind } from '#schema/policy.ts';
import type { ManagementLevel } from '#schema/unit.ts';
import type { PolicyRow, PolicyRows } from './rows.ts';

export type DeadlineId =
  | 'REG'
  | 'LAUNCH'
  | 'PLAN'
  | 'UNIT_RPT'
  | 'DOSSIER'
  | 'COMMUNE_FIGURES'
  | 'PPC_RPT'
  | 'MIN_RPT'
  | 'UNIT_DEC'
  | 'CLS'
  | 'FIX'
  | 'FINAL_RPT'
  | InformativeId;

/** Dates that nobody owes anything by (D§11): shown, never reminded of. */
export type InformativeId = 'REWARD' | 'ANNUAL_REVIEW' | 'LAW_ACCESS';

/** SB and DEC are the standing body and the decider of the case; RETURNED is whom a return names. */
export type Debtor = 'UNIT' | 'OFFICE' | 'DEPARTMENT' | 'COMMUNE_PC' | 'PROV_POLICE' | 'DEC' | 'RETURNED';
export type Recipient = 'SB' | 'PROV_PC' | 'PROV_POLICE' | 'V05' | 'RETURNING_OFFICE';
export type Duty = {
  readonly owedBy: Debtor;
  readonly to: Recipient | null;
  readonly through: 'PROV_POLICE' | null;
};

export type DeadlineValue = {
  /** The legal date: done before the start of this day. `null`: the date stands in the act itself (FIX). */
  readonly before: MonthDay | null;
  /** An earlier date of ours ("quá hạn nội bộ"); only the legal one makes a duty late. */
  readonly internalBefore: MonthDay | null;
  /** 1: the date lies in the year after the cycle's (D§11). */
  readonly yearsAfter: 0 | 1;
  readonly recurs: 'YEARLY' | 'PER_CASE';
  readonly duties: readonly Duty[];
  /** Managing levels whose units owe it; `null`: all. */
  readonly levels: readonly ManagementLevel[] | null;
  readonly issuer: string;
  /** `OURS`: our own design (D). */
  readonly issuerKind: IssuerKind | 'OURS';
  /** The one cycle year that the row is for; `null`: every year. */
  readonly year: number | null;
  /** Days before the exclusive date on which the debtor is reminded. */
  readonly ladder: readonly number[];
  /** Working days on or after the exclusive date on which the superior office is told. */
  readonly escalation: readonly number[];
};
/** `rowId`: of a row adopted in the system; `null`: shipped. */
export type DeadlineRow = PolicyRow<DeadlineId, DeadlineValue> & { readonly rowId: string | null };

type Issuer = Pick<DeadlineValue, 'issuer' | 'issuerKind'>;
const MINISTRY: Issuer = { issuer: 'Bộ Công an', issuerKind: 'MINISTRY' };
const KHANH_HOA: Issuer = { issuer: 'UBND tỉnh Khánh Hòa', issuerKind: 'PEOPLES_COMMITTEE' };
const OURS: Issuer = { issuer: 'Ghi Nhận (D)', issuerKind: 'OURS' };

const duty = (owedBy: Debtor, to: Recipient | null, through: Duty['through'] = null): Duty => ({ owedBy, to, through });
const unitAndOffices = [
  duty('UNIT', 'SB'),
  duty('DEPARTMENT', 'PROV_PC', 'PROV_POLICE'),
  duty('COMMUNE_PC', 'PROV_PC', 'PROV_POLICE'),
];

/** The four that guard every case: always there, so a case of any year has them. */
export const CASE_DEADLINES = {
  REG: { month: 4, day: 1 },
  DOSSIER: { month: 11, day: 1 },
  UNIT_DEC: { month: 11, day: 20 },
  CLS: { month: 11, day: 30 },
} as const satisfies Partial<Record<DeadlineId, MonthDay>>;
export type CaseDeadlineId = keyof typeof CASE_DEADLINES;

const yearly = (issuer: Issuer, before: MonthDay, duties: readonly Duty[]): DeadlineValue => ({
  before,
  internalBefore: null,
  yearsAfter: 0,
  recurs: 'YEARLY',
  duties,
  levels: null,
  ...issuer,
  year: null,
  ladder: [30, 14, 7, 3, 1],
  escalation: [1, 5],
});
type Terms = Pick<DeadlineRow, 'source' | 'design'> & Partial<Pick<DeadlineRow, 'scope' | 'validFrom' | 'validTo'>>;
const row = (id: DeadlineId, value: DeadlineValue, terms: Terms): DeadlineRow => ({
  id,
  scope: 'vn',
  validFrom: '2022-01-01',
  validTo: null,
  rowId: null,
  value,
  ...terms,
});
/** After the year, D§11: nobody owes anything, so nobody is reminded. */
const informative = (id: InformativeId, before: MonthDay, source: string): DeadlineRow => {
  const value: DeadlineValue = { ...yearly(OURS, before, []), yearsAfter: 1, ladder: [], escalation: [] };
  return row(id, value, { validFrom: '2025-01-01', source, design: true });
};

const plan = yearly(KHANH_HOA, { month: 9, day: 5 }, unitAndOffices);
const unitReport: DeadlineValue = {
  ...yearly(KHANH_HOA, { month: 10, day: 25 }, unitAndOffices),
  internalBefore: { month: 10, day: 20 },
  levels: ['COMMUNE', 'PROVINCE'],
};
const fix: DeadlineValue = {
  ...yearly(OURS, { month: 1, day: 1 }, [duty('RETURNED', 'RETURNING_OFFICE')]),
  before: null,
  recurs: 'PER_CASE',
};

/** lifecycle §5, one table per duty. "Before X" is exclusive and is moved by no weekend or holiday (D§4, Q9). */
export const DEADLINES = {
  REG: [
    row('REG', yearly(MINISTRY, CASE_DEADLINES.REG, [duty('UNIT', 'SB')]), {
      source: 'C124 Art. 6.1, 7.1, 9.2a',
      design: false,
    }),
  ],
  LAUNCH: [
    row('LAUNCH', yearly(OURS, { month: 5, day: 1 }, [duty('UNIT', 'SB'), duty('OFFICE', 'SB')]), {
      validFrom: '2025-01-01',
      source: 'BK25 (100 % launch); the date is D',
      design: true,
    }),
  ],
  PLAN: [
    row('PLAN', plan, {
      scope: 'vn.56',
      validFrom: '2025-01-01',
      validTo: '2026-01-01',
      source: 'KH25',
      design: false,
    }),
    row('PLAN', plan, { scope: 'vn.56', validFrom: '2026-01-01', source: 'D, after KH25', design: true }),
  ],
  UNIT_RPT: [
    row('UNIT_RPT', unitReport, {
      scope: 'vn.56',
      validFrom: '2025-01-01',
      source: 'KH25; the internal date is D',
      design: false,
    }),
  ],
  DOSSIER: [
    row('DOSSIER', yearly(OURS, CASE_DEADLINES.DOSSIER, [duty('UNIT', 'SB')]), {
      source: 'D: check 2, fix 3, appraisal 5 working days end before 15 Nov',
      design: true,
    }),
  ],
  COMMUNE_FIGURES: [
    row('COMMUNE_FIGURES', yearly(OURS, { month: 11, day: 6 }, [duty('COMMUNE_PC', 'PROV_POLICE')]), {
      validFrom: '2025-01-01',
      source: 'D: figures in time for MIN_RPT',
      design: true,
    }),
  ],
  PPC_RPT: [
    row('PPC_RPT', yearly(KHANH_HOA, { month: 11, day: 6 }, [duty('PROV_POLICE', 'PROV_PC')]), {
      scope: 'vn.56',
      validFrom: '2025-01-01',
      source: 'KH25 (consolidates and reports); the date is D',
      design: true,
    }),
  ],
  MIN_RPT: [
    row('MIN_RPT', yearly(MINISTRY, { month: 11, day: 15 }, [duty('PROV_POLICE', 'V05')]), {
      validFrom: '2025-05-07',
      source: 'CT06 §7',
      design: false,
    }),
  ],
  UNIT_DEC: [
    row('UNIT_DEC', yearly(MINISTRY, CASE_DEADLINES.UNIT_DEC, [duty('DEC', null)]), {
      source: 'C124 Art. 9.1c,d',
      design: false,
    }),
  ],
  CLS: [
    row('CLS', yearly(MINISTRY, CASE_DEADLINES.CLS, [duty('DEC', null)]), { source: 'D510 Art. 11.3', design: false }),
  ],
  FIX: [row('FIX', fix, { source: 'D: the date stands in the return', design: true })],
  FINAL_RPT: [
    row('FINAL_RPT', yearly(OURS, { month: 12, day: 31 }, [duty('PROV_POLICE', 'V05')]), {
      validFrom: '2025-01-01',
      source: 'D§4 (2): final figures after 30 Nov',
      design: true,
    }),
  ],
  REWARD: [informative('REWARD', { month: 1, day: 1 }, 'D§11: rewards are processed in December')],
  LAW_ACCESS: [
    informative('LAW_ACCESS', { month: 1, day: 10 }, 'D§11: the law-access file of the commune uses the result'),
  ],
  ANNUAL_REVIEW: [
    informative('ANNUAL_REVIEW', { month: 2, day: 10 }, 'D§11: annual reviews, mid-January to early February'),
  ],
} as const satisfies { readonly [Id in DeadlineId]: PolicyRows<DeadlineRow> };
