import { z } from 'zod';
import { dateOf } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import type { Area as AreaEntry, AreaTree } from '#projections/area/area-tree.ts';
import { every, matching, visibleTo } from '#projections/case-current/filters.ts';
import { AreaPath, Year } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { figuresScopeOf } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { readFunnel } from '../lists/funnel.ts';
import { type Area, AreaDetail, AreaList } from '../models/area.ts';
import { failures } from '../models/problem.ts';
import type { Names } from '../names.ts';
import { problem } from '../problem/fault.ts';

const tags = ['areas'];

const listAreas = {
  operationId: 'listAreas',
  summary: 'Areas below one: the country, its provinces, their communes',
  tags,
  querystring: z.strictObject({ parent: AreaPath.optional() }),
  response: { 200: AreaList, ...failures },
};
const readArea = {
  operationId: 'readArea',
  summary: 'One area and the progress of the cases in it that I may see',
  tags,
  params: z.object({ path: AreaPath }),
  querystring: z.strictObject({ year: z.coerce.number().pipe(Year).optional() }),
  response: { 200: AreaDetail, ...failures },
};

const found = (areas: AreaTree, path: string): AreaEntry => {
  const area = areas.find(path);
  if (area === undefined) throw problem('AreaNotFound', { facts: { path } });
  return area;
};

const areaView = (areas: AreaTree, area: AreaEntry, names: Names): Area => ({
  ...area,
  name: names.area(area.path),
  children: areas.childrenOf(area.path).length,
});

const ancestorsOf = (areas: AreaTree, { parent }: AreaEntry): readonly AreaEntry[] => {
  const above = parent === null ? undefined : areas.find(parent);
  return above ? [...ancestorsOf(areas, above), above] : [];
};

export const areaRoutes = (app: Api, deps: ApiDeps): void => {
  const { areas } = deps;
  // The list of areas is public knowledge (data/SOURCES.md): every officer may walk the tree.
  app.get('/v1/areas', { schema: listAreas }, async (request) => {
    signedInOf(request);
    const { parent } = request.query;
    const listed = parent === undefined ? [found(areas, 'vn')] : areas.childrenOf(found(areas, parent).path);
    return { items: listed.map((area) => areaView(areas, area, request.names)) };
  });
  app.get('/v1/areas/:path', { schema: readArea }, async (request) => {
    const signedIn = signedInOf(request);
    const area = found(areas, request.params.path);
    const year = request.query.year ?? yearOf(dateOf(signedIn.receivedAt));
    const visible = visibleTo(figuresScopeOf(presentAppointments(signedIn)));
    const progress = await readFunnel(deps.cases, every(visible, matching({ area: area.path, year })));
    const ancestors = ancestorsOf(areas, area).map(({ path }) => ({ path, name: request.names.area(path) }));
    return { ...areaView(areas, area, request.names), ancestors, year, progress };
  });
};
