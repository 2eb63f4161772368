import type { Message, Signed, Stored } from '#schema/envelope.ts';
import type { CaseCurrentRow } from './case-current.ts';

/** An event to append; without `schemaVersion` the newest registered version of its type. */
export type NewEvent = Signed<Message> & { readonly schemaVersion?: number };

/**
 * One command's events for one stream. `streamId` carries type and year (`case-2026-…`, `cycle-2026-56`,
 * `decision-<office>-2026-…`, `duty-2026-…`; every other stream has no year).
 */
export type Append = {
  readonly streamId: string;
  readonly expectedVersion: number;
  /** Names the command in this stream for good: the same id is answered `duplicate`, whatever the version. */
  readonly commandId: string;
  readonly events: readonly NewEvent[];
  /** The case's new row of `read.case_current`, written in the same transaction. */
  readonly current?: CaseCurrentRow;
};

/**
 * `appended`: version and position of the last event written. `duplicate`: those of the command's own last event.
 * `conflict`: nothing written; the stream's actual version and last position (version 0: it does not exist).
 */
export type Appended = {
  readonly outcome: 'appended' | 'duplicate' | 'conflict';
  readonly version: number;
  readonly position: string;
};

export type AppendedFirst = Appended & { readonly streamId: string };

export type EventStore = {
  /** The stream's events after a version (default 0: all), in version order. An unknown stream is empty. */
  readonly read: (streamId: string, afterVersion?: number) => Promise<readonly Stored<Message>[]>;
  readonly append: (append: Append) => Promise<Appended>;
  /** Version 1 of up to 500 streams in one statement, one event each. A stream that exists is reported, not touched. */
  readonly appendFirst: (rows: readonly Append[]) => Promise<readonly AppendedFirst[]>;
};
