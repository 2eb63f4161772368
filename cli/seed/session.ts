import { type Client, textOf } from '#scripts/walk/client.ts';

/** Signs each demonstration officer in once, when he is first needed. */
export const createSessions = (client: Client) => {
  const tokens = new Map<string, Promise<string>>();
  const signIn = async (officer: string): Promise<string> => {
    const { status, body } = await client.post('/v1/session/demo', { officer, as: 'bearer' });
    if (status !== 201) throw new Error(`${officer} cannot sign in: ${status} ${JSON.stringify(body)}`);
    return textOf(body, 'token');
  };
  return (officer: string): Promise<string> => {
    const known = tokens.get(officer) ?? signIn(officer);
    tokens.set(officer, known);
    return known;
  };
};
export type Sessions = ReturnType<typeof createSessions>;
