import swagger from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { App } from './app.ts'
import { jsonType, sendKept } from './kept/sendKept.ts'

const PROBLEM = 'application/problem+json'
const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    remedy: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details; every code is explained at /errors' })

const refusal = { description: 'What was refused, and what to do', content: { [PROBLEM]: { schema: problem } } }

/** Whatever a route refuses, it refuses in one form, so that form is described once and for all of them. */
function withRefusals(schema: FastifySchema | undefined): FastifySchema {
  const answers = Object.entries(schema?.response ?? {}).filter(([status]) => Number(status) < 400)
  return { ...schema, response: { ...Object.fromEntries(answers), default: refusal } }
}

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
        ? jsonSchemaTransform({ schema: withRefusals(schema), url, ...rest })
        : { schema: { ...schema, hide: true }, url },
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, (request, reply) =>
    sendKept(request, reply, { dependsOn: [], type: jsonType, write: () => JSON.stringify(app.swagger()) }),
  )
}
