import { z } from 'zod';
import { CaseCommand } from '#schema/case/commands.ts';
import { CaseId } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { actOf, expectedVersion } from '../commands/act-of-request.ts';
import { advanceCase } from '../commands/advance-case.ts';
import type { ApiDeps } from '../deps.ts';
import { writeHeaders } from '../http/headers.ts';
import { CaseCommandBody, CaseWritten } from '../models/command.ts';
import { flag } from '../models/page.ts';
import { failures } from '../models/problem.ts';

const commandCase = {
  operationId: 'commandCase',
  summary: 'Asks the case for one act',
  tags: ['cases'],
  params: z.object({ caseId: CaseId }),
  headers: writeHeaders,
  querystring: z.strictObject({ dryRun: flag.describe('Decides without writing') }),
  body: CaseCommandBody,
  response: { 200: CaseWritten, ...failures },
};

export const caseCommandRoutes = (app: Api, deps: ApiDeps): void => {
  app.post('/v1/cases/:caseId/commands', { schema: commandCase }, async (request, reply) => {
    const { caseId } = request.params;
    const { type, data, office, onBehalfOf, ...asked } = request.body;
    const written = await advanceCase(deps, {
      caseId,
      act: actOf(request, `case-${caseId}`, request.headers, asked),
      command: CaseCommand.parse({ type, data }),
      office,
      onBehalfOf,
      expectedVersion: expectedVersion(request.headers),
      dryRun: request.query.dryRun,
    });
    reply.header('etag', `"${written.version}"`);
    return written;
  });
};
