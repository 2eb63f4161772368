import { describe, expect, it } from 'vitest';
import { API_STATUS } from '#api/problem/codes.ts';
import { REFUSAL_STATUS } from '#api/problem/refusal-status.ts';
import { readableFacts } from '#texts/facts.ts';
import { FIELD_ERRORS } from '#texts/field-errors.ts';
import { formatMessage } from '#texts/format.ts';
import { LANGUAGES, languageOf } from '#texts/language.ts';
import { PROBLEM_PAGE } from '#texts/problem-page.ts';
import { problemsEn } from '#texts/problems-en.ts';
import { problemsVi } from '#texts/problems-vi.ts';
import { refusalsEn } from '#texts/refusals-en.ts';
import { refusalsVi } from '#texts/refusals-vi.ts';

const TEXTS = { vi: { ...refusalsVi, ...problemsVi }, en: { ...refusalsEn, ...problemsEn } };
const CODES = [...Object.keys(REFUSAL_STATUS), ...Object.keys(API_STATUS)];

/** The names that a message asks for, in its arguments and selections. */
const argumentsOf = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? '');

describe('the texts', () => {
  it('exist in both languages for every code, and for no other', () => {
    for (const language of LANGUAGES) expect(Object.keys(TEXTS[language]).toSorted()).toEqual(CODES.toSorted());
  });

  it('ask in both languages for the same facts', () => {
    const asked = (texts: Readonly<Record<string, { readonly detail: string }>>, code: string) =>
      [...new Set(argumentsOf(texts[code]?.detail ?? ''))].toSorted();
    for (const code of CODES) expect([code, asked(TEXTS.en, code)]).toEqual([code, asked(TEXTS.vi, code)]);
  });

  it('are messages that can be written', () => {
    for (const language of LANGUAGES) {
      for (const { title, detail } of Object.values(TEXTS[language])) {
        const values = Object.fromEntries(argumentsOf(detail).map((name) => [name, 2]));
        expect(formatMessage(language, title)).toBe(title);
        expect(formatMessage(language, detail, values)).not.toMatch(/[{}]/);
      }
      for (const text of Object.values(FIELD_ERRORS[language])) {
        const values = Object.fromEntries(argumentsOf(text).map((name) => [name, 2]));
        expect(formatMessage(language, text, values)).not.toMatch(/[{}]/);
      }
    }
  });

  it('are NFC, and say of every status what helps', () => {
    for (const language of LANGUAGES) {
      expect(JSON.stringify(TEXTS[language])).toBe(JSON.stringify(TEXTS[language]).normalize('NFC'));
      const statuses = [...new Set([...Object.values(REFUSAL_STATUS), ...Object.values(API_STATUS)])];
      expect(Object.keys(PROBLEM_PAGE[language].advice).map(Number)).toEqual(expect.arrayContaining(statuses));
    }
  });
});

describe('facts', () => {
  it('read as people write them', () => {
    const facts = {
      until: '2026-11-15T17:00:00.000Z',
      latest: '2026-11-16',
      none: null,
      roles: ['UNIT_HEAD', 'V05'],
      workingDays: 12,
      empty: [],
    };
    expect(readableFacts(facts, 'vi')).toMatchObject({
      until: '00:00 ngày 16/11/2026',
      latest: '16/11/2026',
      none: 'none',
      rolesCount: 2,
      workingDays: 12,
      empty: '',
      emptyCount: 0,
    });
    expect(readableFacts(facts, 'en')).toMatchObject({ until: '00:00 on 16/11/2026' });
    expect(readableFacts(facts, 'vi')['roles']).toContain('Người đứng đầu đơn vị');
  });
});

describe('the language', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi-VN, en;q=0.8', 'vi'],
    ['fr, en;q=0.3, vi;q=0.2', 'en'],
    ['en;q=0', 'vi'],
    ['*', 'vi'],
    [';;;q=,', 'vi'],
  ])('of %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
