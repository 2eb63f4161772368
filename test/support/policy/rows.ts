/** A holiday of a province, as an officer proposes it. */
export const dayRow = (over: object = {}) => ({
  table: 'CALENDAR',
  kind: 'HOLIDAY',
  date: '2026-10-23',
  name: 'Ngày truyền thống của tỉnh',
  source: 'Thông báo 12/TB-UBND',
  ...over,
});
/** Another date of the directive plan. */
export const planRow = (over: object = {}) => ({
  table: 'DEADLINES',
  id: 'PLAN',
  before: { month: 9, day: 12 },
  internalBefore: null,
  ladder: [14, 3],
  escalation: [1],
  issuerKind: 'PEOPLES_COMMITTEE',
  issuer: 'UBND tỉnh Khánh Hòa',
  validFrom: '2026-01-01',
  validTo: null,
  year: null,
  source: 'Kế hoạch 99/KH-UBND, mục 3',
  ...over,
});
