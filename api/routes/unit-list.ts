import { z } from 'zod';
import { countUnits, listUnits, unitsAsOf } from '#projections/unit/queries.ts';
import { AreaPath } from '#schema/ids.ts';
import { ManagementLevel, UnitType } from '#schema/unit.ts';
import type { Api } from '../api.ts';
import { scopeOf } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { createCursors } from '../lists/cursor.ts';
import { untilFollowed } from '../lists/until-followed.ts';
import { paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import { UnitList } from '../models/unit.ts';
import { unitView } from '../units/unit-view.ts';

const listed = {
  operationId: 'listUnits',
  summary: 'The register of units in the areas of my offices',
  tags: ['units'],
  querystring: z.strictObject({
    area: AreaPath.optional().describe('That area and all below it'),
    type: UnitType.optional(),
    level: ManagementLevel.optional(),
    q: z.string().min(1).max(200).optional().describe('In the name, blind to accents and case; or an id'),
    incomplete: z
      .enum(['true', 'false'])
      .transform((value) => value === 'true')
      .optional()
      .describe('Facts for opening a case are missing, or none are'),
    ...paging,
  }),
  response: { 200: UnitList, ...failures },
};

export const unitListRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/units', { schema: listed }, async (request) => {
    const { query, names } = request;
    const { cursor, limit, ...filters } = query;
    const cursors = createCursors(deps.signingKeys);
    const filter = { ...filters, visible: scopeOf(presentAppointments(signedInOf(request))) };
    const after = cursor === undefined ? null : cursors.read(query, cursor);
    await untilFollowed(deps.db, 'unit');
    const page = await listUnits(deps.db, filter, { after: after && placeOf(after), limit });
    const { total, exact } = await countUnits(deps.db, filter);
    const { next } = page;
    return {
      items: page.items.map((unit) => unitView(unit, names)),
      nextCursor: next && cursors.write(query, { value: next.value, id: next.unitId }),
      total,
      totalExact: exact,
      asOfPosition: await unitsAsOf(deps.db),
    };
  });
};

const placeOf = ({ value, id }: { readonly value: string | null; readonly id: string }) => ({
  value: value ?? '',
  unitId: id,
});
