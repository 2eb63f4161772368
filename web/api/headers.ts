import { storedLanguage } from '../i18n/stored-language.ts';

let csrfToken = '';

/** The token of GET /v1/session: every unsafe request of a cookie session carries it. */
export const rememberCsrfToken = (token: string): void => {
  csrfToken = token;
};

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** The officer's language, so that problems and names come in it, and the CSRF token where something is changed. */
export const ownHeaders = (method: string): Readonly<Record<string, string>> => ({
  'accept-language': storedLanguage(),
  ...(isSafe(method) || csrfToken === '' ? {} : { 'x-csrf-token': csrfToken }),
});
