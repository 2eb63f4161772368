import { REFUSAL_STATUS, type RefusalCode } from './refusal-status.ts';

/** Problems of the interface itself: what no decider was asked about. */
export const API_STATUS = {
  MalformedJson: 400,
  NulCharacter: 400,
  LoneSurrogate: 400,
  NumberTooLarge: 400,
  TooDeep: 400,
  ForbiddenKey: 400,
  DuplicateKey: 400,
  InvalidRequest: 400,
  BadAddress: 400,
  BadCursor: 400,
  MalformedHttp: 400,
  IdempotencyKeyRequired: 400,
  FileUnreadable: 400,
  FileMissing: 400,
  SignInRequired: 401,
  CsrfTokenInvalid: 403,
  HostNotAllowed: 403,
  CrossSiteRequest: 403,
  DemoSignInOff: 403,
  NoOffice: 403,
  OfficeNotHeld: 403,
  NotPermitted: 403,
  DelegationUnknown: 403,
  RouteNotFound: 404,
  AreaNotFound: 404,
  DecisionNotFound: 404,
  ReportMissing: 404,
  RunNotFound: 404,
  ImportNotFound: 404,
  OfficerNotFound: 404,
  OfficeNotFound: 404,
  NoticeNotFound: 404,
  MethodNotAllowed: 405,
  RequestTimeout: 408,
  RunInProgress: 409,
  CycleNotOpen: 409,
  YearNotCurrent: 409,
  StaleCase: 412,
  BodyTooLarge: 413,
  UnsupportedMediaType: 415,
  OfficeAmbiguous: 422,
  SignerUnknown: 422,
  IdempotencyKeyReused: 422,
  HeadersTooLarge: 431,
  InternalError: 500,
  EngineUnavailable: 503,
  StoreUnavailable: 503,
  OutcomeUnknown: 504,
} as const satisfies Readonly<Record<string, number>>;
export type ApiProblemCode = keyof typeof API_STATUS;

export type ProblemCode = ApiProblemCode | RefusalCode;
const STATUS: Readonly<Record<ProblemCode, number>> = { ...REFUSAL_STATUS, ...API_STATUS };
export const statusOf = (code: ProblemCode): number => STATUS[code];
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(STATUS, code);
