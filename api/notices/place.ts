import type { NoticePlace } from '#store/notice-feed.ts';

const FORM = /^(\d{1,20})-(\d{1,19})$/;
const LARGEST = { xid: 2n ** 64n - 1n, noticeId: 2n ** 63n - 1n };

export const placeText = ({ xid, noticeId }: NoticePlace): string => `${xid}-${noticeId}`;

/** What a browser sends as Last-Event-ID; undefined: no place that was ever given out. */
export const readPlace = (text: string): NoticePlace | undefined => {
  const [, xid, noticeId] = FORM.exec(text) ?? [];
  if (xid === undefined || noticeId === undefined) return undefined;
  return BigInt(xid) <= LARGEST.xid && BigInt(noticeId) <= LARGEST.noticeId ? { xid, noticeId } : undefined;
};

export const isAfter = (place: NoticePlace, other: NoticePlace): boolean => {
  const [xid, otherXid] = [BigInt(place.xid), BigInt(other.xid)];
  return xid > otherXid || (xid === otherXid && BigInt(place.noticeId) > BigInt(other.noticeId));
};

export const laterOf = (place: NoticePlace, other: NoticePlace): NoticePlace => (isAfter(other, place) ? other : place);
