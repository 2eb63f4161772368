import type { FastifyRequest } from 'fastify';
import type { OpenedCase } from '#domain/case/state.ts';
import { areaOfUnit } from '#domain/policy/scope.ts';
import type { CaseId } from '#schema/ids.ts';
import { scopeOf, seesUnit } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { refused } from '../problem/fault.ts';
import { type LoadedCase, loadCase, opened } from './load-case.ts';

/** The case, when it lies in the officer's areas or is his own unit's. */
export const visibleCase = async (
  { store }: Pick<ApiDeps, 'store'>,
  request: FastifyRequest,
  caseId: CaseId,
): Promise<LoadedCase<OpenedCase>> => {
  const loaded = opened(await loadCase(store, caseId));
  const { unitId, offices } = loaded.state;
  const scope = scopeOf(presentAppointments(signedInOf(request)));
  if (seesUnit(scope, unitId, areaOfUnit(loaded.state.facts))) return loaded;
  throw refused({ code: 'OutsideScope', legalBasis: null, offices: [offices.standingBody] });
};
