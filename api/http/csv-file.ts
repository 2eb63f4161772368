import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { failures } from '../models/problem.ts';

const Csv = z.union([z.string(), z.instanceof(Readable)]);

/** Of a route that answers a file of rows. */
export const csvResponse = { 200: { description: 'CSV', content: { 'text/csv': { schema: Csv } } }, ...failures };

/** UTF-8 with its mark, as RFC 4180 wants it, under a name of its own. */
export const csvFile = (reply: FastifyReply, name: string, content: string | Readable) =>
  reply
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .type('text/csv; charset=utf-8')
    .serializer(String)
    .send(content);
