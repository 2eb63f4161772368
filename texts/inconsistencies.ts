import type { Inconsistency } from '#domain/policy-stream/consistency.ts';
import type { Language } from './language.ts';

/** Why a day or a date cannot be adopted, inside the sentence of `CalendarInconsistent`. */
export const INCONSISTENCIES = {
  vi: {
    DAY_IS_PAST: 'ngày đã qua hoặc là hôm nay',
    DAY_ALREADY_THERE: 'ngày đó đã có trong lịch',
    YEAR_ALREADY_COMPLETE: 'lịch năm đó đã đủ',
    SWAP_ON_WORKDAY: 'ngày làm bù phải là thứ Bảy hoặc Chủ nhật',
    IN_LIEU_ON_DAY_OFF: 'ngày nghỉ bù phải là ngày làm việc trong tuần',
    DATE_DOES_NOT_EXIST: 'ngày không có trong mọi năm',
    LADDER_NOT_POSITIVE: 'số ngày nhắc trước phải từ 1 trở lên',
    ESCALATION_NOT_POSITIVE: 'ngày báo cấp trên phải từ 1 trở lên',
    STEP_REPEATED: 'một mức nhắc ghi hai lần',
    NOBODY_TO_REMIND: 'mốc này chỉ để biết, không có ai để nhắc',
    INTERNAL_AFTER_LEGAL: 'hạn nội bộ sau hạn theo văn bản',
    VALIDITY_EMPTY: 'hết hiệu lực trước khi có hiệu lực',
    NEVER_APPLIES: 'không áp dụng cho năm nào, hoặc đã có văn bản mới hơn',
    DATE_IS_PAST: 'thời hạn đầu tiên đã qua',
    ORDER_BROKEN: 'các thời hạn trong năm không còn đúng thứ tự',
  },
  en: {
    DAY_IS_PAST: 'the day has begun or is past',
    DAY_ALREADY_THERE: 'the calendar has that day already',
    YEAR_ALREADY_COMPLETE: 'the calendar of that year is complete already',
    SWAP_ON_WORKDAY: 'a swapped working day lies on a weekend',
    IN_LIEU_ON_DAY_OFF: 'a day in lieu lies on a weekday',
    DATE_DOES_NOT_EXIST: 'the date does not exist in every year',
    LADDER_NOT_POSITIVE: 'days before must be 1 or more',
    ESCALATION_NOT_POSITIVE: 'days of escalation must be 1 or more',
    STEP_REPEATED: 'a step is named twice',
    NOBODY_TO_REMIND: 'the date is for information: nobody is to be reminded',
    INTERNAL_AFTER_LEGAL: 'the internal date lies after the legal one',
    VALIDITY_EMPTY: 'it ends before it begins',
    NEVER_APPLIES: 'it holds in no year, or a newer row goes before it',
    DATE_IS_PAST: 'its first date is past',
    ORDER_BROKEN: 'the dates of the year would no longer stand in order',
  },
} as const satisfies Record<Language, Readonly<Record<Inconsistency, string>>>;
