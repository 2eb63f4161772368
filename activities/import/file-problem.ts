import type { ImportProblem } from '#store/registers/imports.ts';

const PROBLEM = Symbol('file problem');

export type FileProblemCode =
  | 'FileEmpty'
  | 'FileTooLarge'
  | 'FileTooManyRows'
  | 'FileTooLargeUnpacked'
  | 'FileNotUtf8'
  | 'FileIsUtf16'
  | 'FileIsOldExcel'
  | 'FileKindUnknown'
  | 'FileBroken'
  | 'HeaderNotFirst'
  | 'HeaderTwice'
  | 'HeaderUnknownColumns'
  | 'HeaderMissingColumns'
  | 'HeaderColumnTwice';

type Facts = ImportProblem['facts'];
export type FoundProblem = { readonly code: FileProblemCode; readonly facts: Facts };
type FileProblem = Error & { readonly [PROBLEM]: FoundProblem };

/** The file as a whole cannot be read. Thrown, because nothing after it makes sense; caught once, by the import. */
export const fileProblem = (code: FileProblemCode, facts: Facts = {}): Error =>
  Object.assign(new Error(code), { [PROBLEM]: { code, facts } });

const isFileProblem = (error: unknown): error is FileProblem => error instanceof Error && PROBLEM in error;

export const fileProblemIn = (error: unknown): FoundProblem | undefined =>
  isFileProblem(error) ? error[PROBLEM] : undefined;
