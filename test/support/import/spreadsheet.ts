import { deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { pack, unpack } from '#activities/import/archive.ts';

type Value = string | number | boolean;

/** An xlsx file of one sheet, as a spreadsheet program writes it. */
export const xlsx = (...rows: readonly (readonly (Value | null)[])[]): Promise<Buffer> =>
  writeXlsxFile(rows.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer();

export const SHEET = 'xl/worksheets/sheet1.xml';

/** The same file with one of its parts rewritten. */
export const altered = (file: Buffer, name: string, change: (text: string) => string): Buffer =>
  pack(
    unpack(file, 1e9, /./).map((member) =>
      member.name === name ? { name, data: Buffer.from(change(member.data.toString('utf8'))) } : member,
    ),
  );

/** An archive of one file, compressed: small to send, and as large as it likes to open. */
export const bomb = (name: string, bytes: number): Buffer => {
  const archive = pack([{ name, data: deflateRawSync(Buffer.alloc(bytes, ' ')) }]);
  const directory = archive.readUInt32LE(archive.length - 6);
  archive.writeUInt16LE(8, 8);
  archive.writeUInt16LE(8, directory + 10);
  return archive;
};
