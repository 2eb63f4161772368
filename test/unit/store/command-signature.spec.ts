import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { sealCommand, verifySealed } from '#store/command-signature.ts';
import { open, register } from '#test/support/case/stages.ts';

const stream = 'case-2026-56-CQ-000001';
const old = { keyId: '2025', secret: randomBytes(32) };
const current = { keyId: '2026', secret: randomBytes(32) };

it('seals with the first key and verifies with each', () => {
  const sealed = sealCommand([current, old], stream, register());
  expect(sealed.seal.keyId).toBe('2026');
  expect(verifySealed([current, old], stream, sealed)).toBe(true);
  expect(verifySealed([current], stream, sealCommand([old], stream, register()))).toBe(false);
  expect(verifySealed([current, old], stream, sealCommand([old], stream, register()))).toBe(true);
});

it('survives a journey through JSON and another order of keys', () => {
  const sealed = sealCommand([current], stream, open());
  const travelled: typeof sealed = JSON.parse(JSON.stringify(sealed));
  const { type, data, signature, facts } = travelled.command;
  expect(verifySealed([current], stream, travelled)).toBe(true);
  expect(
    verifySealed(
      [current],
      stream,
      JSON.parse(JSON.stringify({ ...sealed, command: { facts, signature, data, type } })),
    ),
  ).toBe(true);
});

it('does not hold for another stream, another command, another key of the same name, or a mac cut short', () => {
  const sealed = sealCommand([current], stream, register());
  const { command, seal } = sealed;
  const signature = { ...command.signature, occurredAt: '2026-03-01T00:00:00.000Z' };
  expect(verifySealed([current], 'case-2026-56-CQ-000002', sealed)).toBe(false);
  expect(verifySealed([current], stream, { command: { ...command, signature }, seal })).toBe(false);
  expect(verifySealed([{ ...old, keyId: '2026' }], stream, sealed)).toBe(false);
  expect(verifySealed([current], stream, { command, seal: { ...seal, mac: seal.mac.slice(0, 20) } })).toBe(false);
  expect(verifySealed([current], stream, { command, seal: { ...seal, mac: '' } })).toBe(false);
});

it('needs a key', () => {
  expect(() => sealCommand([], stream, register())).toThrow('No key to seal commands with');
});
