import type { LabelKey, Values } from '../i18n/translator.ts';
import { type Path, pointerOf } from './draft.ts';

/** What is wrong at one place, in our words: found before anything is sent. */
export type Complaint = { readonly pointer: string; readonly key: LabelKey; readonly values: Values };

export const complaint = (at: Path, key: LabelKey, values: Values = {}): Complaint => ({
  pointer: pointerOf(at),
  key,
  values,
});
