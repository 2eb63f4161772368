import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Api } from './api.ts';
import { nameSchemas } from './models/named-schemas.ts';
import { tidyBodies } from './openapi-bodies.ts';
import { tidyNames } from './openapi-names.ts';

/** The document at /openapi.json; `npm run generate` commits it as docs/openapi.json. */
export const describeApi = (app: Api): void => {
  nameSchemas();
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Ghi Nhận',
        version: '0.1.0',
        description: 'The yearly recognition of units: register, self-assess, inspect, classify, reward, report.',
      },
      security: [{ session: [] }, { bearer: [] }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'ghi-nhan' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: createJsonSchemaTransform({}),
    transformObject: (document) => tidyBodies(tidyNames(jsonSchemaTransformObject(document))),
  });
  app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  app.after(() => {
    app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  });
};
