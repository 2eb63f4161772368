import type { Actor } from '#schema/envelope.ts';
import type { OfficeId, OfficerId } from '#schema/ids.ts';
import { officeAt } from './office.ts';

export const SYSTEM_OFFICE: OfficeId = officeAt('SYSTEM');

/** The system itself as an actor: a timer, the opening of a year, the operator at the command line (`system:…`). */
export const systemActor = (officer: OfficerId, onBehalfOf: OfficerId | null = null): Actor => ({
  officer,
  role: 'SYSTEM',
  office: SYSTEM_OFFICE,
  onBehalfOf,
  enteredBy: null,
});
