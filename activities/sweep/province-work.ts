import { Context } from '@temporalio/activity';
import { alive } from '../alive.ts';
import { orGiveUp } from '../errors.ts';
import { createTurns } from './turns.ts';

/** Says how far the work is. */
export type Beat = (done: string) => void;
export type DoForProvince = <T>(work: (beat: Beat) => Promise<T>) => Promise<T>;

/** Provinces at the same time: more would not be faster, and would keep lapses and acts from the database. */
const AT_ONCE = 3;

/** What activities do for one province among many: it waits for its turn, and says all the while that the worker lives. */
export const createProvinceWork = (): DoForProvince => {
  const takeTurn = createTurns(AT_ONCE);
  return (work) => {
    const context = Context.current();
    let done = 'waiting';
    const beat: Beat = (now) => {
      done = now;
      context.heartbeat(done);
    };
    return orGiveUp(
      alive(
        takeTurn(() => work(beat)),
        () => done,
      ),
    );
  };
};
