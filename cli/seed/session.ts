import type { Client } from '#scripts/walk/client.ts';
import { signInDemo } from '#scripts/walk/sign-in.ts';

/** Signs each demonstration officer in once, when he is first needed. */
export const createSessions = (client: Client) => {
  const tokens = new Map<string, Promise<string>>();
  return (officer: string): Promise<string> => {
    const known = tokens.get(officer) ?? signInDemo(client, officer);
    tokens.set(officer, known);
    return known;
  };
};
export type Sessions = ReturnType<typeof createSessions>;
