import type { FeedEvent } from '#store/feed.ts';
import type { Queryable } from '#store/pool.ts';

/** Qualified name of one of the projection's tables in the generation that is being written: `read.unit_v2`. */
export type TableName = (table: string) => string;

export type ProjectionTable = {
  /** Name of the view that readers use, without schema: `unit` for `read.unit`. */
  readonly name: string;
  /** Column and constraint list between the parentheses of `create table`; a primary key is needed. */
  readonly columns: string;
  /** `create index` statements for a table of that qualified name. Leave the index names to PostgreSQL. */
  readonly indexes?: (table: string) => readonly string[];
};

/** A read model that follows the feed. Everything it holds can be rebuilt from the events. */
export type Projection = {
  readonly name: string;
  /** Version of the fold and its tables. A new one needs a rebuild; the old goes on being read until then. */
  readonly version: number;
  readonly tables: readonly ProjectionTable[];
  /** Event types that `fold` gets; others only move the checkpoint. */
  readonly handles: readonly string[];
  /**
   * Writes a batch, in feed order, in the transaction that also moves the checkpoint: each event is applied exactly
   * once. No effects outside this connection, no reading of other tables that change.
   */
  readonly fold: (events: readonly FeedEvent[], client: Queryable, table: TableName) => Promise<void>;
};
