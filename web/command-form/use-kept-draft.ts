import { useState } from 'react';
import type { Draft } from './draft.ts';
import { forgetDraft, keepDraft, readKept } from './kept-draft.ts';

type Opened = {
  readonly key: string;
  readonly version: number | undefined;
  readonly start: () => Draft;
  /** What the address brings along goes before what was kept: a citation that has come since. */
  readonly onRestore: (draft: Draft) => Draft;
};

/** The draft of a form: as it was left in this window, else as the form starts. Each change is kept at once. */
export const useKeptDraft = ({ key, version, start, onRestore }: Opened) => {
  const [kept, setKept] = useState(() => readKept(key));
  const [draft, setDraft] = useState(() => (kept ? onRestore(kept.draft) : start()));
  return {
    draft,
    change: (next: (before: Draft) => Draft) =>
      setDraft((before) => {
        const after = next(before);
        keepDraft(key, { draft: after, at: new Date().toISOString(), version: version ?? null });
        return after;
      }),
    /** What the page finds out by itself is no draft: nothing of it was typed. */
    fillIn: setDraft,
    forget: () => forgetDraft(key),
    discard: () => {
      forgetDraft(key);
      setKept(undefined);
      setDraft(start());
    },
    restored: kept && { at: kept.at, isOfOlderCase: version !== undefined && kept.version !== version },
  };
};
