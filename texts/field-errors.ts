import type { Language } from './language.ts';

/** What can be wrong with one field of a request. */
export const FIELD_ERRORS = {
  vi: {
    Required: 'Thiếu trường này.',
    WrongType: 'Sai kiểu dữ liệu: cần {expected}.',
    UnknownField: 'Không có trường này.',
    UnknownType: 'Không có loại này.',
    InvalidValue: 'Giá trị không được phép; cần một trong: {values}.',
    InvalidFormat: 'Không đúng dạng{format, select, other { ({format})}}.',
    TooShort: 'Cần ít nhất {minimum}{unit, select, characters { ký tự} items { mục} other {}}.',
    TooLong: 'Nhiều nhất {maximum}{unit, select, characters { ký tự} items { mục} other {}}.',
    TooSmall: 'Phải từ {minimum} trở lên.',
    TooBig: 'Không được quá {maximum}.',
    Invalid: 'Giá trị chưa hợp lệ.',
    NulCharacter: 'Chứa ký tự NUL (U+0000).',
    LoneSurrogate: 'Chứa một nửa cặp thay thế (surrogate).',
    TooDeep: 'Lồng quá 32 tầng.',
    ForbiddenKey: 'Tên trường không được phép.',
    DuplicateKey: 'Trường xuất hiện hai lần.',
    IdempotencyKeyRequired: 'Cần UUID hoặc 8–128 ký tự ASCII in được.',
  },
  en: {
    Required: 'Missing.',
    WrongType: 'Wrong type: {expected} expected.',
    UnknownField: 'There is no such field.',
    UnknownType: 'There is no such type.',
    InvalidValue: 'Not one of: {values}.',
    InvalidFormat: 'Not of the right form{format, select, other { ({format})}}.',
    TooShort: 'At least {minimum}{unit, select, characters { characters} items { items} other {}}.',
    TooLong: 'At most {maximum}{unit, select, characters { characters} items { items} other {}}.',
    TooSmall: 'Must be {minimum} or more.',
    TooBig: 'Must be {maximum} or less.',
    Invalid: 'Not valid.',
    NulCharacter: 'Holds a NUL character (U+0000).',
    LoneSurrogate: 'Holds one half of a surrogate pair.',
    TooDeep: 'Nested deeper than 32 levels.',
    ForbiddenKey: 'A field of this name is not allowed.',
    DuplicateKey: 'The field stands twice.',
    IdempotencyKeyRequired: 'A UUID, or 8–128 printable ASCII characters.',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;
export type FieldErrorCode = keyof (typeof FIELD_ERRORS)['vi'];
