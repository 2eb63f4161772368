import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { Signed } from '#schema/envelope.ts';
import { canonicalJson } from './canonical-json.ts';

export type SigningKey = { readonly keyId: string; readonly secret: Uint8Array };
export type Seal = { readonly keyId: string; readonly mac: string };
/** A signed command with the api's proof that it is the api's: Temporal's port alone cannot make one. */
export type Sealed<C extends Signed> = { readonly command: C; readonly seal: Seal };
export type SealedCommand = Sealed<SignedCommand>;

/** The stream is covered too: a command sealed for one case is no command on another. */
const macOf = (key: SigningKey, streamId: string, command: Signed): Buffer =>
  createHmac('sha256', key.secret).update(canonicalJson({ streamId, command })).digest();

/** Seals with the first key; the others only verify, so that a key can be replaced without a pause. */
export const sealCommand = <C extends Signed>(keys: readonly SigningKey[], streamId: string, command: C): Sealed<C> => {
  const [key] = keys;
  if (key === undefined) throw new Error('No key to seal commands with');
  return { command, seal: { keyId: key.keyId, mac: macOf(key, streamId, command).toString('base64url') } };
};

/** Whoever reaches Temporal's port sends what he likes: a seal of another form is none. */
const isSeal = (seal: unknown): seal is Seal =>
  typeof seal === 'object' &&
  seal !== null &&
  'keyId' in seal &&
  typeof seal.keyId === 'string' &&
  'mac' in seal &&
  typeof seal.mac === 'string';

export const verifySealed = <C extends Signed>(
  keys: readonly SigningKey[],
  streamId: string,
  sealed: Sealed<C>,
): boolean => {
  const { seal }: { readonly seal: unknown } = sealed;
  const key = isSeal(seal) ? keys.find(({ keyId }) => keyId === seal.keyId) : undefined;
  if (key === undefined) return false;
  const given = Buffer.from(sealed.seal.mac, 'base64url');
  const wanted = macOf(key, streamId, sealed.command);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};
