import type { OfficeId, UnitId } from '#schema/ids.ts';

const isUnitOffice = (text: string): text is OfficeId => /^UNIT@\d{2}-(CQ|DN|GD)-\d{6}$/.test(text);

/** `UNIT@<unit>`: the office of the unit's own people. */
export const unitOffice = (unitId: UnitId): OfficeId => {
  const text = `UNIT@${unitId}`;
  if (isUnitOffice(text)) return text;
  throw new RangeError(`${unitId} is no unit`);
};
