import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { DataFolder } from './data-folder.ts';
import { cannotStart } from './progress.ts';

const Secrets = z.strictObject({
  /** Password of the embedded PostgreSQL's superuser. */
  postgresPassword: z.string().min(20),
  /** Password of the logins of the api and the worker. */
  applicationPassword: z.string().min(20),
  /** `<key id>:<base64url>`, as in COMMAND_SIGNING_KEYS. */
  signingKey: z.string().min(20),
});
export type Secrets = z.infer<typeof Secrets>;

const secret = () => randomBytes(32).toString('base64url');

const generate = (): Secrets => ({
  postgresPassword: secret(),
  applicationPassword: secret(),
  signingKey: `k${new Date().toISOString().slice(0, 10)}:${secret()}`,
});

const readSecrets = (file: string): Secrets | undefined => {
  try {
    return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/** Generated once, readable by their owner alone. A cluster without them cannot be opened any more. */
export const readOrCreateSecrets = (folder: DataFolder): Secrets => {
  if (existsSync(folder.secrets)) {
    const secrets = readSecrets(folder.secrets);
    if (secrets) return secrets;
    throw cannotStart(`${folder.secrets} is damaged: put back a copy of it.`);
  }
  if (existsSync(folder.cluster))
    throw cannotStart(
      `${folder.secrets} is missing, and with it the password of the database in ${folder.cluster}: put back a copy of it, or move the folder away to begin anew.`,
    );
  const secrets = generate();
  writeFileSync(folder.secrets, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
};
