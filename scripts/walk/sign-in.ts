import { type Client, textOf } from './client.ts';

/** Signs a demonstration officer in as a program; answers the bearer token. */
export const signInDemo = async (client: Client, officer: string): Promise<string> => {
  const { status, body } = await client.post('/v1/session/demo', { officer, as: 'bearer' });
  if (status !== 201) throw new Error(`${officer} cannot sign in: ${status} ${JSON.stringify(body)}`);
  return textOf(body, 'token');
};
