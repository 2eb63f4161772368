import type { Instant } from '#schema/ids.ts';
import type { NoticePlace } from '#store/notice-feed.ts';
import { presentAppointments, type SignedIn } from '../auth/signed-in.ts';
import type { Names } from '../names.ts';
import { problem } from '../problem/fault.ts';
import type { EventStream } from './event-stream.ts';

/** Somebody who listens. */
export type Member = {
  readonly stream: EventStream;
  readonly names: Names;
  signedIn: SignedIn;
  /** When his appointments were read, in milliseconds of the process. */
  readAt: number;
  /** What was committed before it has been sent, or was there already. */
  after: NoticePlace;
};

/** Tabs of one officer, and streams of one process; both ours (D). */
const MOST_OF_ONE = 10;
const MOST_OF_ALL = 5000;

/** Throws `TooManyStreams` when the officer has enough of them, `StreamsFull` when the process has. */
export const assertRoom = (all: readonly SignedIn[], { officer }: SignedIn): void => {
  const own = all.filter((other) => other.officer === officer);
  if (own.length >= MOST_OF_ONE) throw problem('TooManyStreams', { facts: { most: MOST_OF_ONE } });
  if (all.length >= MOST_OF_ALL) throw problem('StreamsFull', { headers: { 'retry-after': '30' } });
};

export const officesOf = ({ signedIn }: Pick<Member, 'signedIn'>, now: Instant): readonly string[] => [
  ...new Set(presentAppointments({ ...signedIn, receivedAt: now }).map(({ office }) => String(office))),
];

/** Who listens for which office. */
export const byOffice = (members: Iterable<Member>, now: Instant): ReadonlyMap<string, readonly Member[]> => {
  const found = new Map<string, Member[]>();
  for (const member of members)
    for (const office of officesOf(member, now)) {
      const own = found.get(office);
      if (own) own.push(member);
      else found.set(office, [member]);
    }
  return found;
};
