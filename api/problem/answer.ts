import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusOf } from './codes.ts';
import { type Fault, problem } from './fault.ts';
import { faultOf } from './unknown-error.ts';
import { writeProblem } from './write.ts';

const answer = (request: FastifyRequest, reply: FastifyReply, fault: Fault) =>
  reply
    .code(statusOf(fault.code))
    .headers({ ...fault.headers })
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(writeProblem(fault, request.names, request.id));

/** What lies behind a 503 or 504, in one line. */
const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
};

/** The one handler of every error, 400 to 500: neither a stack nor SQL leaves the process. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const fault = faultOf(error);
  if (fault.code === 'InternalError') request.log.error({ err: error }, 'request failed');
  else if (statusOf(fault.code) >= 500) request.log.warn({ code: fault.code, reason: reasonOf(error) }, 'not answered');
  return answer(request, reply, fault);
};

type Fallback = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined;

/** An address that takes other methods is 405 with `Allow`; one that takes none is a page, or 404. */
export const answerNotFound =
  (methodsOf: (path: string) => readonly string[], fallback: Fallback) =>
  (request: FastifyRequest, reply: FastifyReply) => {
    const page = fallback(request, reply.code(200));
    if (page) return page;
    const [path = ''] = request.url.split('?');
    const methods = methodsOf(path);
    // A route that takes the method has looked for its file itself, and found none.
    const unknown = methods.length === 0 || methods.includes(request.method);
    const fault = unknown ? problem('RouteNotFound') : problem('MethodNotAllowed', notAllowed(methods.join(', ')));
    return answer(request, reply, fault.fault);
  };

const notAllowed = (allow: string) => ({ facts: { allow }, headers: { allow } });
