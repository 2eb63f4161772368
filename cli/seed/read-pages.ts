import { listOf } from '#scripts/walk/client.ts';
import { PROVINCE } from './communes.ts';
import type { Seeding } from './context.ts';

/** The province's police who keeps the register: sees every unit and case of it. */
export const KEEPER = `of-pp${PROVINCE}a`;

/** Every item of a list of the province, page by page. */
export const readPages = async (
  { client, sessions }: Seeding,
  path: string,
  filter: Readonly<Record<string, string>> = {},
): Promise<readonly unknown[]> => {
  const token = await sessions(KEEPER);
  const items: unknown[] = [];
  for (let page: Readonly<Record<string, string>> | null = {}; page !== null; ) {
    const query = new URLSearchParams({ ...filter, area: `vn.${PROVINCE}`, limit: '200', ...page });
    const { status, body } = await client.get(`${path}?${query}`, token);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    items.push(...listOf(body, 'items'));
    const next: unknown = body['nextCursor'];
    page = typeof next === 'string' ? { cursor: next } : null;
  }
  return items;
};
