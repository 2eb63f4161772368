import { storedLanguage } from '../i18n/stored-language.ts';

/** Who is signed in here, and the token of GET /v1/session that every unsafe request of a cookie session carries. */
type Known = { readonly csrfToken: string; readonly officer: string };

let known: Known = { csrfToken: '', officer: '' };

export const rememberSession = (csrfToken: string, officer: string): void => {
  known = { csrfToken, officer };
};

export const rememberedOfficer = (): string => known.officer;

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** The officer's language, so that problems and names come in it, and the CSRF token where something is changed. */
export const ownHeaders = (method: string): Readonly<Record<string, string>> => ({
  'accept-language': storedLanguage(),
  ...(isSafe(method) || known.csrfToken === '' ? {} : { 'x-csrf-token': known.csrfToken }),
});
