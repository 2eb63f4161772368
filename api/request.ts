import type { SignedIn } from './auth/signed-in.ts';
import type { Names } from './names.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for a stranger. */
    signedIn: SignedIn | null;
    /** SHA-256 of the canonical body as it was sent; of `null` where there is none. */
    bodyHash: string;
    /** Areas and offices in the officer's language. */
    names: Names;
  }
  interface FastifyContextConfig {
    /** Answers strangers too. */
    public?: boolean;
  }
}
