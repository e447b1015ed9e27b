import type { FastifySchemaCompiler } from 'fastify'
import { safeParse, type $ZodType } from 'zod/v4/core'
import { FeilunError, issueDetail } from '#platform/errors'

/** Checks a part of a request against its zod schema; everything that is wrong with it is said at once, in three languages. */
export const validator: FastifySchemaCompiler<$ZodType> =
  ({ schema }) =>
  (data) => {
    const result = safeParse(schema, data, { reportInput: true })
    if (result.success) return { value: result.data }
    return {
      error: new FeilunError(
        'request-invalid',
        {},
        result.error.issues.map((issue) => issueDetail(issue)),
      ),
    }
  }
