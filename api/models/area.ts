import { z } from 'zod';
import { AreaPath } from '#schema/ids.ts';
import { Funnel } from './work.ts';

export const Area = z
  .object({
    path: AreaPath,
    code: z.string(),
    name: z.string(),
    kind: z.string().describe('COUNTRY, CITY, PROVINCE, COMMUNE, WARD, SPECIAL_ZONE'),
    parent: AreaPath.nullable(),
    children: z.int(),
  })
  .meta({ id: 'Area' });
export type Area = z.infer<typeof Area>;

export const AreaList = z.object({ items: z.array(Area) });
export const AreaDetail = Area.extend({
  ancestors: z.array(z.object({ path: AreaPath, name: z.string() })),
  year: z.int(),
  progress: Funnel,
}).meta({ id: 'AreaDetail' });
export type AreaDetail = z.infer<typeof AreaDetail>;
