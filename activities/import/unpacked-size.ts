import { inflateRawSync } from 'node:zlib';
import { fileProblem } from './file-problem.ts';

const LOCAL_HEADER = 0x04034b50;
const HEADER_BYTES = 30;

type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
const isInflated = (value: unknown): value is Inflated =>
  typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Really unpacked, with a limit: the sizes that a file claims for itself may be lies. */
const inflate = (content: Buffer, start: number, limit: number) => {
  try {
    const inflated: unknown = inflateRawSync(content.subarray(start), { info: true, maxOutputLength: limit });
    if (!isInflated(inflated)) throw fileProblem('FileBroken', { line: 0 });
    return { unpacked: inflated.buffer.length, packed: inflated.engine.bytesWritten };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw fileProblem('FileTooLargeUnpacked');
    throw fileProblem('FileBroken', { line: 0 });
  }
};

const member = (content: Buffer, at: number, limit: number) => {
  const [method, packedSize] = [content.readUInt16LE(at + 8), content.readUInt32LE(at + 18)];
  const start = at + HEADER_BYTES + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
  const stored = { unpacked: packedSize, packed: packedSize };
  const { unpacked, packed } = method === 0 ? stored : inflate(content, start, limit);
  return { unpacked, end: start + packed };
};

/** After a member written as a stream stand its sizes, in one of four forms; then the next member, or the directory. */
const nextMember = (content: Buffer, end: number): number => {
  const places = [end, end + 12, end + 16, end + 20, end + 24].filter(
    (place) => place + HEADER_BYTES <= content.length,
  );
  return places.find((place) => content.readUInt32LE(place) === LOCAL_HEADER) ?? end;
};

/** Throws a file problem when a ZIP file unpacks to more than the limit, or is none. */
export const assertUnpackedSize = (content: Buffer, limit: number): void => {
  let left = limit;
  let at = 0;
  while (at + HEADER_BYTES <= content.length && content.readUInt32LE(at) === LOCAL_HEADER) {
    const { unpacked, end } = member(content, at, Math.max(1, left));
    left -= unpacked;
    if (left < 0) throw fileProblem('FileTooLargeUnpacked');
    at = nextMember(content, end);
  }
  if (at === 0) throw fileProblem('FileKindUnknown');
};
