import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeSettings, readConfig, readOperatorConfig, readServingConfig, settingsFile } from '#config.ts';

const KEY = `k1:${Buffer.alloc(32, 7).toString('base64url')}`;
const SERVERS = {
  DATABASE_URL: 'postgres://app:secret@127.0.0.1:5433/ghi_nhan',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  COMMAND_SIGNING_KEYS: KEY,
};

describe('the settings', () => {
  it('have a meaning each, and defaults that start on this machine alone', () => {
    expect(describeSettings().filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(readConfig({})).toMatchObject({ HOST: '127.0.0.1', PORT: 8080, AUTH_MODE: 'demo', TEST_FULL: false });
  });

  it('are refused together, each by its name', () => {
    const bad = { PORT: '80 80', DATABASE_URL: 'mysql://x', TEMPORAL_ADDRESS: 'localhost', POOL_MAX: '0' };
    expect(() => readConfig(bad)).toThrow(/PORT: .*\n {2}DATABASE_URL: .*\n {2}POOL_MAX: .*\n {2}TEMPORAL_ADDRESS: /);
  });

  it('count as absent when they are empty', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('refuse sign-in by name on an address that others reach', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('AUTH_MODE: demo lets anyone be any officer');
    expect(readConfig({ HOST: '0.0.0.0', AUTH_MODE: 'oidc' }).HOST).toBe('0.0.0.0');
    expect(readConfig({ HOST: '127.0.0.2' }).HOST).toBe('127.0.0.2');
  });

  it('refuse the clock of the tests in production', () => {
    const production = { NODE_ENV: 'production', TEST_CLOCK_FILE: '/var/lib/clock' };
    expect(() => readConfig(production)).toThrow('TEST_CLOCK_FILE: is for tests');
    expect(() => readServingConfig({ ...SERVERS, ...production })).toThrow('TEST_CLOCK_FILE: is for tests');
  });

  it('refuse a mail server without a sender and an address for links in production', () => {
    const mail = { SMTP_URL: 'smtp://mail.example:587' };
    expect(() => readConfig({ ...mail, NODE_ENV: 'production' })).toThrow(
      /MAIL_FROM: must be set[\s\S]*PUBLIC_URL: must/,
    );
    const whole = { ...mail, MAIL_FROM: 'Ghi Nhận <ghi-nhan@mail.example>', PUBLIC_URL: 'https://ghi-nhan.example' };
    expect(readConfig({ ...whole, NODE_ENV: 'production' }).MAIL_FROM).toBe('Ghi Nhận <ghi-nhan@mail.example>');
    expect(readConfig(mail).MAIL_FROM).toBeUndefined();
  });

  it('refuse a sender that would break out of its line, and a port for reports to no address', () => {
    for (const sender of ['a@b.example\r\nBcc: c@d.example', 'nobody', 'A <a@b', '@b.example'])
      expect(() => readConfig({ MAIL_FROM: sender })).toThrow('MAIL_FROM: must be an address');
    expect(() => readConfig({ MAIL_BOUNCE_PORT: '2525' })).toThrow('MAIL_BOUNCE_ADDRESS: must be set');
    expect(() => readConfig({ SMTP_URL: 'http://mail.example' })).toThrow('SMTP_URL: must be an smtp://');
  });

  it('refuse a signing key that is too short to sign with', () => {
    expect(() => readConfig({ COMMAND_SIGNING_KEYS: 'k1:c2hvcnQ' })).toThrow('COMMAND_SIGNING_KEYS: must be');
  });
});

describe('the settings of the worker and the api', () => {
  it('name every server that was not said', () => {
    expect(() => readServingConfig({})).toThrow(
      'DATABASE_URL: is not set\n  TEMPORAL_ADDRESS: is not set\n  COMMAND_SIGNING_KEYS: is not set',
    );
  });

  it('hold the signing keys in order, ready to use', () => {
    const other = `k2:${Buffer.alloc(32, 8).toString('base64url')}`;
    const { COMMAND_SIGNING_KEYS: keys } = readServingConfig({ ...SERVERS, COMMAND_SIGNING_KEYS: `${other},${KEY}` });
    expect(keys.map(({ keyId, secret }) => [keyId, secret[0]])).toEqual([
      ['k2', 8],
      ['k1', 7],
    ]);
  });
});

describe('the settings of an operator command', () => {
  it('are those that npm start has noted, under those of the environment', () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    writeFileSync(settingsFile(folder), JSON.stringify({ ...SERVERS, PORT: '9000', HOST: '127.0.0.1' }));
    expect(readOperatorConfig({ DATA_DIR: folder, PORT: '9001' })).toMatchObject({
      DATABASE_URL: SERVERS.DATABASE_URL,
      PORT: 9001,
    });
    rmSync(folder, { recursive: true });
  });
});
