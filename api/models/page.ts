import { z } from 'zod';

/** What every list takes. */
export const paging = {
  cursor: z.string().min(1).max(2000).optional().describe('`nextCursor` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** What every list answers. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.int().describe('Exact up to 10,000; then 10,000 and `totalExact` is false'),
    totalExact: z.boolean(),
    asOfPosition: z.string().describe('Feed position the answer is good for'),
  });

const trueOrFalse = z.enum(['true', 'false']);

/** `true` or `false` in a query string; anything else is refused. */
export const flag = trueOrFalse.default('false').transform((value) => value === 'true');
/** The same as a filter: absent, it lets both through. */
export const eitherWay = trueOrFalse.transform((value) => value === 'true').optional();
