import { OfficeId } from '#schema/ids.ts';
import { head, type Person } from '#test/support/case/officers.ts';

/** The unit of the n-th story. */
export const unitOffice = (number: number): OfficeId => OfficeId.parse(`UNIT@56-CQ-${String(number).padStart(6, '0')}`);

/** The same head at the unit of the n-th story. */
export const headOf = (number: number): Person => ({ ...head, office: unitOffice(number) });
