import { type Checkpoint, type Lag, readLag } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';

type Live = Checkpoint & { readonly name: string };

/** How far each read model that people read is behind the events. */
export const projectionLags = async (db: Queryable): Promise<readonly (Lag & { readonly name: string })[]> => {
  const { rows } = await db.query<Live>({
    text: `select name, xid, position from read.projection where status = 'live' order by name`,
  });
  return Promise.all(rows.map(async (live) => ({ name: live.name, ...(await readLag(db, live)) })));
};

/** For Prometheus: age of the oldest event that a read model has not seen. */
export const lagFigures = async (db: Queryable): Promise<string> => {
  const lines = (await projectionLags(db)).map(
    ({ name, seconds }) => `ghi_nhan_projection_lag_seconds{projection="${name}"} ${seconds.toFixed(1)}\n`,
  );
  return `# HELP ghi_nhan_projection_lag_seconds Age of the oldest event that a read model has not seen.\n# TYPE ghi_nhan_projection_lag_seconds gauge\n${lines.join('')}`;
};
