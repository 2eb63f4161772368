import { crc32, inflateRawSync } from 'node:zlib';
import { fileProblem } from './file-problem.ts';

/** One file of a ZIP archive, unpacked. */
export type Member = { readonly name: string; readonly data: Buffer };

const LOCAL = { mark: 0x04034b50, bytes: 30 };
const CENTRAL = { mark: 0x02014b50, bytes: 46 };
const END = { mark: 0x06054b50, bytes: 22 };
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

const broken = (): Error => fileProblem('FileBroken', { line: 0 });
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const placeOfEnd = (content: Buffer): number => {
  const first = Math.max(0, content.length - END.bytes - LONGEST_COMMENT);
  for (let at = content.length - END.bytes; at >= first; at -= 1) if (content.readUInt32LE(at) === END.mark) return at;
  throw broken();
};

/** Really unpacked, with a limit: the sizes that an archive claims for itself may be lies. */
const inflated = (packed: Buffer, method: number, limit: number): Buffer => {
  if (method !== DEFLATED && method !== STORED) throw broken();
  const data = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  if (data.length > limit) throw fileProblem('FileTooLargeUnpacked');
  return data;
};

type Entry = { readonly name: string; readonly method: number; readonly packedSize: number; readonly local: number };

const entryAt = (content: Buffer, at: number): Entry & { readonly next: number } => {
  if (content.readUInt32LE(at) !== CENTRAL.mark) throw broken();
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset));
  const endOfName = at + CENTRAL.bytes + (nameLength ?? 0);
  return {
    name: content.toString('utf8', at + CENTRAL.bytes, endOfName),
    method: content.readUInt16LE(at + 10),
    packedSize: content.readUInt32LE(at + 20),
    local: content.readUInt32LE(at + 42),
    next: endOfName + (extra ?? 0) + (comment ?? 0),
  };
};

const dataOf = (content: Buffer, { method, packedSize, local }: Entry, limit: number): Buffer => {
  if (content.readUInt32LE(local) !== LOCAL.mark) throw broken();
  const start = local + LOCAL.bytes + content.readUInt16LE(local + 26) + content.readUInt16LE(local + 28);
  if (start + packedSize > content.length) throw broken();
  return inflated(content.subarray(start, start + packedSize), method, limit);
};

const membersOf = (content: Buffer, limit: number, wanted: RegExp): readonly Member[] => {
  const end = placeOfEnd(content);
  const members: Member[] = [];
  let left = limit;
  let at = content.readUInt32LE(end + 16);
  for (let count = content.readUInt16LE(end + 10); count > 0; count -= 1) {
    const { next, ...entry } = entryAt(content, at);
    if (wanted.test(entry.name)) {
      const data = dataOf(content, entry, left);
      left -= data.length;
      members.push({ name: entry.name, data });
    }
    at = next;
  }
  return members;
};

/** The wanted files of a ZIP archive, by its directory. Throws a file problem when they hold more than the limit. */
export const unpack = (content: Buffer, limit: number, wanted: RegExp): readonly Member[] => {
  try {
    return membersOf(content, limit, wanted);
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw fileProblem('FileTooLargeUnpacked');
    // A place outside the file, or bytes that are no deflate stream.
    if (codeOf(error) === 'ERR_OUT_OF_RANGE' || String(codeOf(error)).startsWith('Z_')) throw broken();
    throw error;
  }
};

/** Name and sizes as both headers carry them; flag 0x800: the name is UTF-8. */
const headerOf = ({ name, data }: Member, mark: number, bytes: number, shift: number): Buffer => {
  const header = Buffer.alloc(bytes);
  header.writeUInt32LE(mark, 0);
  header.writeUInt16LE(20, shift === 0 ? 4 : 6);
  header.writeUInt16LE(0x800, 6 + shift);
  header.writeUInt32LE(crc32(data), 14 + shift);
  header.writeUInt32LE(data.length, 18 + shift);
  header.writeUInt32LE(data.length, 22 + shift);
  header.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  return header;
};

/** An archive without compression: what a reader finds in it is what was unpacked here, and no more. */
export const pack = (members: readonly Member[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const central = headerOf(member, CENTRAL.mark, CENTRAL.bytes, 2);
    central.writeUInt32LE(at, 42);
    directory.push(central, name);
    files.push(headerOf(member, LOCAL.mark, LOCAL.bytes, 0), name, member.data);
    at += LOCAL.bytes + name.length + member.data.length;
  }
  const end = Buffer.alloc(END.bytes);
  end.writeUInt32LE(END.mark, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
};
