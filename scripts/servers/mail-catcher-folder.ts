import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';

/** What the list shows of one mail. */
export type Caught = { readonly id: string; readonly at: string; readonly to: string; readonly subject: string };

export type CaughtMails = {
  /** Newest first. */
  readonly list: () => readonly Caught[];
  readonly read: (id: string) => Promise<Email | undefined>;
  /** On the disk before it answers. */
  readonly keep: (raw: Buffer, at: Date) => Promise<void>;
};

/** More would only fill the disk: the catcher is for looking at. */
const KEPT = 1000;
const FILE = /^(\d{13}-\d{6})\.eml$/;

const addressOf = ({ address, name }: Address): string => address ?? name;
const caught = async (id: string, raw: Buffer): Promise<Caught> => {
  const { to = [], subject = '' } = await PostalMime.parse(raw);
  return { id, at: new Date(Number(id.slice(0, 13))).toISOString(), to: to.map(addressOf).join(', '), subject };
};

const fileOf = (folder: string, id: string): string => join(folder, `${id}.eml`);

const idsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .sort();

/** The mails of a folder, one file each; the oldest go when there are more than a thousand. */
export const openCaughtMails = async (folder: string, kept: number = KEPT): Promise<CaughtMails> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const known: Caught[] = [];
  for (const id of idsIn(folder)) known.push(await caught(id, readFileSync(fileOf(folder, id))));
  const forget = () => {
    for (const { id } of known.splice(0, Math.max(0, known.length - kept))) rmSync(fileOf(folder, id), { force: true });
  };
  forget();
  let count = 0;
  const keep = async (raw: Buffer, at: Date) => {
    count += 1;
    const id = `${String(at.getTime()).padStart(13, '0')}-${String(count % 1_000_000).padStart(6, '0')}`;
    const entry = await caught(id, raw);
    writeFileSync(join(folder, `${id}.part`), raw, { mode: 0o600 });
    renameSync(join(folder, `${id}.part`), fileOf(folder, id));
    known.push(entry);
    forget();
  };
  const read = async (id: string) =>
    known.some((each) => each.id === id) ? PostalMime.parse(readFileSync(fileOf(folder, id))) : undefined;
  return { list: () => known.toReversed(), read, keep };
};
