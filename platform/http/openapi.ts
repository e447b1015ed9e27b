import swagger from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { App } from './app.ts'

/** Describes every route under `/api/` from its schemas, at `/api/openapi.json` (OpenAPI 3.1). Register it before any route. */
export async function describeApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Feilun',
        description:
          'Where do I stand in the AI+ programme: measures, schemes, sources and decisions. No key is needed.',
        version: '1.0.0',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
    },
    transform: ({ schema, url, ...rest }) =>
      url.startsWith('/api/')
        ? jsonSchemaTransform({ schema, url, ...rest })
        : { schema: { ...schema, hide: true }, url },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
}
