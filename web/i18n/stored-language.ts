import type { Language } from '#texts/language.ts';

const STORED = 'ghi-nhan.language';

/** The language that the officer chose on this machine; Vietnamese until then. */
export const storedLanguage = (): Language => (localStorage.getItem(STORED) === 'en' ? 'en' : 'vi');

export const storeLanguage = (language: Language): void => localStorage.setItem(STORED, language);
