import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';

export const templatePath = (file: string): string => join(import.meta.dirname, '..', 'data', file);

/** What is said of a column on the second sheet. */
export type Explained = { readonly column: string; readonly required: boolean; readonly meaning: string };

const head = (value: string) => ({ value, fontWeight: 'bold' }) as const;

/** An empty list with the columns of an import, and a second sheet that explains them. */
export const writeTemplateSheets = (path: string, sheet: string, columns: readonly Explained[]): Promise<void> => {
  const explained = columns.map(({ column, required, meaning }) => [
    { value: column },
    { value: required ? 'bắt buộc' : '' },
    { value: meaning },
  ]);
  return writeXlsxFile([
    { sheet, data: [columns.map(({ column }) => head(column))], columns: columns.map(() => ({ width: 20 })) },
    {
      sheet: 'Giải thích',
      data: [['Cột', 'Bắt buộc', 'Nội dung'].map(head), ...explained],
      columns: [{ width: 20 }, { width: 12 }, { width: 90 }],
    },
  ]).toFile(path);
};
