import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { OfficeId, ProvinceCode } from '#schema/ids.ts';
import { type ImportKind, importTemplate } from '#schema/import-columns.ts';
import { type ImportSummary, listImportRows, readImport } from '#store/registers/import-results.ts';
import { refusedRowsCsv } from '#store/registers/refused-rows.ts';
import { problemOfFile } from '#texts/import-reasons.ts';
import type { Api } from '../api.ts';
import { type SignedIn, signedInOf } from '../auth/signed-in.ts';
import { actOf } from '../commands/act-of-request.ts';
import type { ApiDeps } from '../deps.ts';
import { csvFile, csvResponse } from '../http/csv-file.ts';
import { keyHeaders } from '../http/headers.ts';
import { type Asked, readFile, receiveFile } from '../imports/receive-file.ts';
import { createCursors } from '../lists/cursor.ts';
import { Import, ImportResult, ImportVerdict } from '../models/import.ts';
import { flag, paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import type { Names } from '../names.ts';
import { problem } from '../problem/fault.ts';

const tags = ['imports'];
const KINDS = ['units', 'contacts'] as const satisfies readonly ImportKind[];
const params = z.object({ importId: z.uuid() });
const nothing = z.strictObject({});

const sent = {
  operationId: 'importUnits',
  summary: 'A CSV or xlsx file of units (multipart field `file`, at most 20 MB); a dry run unless committed',
  tags,
  consumes: ['multipart/form-data'],
  headers: keyHeaders,
  querystring: z.strictObject({
    commit: flag,
    province: ProvinceCode.optional().describe('For rows that name none'),
    source: z.string().min(1).max(200).optional().describe('Register of rows that name none'),
    office: OfficeId.optional(),
  }),
  response: { 202: Import, ...failures },
};
const contactsSent = {
  operationId: 'importContacts',
  summary: 'A CSV or xlsx file of addresses of offices (multipart field `file`); a dry run unless committed',
  tags,
  consumes: ['multipart/form-data'],
  headers: keyHeaders,
  querystring: z.strictObject({ commit: flag, office: OfficeId.optional() }),
  response: { 202: Import, ...failures },
};
const single = {
  operationId: 'readImport',
  summary: 'Result with a verdict per row',
  tags,
  params,
  querystring: z.strictObject({ verdict: ImportVerdict.optional(), ...paging }),
  response: { 200: ImportResult, ...failures },
};
const refused = {
  operationId: 'downloadRefusedRows',
  summary: 'The refused rows with line, column and reason; mended, the file can be sent again',
  tags,
  params,
  querystring: nothing,
  response: csvResponse,
};
const template = {
  operationId: 'downloadTemplate',
  summary: 'An empty file with the right columns',
  tags,
  params: z.object({ kind: z.enum(KINDS) }),
  querystring: nothing,
  response: csvResponse,
};

const importView = ({ officer: _, problem: found, ...summary }: ImportSummary, { language }: Names): Import =>
  Import.parse({ ...summary, problem: found && { ...found, detail: problemOfFile(found, language) } });

/** A file may hold what its rows were not entered for: only who sent it sees it. */
const own = async ({ db }: ApiDeps, signedIn: SignedIn, importId: string): Promise<ImportSummary> => {
  const found = await readImport(db, importId);
  if (found === undefined || found.officer !== signedIn.officer) throw problem('ImportNotFound');
  return found;
};

const received = async (deps: ApiDeps, request: FastifyRequest, asked: Asked): Promise<ImportSummary> => {
  const importId = await receiveFile(deps, asked, await readFile(request));
  return own(deps, asked.act.signedIn, importId);
};

const downloads = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/imports/:importId/refused.csv', { schema: refused }, async (request, reply) => {
    const { importId, kind } = await own(deps, signedInOf(request), request.params.importId);
    return csvFile(reply, `refused-${importId}`, Readable.from(refusedRowsCsv(deps.db, importId, kind)));
  });
  app.get('/v1/imports/templates/:kind', { schema: template }, async (request, reply) => {
    signedInOf(request);
    const { kind } = request.params;
    return csvFile(reply, kind, importTemplate(kind));
  });
};

export const importRoutes = (app: Api, deps: ApiDeps): void => {
  downloads(app, deps);
  app.post('/v1/imports/units', { schema: sent }, async (request, reply) => {
    const { commit, province = null, source = null, office } = request.query;
    if (province !== null && !deps.areas.find(`vn.${province}`))
      throw problem('AreaNotFound', { facts: { path: `vn.${province}` } });
    const act = actOf(request, 'import', request.headers, {});
    const summary = await received(deps, request, { kind: 'units', act, office, commit, province, source });
    reply.code(202).header('location', `/v1/imports/${summary.importId}`);
    return importView(summary, request.names);
  });
  app.post('/v1/imports/contacts', { schema: contactsSent }, async (request, reply) => {
    const act = actOf(request, 'import', request.headers, {});
    const { commit, office } = request.query;
    const asked = { kind: 'contacts', act, office, commit, province: null, source: null } as const;
    const summary = await received(deps, request, asked);
    reply.code(202).header('location', `/v1/imports/${summary.importId}`);
    return importView(summary, request.names);
  });
  app.get('/v1/imports/:importId', { schema: single }, async (request) => {
    const { query } = request;
    const cursors = createCursors(deps.signingKeys);
    const summary = await own(deps, signedInOf(request), request.params.importId);
    const place = query.cursor === undefined ? null : cursors.read(query, query.cursor);
    const found = await listImportRows(deps.db, summary.importId, {
      ...(query.verdict === undefined ? {} : { verdict: query.verdict }),
      ...(place ? { after: { line: Number(place.value), finding: Number(place.id) } } : {}),
      limit: query.limit + 1,
    });
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    const more = found.length > query.limit && last !== undefined;
    return {
      ...importView(summary, request.names),
      rows: rows.map(({ finding: _, raw, ...row }) => ({ ...row, raw: { ...raw } })),
      nextCursor: more ? cursors.write(query, { value: String(last.line), id: String(last.finding) }) : null,
    };
  });
};
