import { isJsonObject, type Json } from '../api/json.ts';
import type { Draft } from './draft.ts';

/** What was typed into one form, kept in this window until it is sent: a reload or a crash must not cost it. */
export type KeptDraft = { readonly draft: Draft; readonly at: string; readonly version: number | null };

const PREFIX = 'ghi-nhan.draft.';

/** One officer, one case (or none), one act: nobody finds what another one typed. */
export const draftKey = (officer: string, about: string, command: string): string =>
  `${PREFIX}${officer}.${about}.${command}`;

const parsed = (stored: string): Json | undefined => {
  try {
    const value: Json = JSON.parse(stored);
    return value;
  } catch {
    return undefined;
  }
};

export const readKept = (key: string): KeptDraft | undefined => {
  const kept = parsed(sessionStorage.getItem(key) ?? 'null');
  if (!isJsonObject(kept)) return undefined;
  const { draft, at, version } = kept;
  if (draft === undefined || typeof at !== 'string') return undefined;
  return { draft, at, version: typeof version === 'number' ? version : null };
};

export const keepDraft = (key: string, kept: KeptDraft): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full, or switched off: the form works without.
  }
};

export const forgetDraft = (key: string): void => sessionStorage.removeItem(key);

/** Whoever signs out leaves nothing behind on this machine. */
export const forgetAllDrafts = (): void => {
  const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '');
  for (const key of keys.filter((each) => each.startsWith(PREFIX))) sessionStorage.removeItem(key);
};
