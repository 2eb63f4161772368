/** Every date of the law is one of Vietnam, whatever the zone of the officer's machine (UTC+7, no daylight saving). */
const ZONE = 'Asia/Ho_Chi_Minh';
const OFFSET = '+07:00';

const day = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const minute = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });

/** `dd/MM/yyyy` in Vietnam of an RFC 3339 instant. */
export const dateOf = (instant: string): string => day.format(new Date(instant));

/** `dd/MM/yyyy HH:mm` in Vietnam of an RFC 3339 instant. */
export const momentOf = (instant: string): string => `${dateOf(instant)} ${minute.format(new Date(instant))}`;

/** `HH:mm` in Vietnam of an RFC 3339 instant. */
export const timeOf = (instant: string): string => minute.format(new Date(instant));

/** `dd/MM/yyyy` of a legal date `YYYY-MM-DD`: no zone is involved. */
export const plainDateText = (plainDate: string): string => plainDate.split('-').reverse().join('/');

/** A deadline is an exclusive instant ("before 1 April"): its last good day is the one before. */
export const lastGoodDay = (exclusive: string): string => dateOf(new Date(Date.parse(exclusive) - 1).toISOString());

/** `YYYY-MM-DD` in Vietnam of an instant. */
export const plainDateOf = (instant: string): string => dateOf(instant).split('/').reverse().join('-');

const isRealDate = (plainDate: string): boolean => {
  const at = Date.parse(`${plainDate}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(plainDate);
};

/** `YYYY-MM-DD` of what was typed as day, month, year; `undefined` when it is no date. */
export const parseDate = (typed: string): string | undefined => {
  const [, d = '', m = '', y = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? [];
  const plainDate = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isRealDate(plainDate) ? plainDate : undefined;
};

/** The instant of what was typed as `dd/MM/yyyy` or `dd/MM/yyyy HH:mm` in Vietnam; midnight when no time is given. */
export const parseMoment = (typed: string): string | undefined => {
  const [, date = '', hour = '0', minutes = '00'] = /^\s*(\S+)(?:\s+(\d{1,2}):(\d{2}))?\s*$/.exec(typed) ?? [];
  const plainDate = parseDate(date);
  if (plainDate === undefined || Number(hour) > 23 || Number(minutes) > 59) return undefined;
  return new Date(`${plainDate}T${hour.padStart(2, '0')}:${minutes}:00${OFFSET}`).toISOString();
};

const DAY = 86_400_000;

/** Whole days of the Vietnamese calendar from `now` to the last good day of an exclusive instant; negative when past. */
export const daysLeft = (exclusive: string, now: number): number => {
  const last = Date.parse(`${plainDateOf(new Date(Date.parse(exclusive) - 1).toISOString())}T00:00:00Z`);
  const today = Date.parse(`${plainDateOf(new Date(now).toISOString())}T00:00:00Z`);
  return Math.round((last - today) / DAY);
};
