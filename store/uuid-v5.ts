import { createHash } from 'node:crypto';

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** RFC 9562 §5.5: the same namespace and name give the same id on every retry. */
export const uuidV5 = (namespace: string, name: string): string => {
  const digest = createHash('sha1').update(bytesOf(namespace)).update(name, 'utf8').digest().subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

// Fixed for good: another value would make a retry a second event.
const EVENT_NAMESPACE = '6f0a3c0e-9d53-5b1c-8a53-2f6f6b1d7a10';
const COMMAND_NAMESPACE = 'c1d2b7a4-3e8f-5d0a-9b64-7e21f0c9d5e2';

/** Id of the `index`-th event of a command, from 0. */
export const eventIdOf = (commandId: string, index: number): string =>
  uuidV5(EVENT_NAMESPACE, `${commandId.toLowerCase()}/${index}`);

/** `commandId = UUIDv5(officer, office, stream, Idempotency-Key)`; any other list of parts names a system command. */
export const commandIdOf = (...parts: readonly string[]): string => uuidV5(COMMAND_NAMESPACE, JSON.stringify(parts));
