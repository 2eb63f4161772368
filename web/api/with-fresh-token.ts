import { ownHeaders, rememberedOfficer, rememberSession } from './headers.ts';

type Answered = { readonly csrfToken: string; readonly officer: { readonly id: string } };

const isAnswered = (body: unknown): body is Answered =>
  typeof body === 'object' &&
  body !== null &&
  'csrfToken' in body &&
  typeof body.csrfToken === 'string' &&
  'officer' in body;

const codeOf = async (response: Response): Promise<unknown> => {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
};

/** True when the same officer is signed in still, and the token of his session is known now. */
const renewToken = async (): Promise<boolean> => {
  const response = await fetch('/v1/session', { headers: ownHeaders('GET') });
  const session: unknown = await response.json().catch(() => undefined);
  if (!response.ok || !isAnswered(session)) return false;
  // Another window of this browser signed in as somebody else: what was typed as one officer is not sent as another.
  if (session.officer.id !== rememberedOfficer()) return false;
  rememberSession(session.csrfToken, session.officer.id);
  return true;
};

/** Sends; when only the token is out of date (another window signed in anew) it is fetched, and sent again once. */
export const withFreshToken = async (send: () => Promise<Response>): Promise<Response> => {
  const response = await send();
  if (response.status !== 403 || (await codeOf(response)) !== 'CsrfTokenInvalid') return response;
  return (await renewToken()) ? send() : response;
};
