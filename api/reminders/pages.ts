import {
  countOwing,
  countToTelephone,
  listOwing,
  listToTelephone,
  type OwingFilter,
  type OwingPlace,
  type OwingRow,
  type TelephonePlace,
  type ToTelephoneRow,
} from '#projections/obligation/owing.ts';
import type { Pool } from '#store/pool.ts';
import type { Cursors, Place } from '../lists/cursor.ts';

/** A list that is read page by page, for the screen and for a file alike. */
type Listing<Row, At> = {
  readonly page: (db: Pool, filter: OwingFilter, after: At | null, limit: number) => Promise<readonly Row[]>;
  readonly count: (db: Pool, filter: OwingFilter) => Promise<number>;
  readonly placeOf: (row: Row) => At;
  readonly write: (at: At) => Place;
  readonly read: (place: Place) => At;
};

export const OWING: Listing<OwingRow, OwingPlace> = {
  page: listOwing,
  count: countOwing,
  placeOf: ({ due, obligation_id: id }) => ({ due, id }),
  write: ({ due, id }) => ({ value: due, id }),
  read: ({ value, id }) => ({ due: value ?? '', id }),
};

const SEPARATOR = '\n';
export const TO_TELEPHONE: Listing<ToTelephoneRow, TelephonePlace> = {
  page: listToTelephone,
  count: countToTelephone,
  placeOf: ({ due, deadline, sorted, obligation_id: id }) => ({ due, deadline, sorted, id }),
  write: ({ due, deadline, sorted, id }) => ({ value: [due, deadline, sorted].join(SEPARATOR), id }),
  read: ({ value, id }) => {
    const [due = '', deadline = '', sorted = ''] = (value ?? '').split(SEPARATOR);
    return { due, deadline, sorted, id };
  },
};

const COUNTED_UP_TO = 10_000;
type Query = { readonly cursor?: string | undefined; readonly limit: number };

export const readPage = async <Row, At, View>(
  { page, count, placeOf, write, read }: Listing<Row, At>,
  { db, cursors, filter, query }: { db: Pool; cursors: Cursors; filter: OwingFilter; query: Query },
  view: (row: Row) => View,
) => {
  const after = query.cursor === undefined ? null : read(cursors.read(query, query.cursor));
  const [found, total] = await Promise.all([page(db, filter, after, query.limit + 1), count(db, filter)]);
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  const more = found.length > query.limit && last !== undefined;
  return {
    items: rows.map(view),
    nextCursor: more ? cursors.write(query, write(placeOf(last))) : null,
    total: Math.min(total, COUNTED_UP_TO),
    totalExact: total <= COUNTED_UP_TO,
  };
};

const PAGE = 1000;

/** The whole list, page by page. */
export async function* allPages<Row, At, View>(
  { page, placeOf }: Listing<Row, At>,
  db: Pool,
  filter: OwingFilter,
  view: (row: Row) => View,
): AsyncGenerator<readonly View[]> {
  let after: At | null = null;
  for (;;) {
    const rows: readonly Row[] = await page(db, filter, after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(view);
    after = placeOf(last);
  }
}
