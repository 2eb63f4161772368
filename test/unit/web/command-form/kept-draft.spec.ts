import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftKey, forgetAllDrafts, forgetDraft, keepDraft, readKept } from '#web/command-form/kept-draft.ts';

/** As much of a browser's storage as the drafts use. */
const memory = (): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> => {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
};

beforeEach(() => vi.stubGlobal('sessionStorage', memory()));
afterEach(() => vi.unstubAllGlobals());

const KEPT = { draft: { data: { reason: 'Thiếu biên bản' } }, at: '2026-11-17T03:00:00.000Z', version: 7 };
const key = draftKey('of-1', '2026-56-CQ-000001', 'ReturnDossier');

describe('a kept draft', () => {
  it('is found again under its officer, case and act, and under no other', () => {
    keepDraft(key, KEPT);
    expect(readKept(key)).toEqual(KEPT);
    expect(readKept(draftKey('of-2', '2026-56-CQ-000001', 'ReturnDossier'))).toBeUndefined();
    expect(readKept(draftKey('of-1', '2026-56-CQ-000001', 'StartAppraisal'))).toBeUndefined();
  });

  it('goes alone, or with all others, and takes nothing else along', () => {
    const other = draftKey('of-1', '', 'IssueDecision');
    sessionStorage.setItem('another', 'x');
    keepDraft(key, KEPT);
    keepDraft(other, KEPT);
    forgetDraft(key);
    expect([readKept(key), readKept(other)]).toEqual([undefined, KEPT]);
    forgetAllDrafts();
    expect(readKept(other)).toBeUndefined();
    expect(sessionStorage.getItem('another')).toBe('x');
  });

  it.each(['', '{', '7', '{"draft":{}}', '{"at":"2026-11-17T03:00:00.000Z"}'])('that reads %j is none', (stored) => {
    sessionStorage.setItem(key, stored);
    expect(readKept(key)).toBeUndefined();
  });

  it('is not kept where the storage is full, and the form goes on', () => {
    vi.stubGlobal('sessionStorage', {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    });
    expect(() => keepDraft(key, KEPT)).not.toThrow();
  });
});
