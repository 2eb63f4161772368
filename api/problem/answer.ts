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

/** The one handler of every error, 400 to 500: neither a stack nor SQL leaves the process. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const fault = faultOf(error);
  if (statusOf(fault.code) >= 500) request.log.error({ err: error, code: fault.code }, 'request failed');
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
    const allow = methodsOf(path).join(', ');
    const fault = allow === '' ? problem('RouteNotFound') : problem('MethodNotAllowed', notAllowed(allow));
    return answer(request, reply, fault.fault);
  };

const notAllowed = (allow: string) => ({ facts: { allow }, headers: { allow } });
