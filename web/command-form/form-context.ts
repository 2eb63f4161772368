import { createContext, type ReactNode, use } from 'react';
import type { CaseView, Session } from '../api/contract.ts';
import type { Draft, Path } from './draft.ts';
import type { FieldProps } from './field-props.ts';

/** What every field of one form shares. */
export type FormContext = {
  readonly command: string;
  readonly draft: Draft;
  readonly change: (path: Path, value: Draft) => void;
  /** The same for what the page knows by itself. */
  readonly fillIn: (path: Path, value: Draft) => void;
  /** The sentence about the value at this pointer, ours or the api's. */
  readonly complaintAt: (pointer: string) => string | undefined;
  readonly officer: Session['officer'];
  /** The case that the form is about; absent where it is about none (a new decision). */
  readonly case: CaseView | undefined;
  /** Draws any field: a field that holds others finds it here, so that no module imports in a circle. */
  readonly Field: (props: FieldProps) => ReactNode;
};

export const CurrentForm = createContext<FormContext | undefined>(undefined);

export const useForm = (): FormContext => {
  const form = use(CurrentForm);
  if (!form) throw new Error('a field stands outside of a form');
  return form;
};
