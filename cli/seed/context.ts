import type { Client } from '#scripts/walk/client.ts';
import { notAhead } from '#scripts/walk/dates.ts';
import type { Sessions } from './session.ts';

/** What every part of the demonstration works with. */
export type Seeding = {
  readonly client: Client;
  readonly sessions: Sessions;
  readonly now: Date;
  /** One line about a part that is under way; the last one of a part stays. */
  readonly progress: (part: string, done: number, total: number) => void;
};

export const GROUND = 'Nhập lại để trình diễn';

/** Noon in Vietnam, or now when that lies ahead. */
export const noonOf = (date: string, now: Date): string => notAhead(`${date}T05:00:00.000Z`, now);
