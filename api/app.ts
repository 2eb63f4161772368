import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { languageOf } from '#texts/language.ts';
import type { Api } from './api.ts';
import { guard } from './auth/guard.ts';
import type { ApiDeps } from './deps.ts';
import { answerClientError } from './http/client-error.ts';
import { BODY_LIMIT, hashOf, parseJsonBody } from './http/json-body.ts';
import { createKnownMethods } from './http/known-methods.ts';
import { assertMediaType } from './http/media-type.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { guardTexts, parseQuery } from './http/text-guard.ts';
import { createNames } from './names.ts';
import { describeApi } from './openapi.ts';
import { createFallback, serveAssets } from './pages/page.ts';
import { answerError, answerNotFound } from './problem/answer.ts';
import { validatorCompiler } from './problem/validation.ts';
import './request.ts';
import { registerRoutes } from './routes/all.ts';

const FILE_LIMIT = 20 * 1024 * 1024;

const namesFor = ({ headers }: FastifyRequest, { areas }: ApiDeps) =>
  createNames(areas, languageOf(headers['accept-language']));

const createInstance = (deps: ApiDeps, logger: FastifyBaseLogger | undefined): Api => {
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    requestTimeout: 30_000,
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }), // `logAnswer` writes one line instead of two
    clientErrorHandler: answerClientError,
    routerOptions: { querystringParser: parseQuery, maxParamLength: 200 },
    // An address that cannot be read comes to no route: its request lacks what is given to the others.
    frameworkErrors: (error, request, reply) => {
      request.names = namesFor(request, deps);
      dress(request, reply);
      return answerError(error, request, reply);
    },
  });
  return app.withTypeProvider<ZodTypeProvider>();
};

const decorate = (app: Api, deps: ApiDeps): void => {
  app.decorateRequest('signedIn', null);
  app.decorateRequest('bodyHash', hashOf(null));
  app.decorateRequest('names', {
    getter() {
      return namesFor(this, deps);
    },
  });
};

const dress = (request: FastifyRequest, reply: FastifyReply): void => {
  setSecurityHeaders(reply);
  reply.headers({ 'x-correlation-id': request.id, 'content-language': request.names.language });
};

/** One line for each answer, by the pattern of its route: what people search for stays out of the log. */
const logAnswer = async ({ method, routeOptions, log }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply) => {
  const route = routeOptions.url ?? 'none';
  log.info({ method, route, status: statusCode, ms: Math.round(elapsedTime) }, 'answered');
};

/** The whole interface without a port; `server.ts` listens, tests inject. */
export const build = (deps: ApiDeps, logger?: FastifyBaseLogger): Api => {
  const app = createInstance(deps, logger);
  const methods = createKnownMethods();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  decorate(app, deps);
  app.addHook('onRoute', methods.note);
  app.addHook('onRequest', async (request, reply) => dress(request, reply));
  app.addHook('onResponse', logAnswer);
  app.register(cookie);
  app.register(multipart, { limits: { files: 1, fields: 5, fileSize: FILE_LIMIT } });
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) =>
    parseJsonBody(request, body),
  );
  describeApi(app);
  app.after(() => {
    app.addHook('onRequest', guard(deps));
    app.addHook('onRequest', assertMediaType);
    app.addHook('preValidation', guardTexts);
    registerRoutes(app, deps);
  });
  if (deps.pages !== undefined) serveAssets(app, deps.pages);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound(methods.of, createFallback(deps.pages)));
  return app;
};
