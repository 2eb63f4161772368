import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postgresIdentity } from '#scripts/servers/postgres-user.ts';
import { checkDataFolder, dataFolder } from '#scripts/start/data-folder.ts';
import { readOrCreateSecrets } from '#scripts/start/secrets.ts';

const isRoot = process.getuid?.() === 0;
const identity = postgresIdentity();
const needs = { identity, major: '18', neededBytes: 0 };
let parent = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-folder-'));
  chmodSync(parent, 0o755);
});
afterEach(() => rmSync(parent, { recursive: true }));

const folderWithCluster = (version: string) => {
  const folder = dataFolder(parent);
  mkdirSync(folder.cluster);
  writeFileSync(join(folder.cluster, 'PG_VERSION'), `${version}\n`);
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder.cluster, identity.uid, identity.gid);
  return folder;
};

describe('the data folder', () => {
  it('is made when it is new, and serves again', () => {
    const folder = dataFolder(join(parent, 'new', 'data'));
    checkDataFolder(folder, needs);
    checkDataFolder(folder, needs);
    expect(statSync(folder.root).isDirectory()).toBe(true);
  });

  it('is refused in one sentence where it cannot be written', () => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => checkDataFolder(dataFolder(join(parent, 'file', 'data')), needs)).toThrow(
      /^The data folder .* cannot be written \(ENOTDIR\): make it yours, or choose another folder with DATA_DIR/,
    );
  });

  it('is refused in one sentence where the postgres user cannot enter; without root that user is ourselves', () => {
    chmodSync(parent, 0o700);
    const check = () => checkDataFolder(dataFolder(join(parent, 'data')), needs);
    if (isRoot) expect(check).toThrow(/^The user "postgres".* cannot enter .*: choose another folder with DATA_DIR/);
    else expect(check).not.toThrow();
  });

  it('is opened to the postgres user when it is ours and only its own mode is in the way', () => {
    const folder = dataFolder(join(parent, 'data'));
    mkdirSync(folder.root, { mode: 0o700 });
    expect(() => checkDataFolder(folder, needs)).not.toThrow();
  });

  it('is refused when it holds a database of another PostgreSQL', () => {
    expect(() => checkDataFolder(folderWithCluster('18'), needs)).not.toThrow();
    expect(() => checkDataFolder(dataFolder(parent), { ...needs, major: '19' })).toThrow(
      /made by PostgreSQL 18, this version runs 19: go back .* or choose another folder with DATA_DIR/,
    );
  });

  it('is refused when its database belongs to someone else', () => {
    const folder = folderWithCluster('18');
    const { uid } = statSync(folder.cluster);
    if (isRoot) chownSync(folder.cluster, uid + 1, 0);
    // Without root nothing can be given away: let the expected owner be another one instead.
    const check = () => checkDataFolder(folder, isRoot ? needs : { ...needs, identity: { uid: uid + 1, gid: 0 } });
    expect(check).toThrow(
      isRoot ? `belongs to user ${uid + 1}, not to user ${uid}: start as the user` : 'cannot enter',
    );
  });

  it('is refused when its disk is nearly full', () => {
    expect(() => checkDataFolder(dataFolder(parent), { ...needs, neededBytes: 2 ** 60 })).toThrow(
      /^Only \d+ MB are left on the disk of .* make room, or choose another folder/,
    );
  });
});

describe('the secrets', () => {
  it('are made once and are readable by their owner alone', () => {
    const folder = dataFolder(parent);
    const secrets = readOrCreateSecrets(folder);
    expect(readOrCreateSecrets(folder)).toEqual(secrets);
    expect(statSync(folder.secrets).mode & 0o777).toBe(0o600);
    expect(new Set(Object.values(secrets)).size).toBe(3);
  });

  it('are not made anew beside a database whose password would be lost', () => {
    expect(() => readOrCreateSecrets(folderWithCluster('18'))).toThrow(/secrets\.json is missing.*put back a copy/);
  });

  it('are named when their file is damaged', () => {
    const folder = dataFolder(parent);
    for (const damage of ['{}', '{"postgresPass']) {
      writeFileSync(folder.secrets, damage);
      expect(() => readOrCreateSecrets(folder)).toThrow(/secrets\.json is damaged: put back a copy/);
    }
  });
});
