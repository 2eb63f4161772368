import type { ApiDeps } from '../deps.ts';
import { problem, refused } from '../problem/fault.ts';
import { figuresScopeOf, sharesArea } from './scope.ts';
import { presentAppointments, type SignedIn } from './signed-in.ts';

/** Dates and working days of a province may be read by everybody who holds an office in it or above it. */
export const assertSharesArea = ({ areas }: Pick<ApiDeps, 'areas'>, signedIn: SignedIn, path: string): void => {
  if (!areas.find(path)) throw problem('AreaNotFound', { facts: { path } });
  if (!sharesArea(figuresScopeOf(presentAppointments(signedIn)), path))
    throw refused({ code: 'OutsideScope', legalBasis: null, area: path });
};
