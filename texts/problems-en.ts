import type { ProblemText } from './problem-text.ts';

/** Problems of the interface itself. Keys are the codes of api/problem/codes.ts. */
export const problemsEn = {
  MalformedJson: { title: 'Not JSON', detail: 'The body cannot be read as JSON in UTF-8.' },
  NulCharacter: {
    title: 'NUL is not allowed',
    detail: 'The request holds a NUL character (U+0000), which cannot be stored.',
  },
  LoneSurrogate: { title: 'Broken Unicode', detail: 'The request holds one half of a surrogate pair.' },
  NumberTooLarge: { title: 'Number too large', detail: 'The request holds a number that cannot be represented.' },
  TooDeep: { title: 'Nested too deep', detail: 'The JSON is nested deeper than 32 levels.' },
  ForbiddenKey: { title: 'Field name not allowed', detail: 'A field of this name is not allowed.' },
  DuplicateKey: { title: 'Field given twice', detail: 'A field stands twice in the same object.' },
  InvalidRequest: { title: 'Invalid request', detail: 'Some of it is not right; see each entry.' },
  BadAddress: { title: 'Invalid address', detail: 'The address holds characters that cannot be read.' },
  MalformedHttp: { title: 'Broken HTTP', detail: 'The request cannot be read as HTTP.' },
  RequestTimeout: { title: 'Too slow', detail: 'The request did not arrive in time.' },
  HeadersTooLarge: { title: 'Headers too large', detail: 'The headers of the request are larger than allowed.' },
  BadCursor: { title: 'Invalid cursor', detail: 'The cursor was not given out for this list.' },
  IdempotencyKeyRequired: {
    title: 'Idempotency-Key is missing',
    detail: 'A write needs the header Idempotency-Key: a UUID, or 8–128 printable ASCII characters.',
  },
  SignInRequired: { title: 'Sign in first', detail: 'There is no session, or it has ended.' },
  CsrfTokenInvalid: {
    title: 'The session has changed',
    detail: 'The open page belongs to another session. Load it again and try once more.',
  },
  HostNotAllowed: {
    title: 'Host name not allowed',
    detail: 'Demo mode answers only requests sent to this machine (localhost).',
  },
  CrossSiteRequest: { title: 'Request of another site', detail: 'Other web sites cannot change anything here.' },
  DemoSignInOff: { title: 'Not in demo mode', detail: 'Signing in by name is possible in demo mode only.' },
  NoOffice: { title: 'No office', detail: 'You hold no appointment in any office now.' },
  OfficeNotHeld: { title: 'Not your office', detail: 'At that time you held no appointment in {office}.' },
  OfficeAmbiguous: {
    title: 'Name the office',
    detail: 'Several appointments fit: {offices}. Say for which office you act.',
  },
  NotPermitted: { title: 'Not within your powers', detail: 'This belongs to: {roles}.' },
  DelegationUnknown: { title: 'No delegation', detail: 'There is no delegation in force from {principal}.' },
  SignerUnknown: {
    title: 'Signer unknown',
    detail: 'The head of the unit, who signs this paper, is not in the system.',
  },
  RouteNotFound: { title: 'Nothing here', detail: 'There is nothing at this address.' },
  AreaNotFound: { title: 'No such area', detail: 'There is no area {path}.' },
  DecisionNotFound: { title: 'Decision not found', detail: 'There is no decision with this id.' },
  ReportMissing: { title: 'Report not found', detail: 'There is no report with this id.' },
  RunNotFound: { title: 'Run not found', detail: 'There is no run with this id.' },
  ImportNotFound: { title: 'Import not found', detail: 'There is no import with this id.' },
  OfficeNotFound: {
    title: 'Office not found',
    detail: 'There is no office {office}: its area or its unit does not exist.',
  },
  NoticeNotFound: { title: 'Notice not found', detail: 'There is no such notice for your offices.' },
  MailNotFound: { title: 'Mail not found', detail: 'There is no such mail in the area that you administer.' },
  MailNotFailed: {
    title: 'The mail needs no other try',
    detail: 'Only a mail that was refused or came back can be sent again.',
  },
  OfficerNotFound: { title: 'Officer not found', detail: 'There is no demo officer with this id.' },
  CycleNotOpen: { title: 'The year is not open', detail: 'Year {year} of this province is not open.' },
  YearNotCurrent: { title: 'The year cannot be opened yet', detail: 'Year {year} has not begun.' },
  MethodNotAllowed: { title: 'Method not allowed', detail: 'This address takes only: {allow}.' },
  StaleCase: {
    title: 'The case has moved on',
    detail:
      'The case has changed since you opened it{whatCount, plural, =0 {} other {: {what} ({by})}} (version {expected} is now {actual}). Nothing was recorded; look at the latest events and act again if it still holds.',
  },
  IdempotencyKeyReused: {
    title: 'Idempotency-Key used before',
    detail: 'This key was used for another request; take a new one.',
  },
  RunInProgress: { title: 'In progress', detail: 'This is running already; wait for its end.' },
  BodyTooLarge: { title: 'Too large', detail: 'The body is larger than allowed.' },
  UnsupportedMediaType: {
    title: 'Media type not supported',
    detail: 'Send application/json (files: multipart/form-data).',
  },
  FileUnreadable: {
    title: 'File cannot be read',
    detail: 'It must be CSV (UTF-8) or xlsx with the columns of the template.',
  },
  FileMissing: { title: 'File missing', detail: 'Send the file in the field “file”.' },
  InternalError: { title: 'Internal error', detail: 'It is recorded. Please quote the correlation id.' },
  StoreUnavailable: { title: 'The store is not available', detail: 'Nothing was written; try again in a few seconds.' },
  EngineUnavailable: { title: 'The engine is not available', detail: 'Nothing was sent; try again in a few seconds.' },
  OutcomeUnknown: {
    title: 'Outcome unknown',
    detail: 'It may have been done; send it again with the same Idempotency-Key to learn.',
  },
  TooManyStreams: {
    title: 'Too many connections',
    detail: 'You have {most} connections for notices open; close some of your open pages.',
  },
  StreamsFull: {
    title: 'The server is busy',
    detail:
      'Notices cannot be shown as they come in just now; the list of notices works as ever. Try again in some minutes.',
  },
  SweepInFuture: {
    title: 'That moment has not come yet',
    detail: 'Reminders cannot be sent as of {at}: it lies ahead. Name a past moment, or none to send now.',
  },
  SweepOvertaken: {
    title: 'Reminders of a later day have gone out',
    detail: 'The reminders of {day} took over what was missed before; name no moment to send now.',
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
