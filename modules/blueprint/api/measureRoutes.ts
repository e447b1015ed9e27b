import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import { asOfFrom, jsonType, sendKept, type App, type Keepable } from '#platform/http'
import type { BlueprintDeps } from '../deps.ts'
import { measuresCsv } from '../feeds/csv/measuresCsv.ts'
import { filterMeasures } from '../filters/filterMeasures.ts'
import { blueprintAt } from '../known/blueprintAt.ts'
import type { MovedByMeasure } from '../moved/moved.ts'
import { movedNow } from '../moved/movedNow.ts'
import { countStates } from '../promises/countStates.ts'
import { measuresAnswer, measuresFound } from './measuresFound.ts'
import { presentMeasure, presentPromise } from './present/measure.ts'
import { presentTotals } from './present/totals.ts'
import { apiDate } from './schemas/basics.ts'
import { apiMeasure, apiPromise } from './schemas/measure.ts'
import { csvQuery, dateQuery, measureParams, measuresQuery, promisesQuery, totalsQuery } from './schemas/queries.ts'
import { apiTotals } from './schemas/totals.ts'

const csvType = 'text/csv; charset=utf-8; header=present'
const csvAnswer = {
  description: 'RFC 4180, UTF-8 with a byte order mark',
  content: { 'text/csv': { schema: z.string() } },
}

const measureAnswer = z.object({ asOf: apiDate, measure: apiMeasure })
const promisesAnswer = z.object({
  asOf: apiDate,
  counts: z.object({
    kept: z.int(),
    due: z.int(),
    overdue: z.int(),
    'no-evidence': z.int(),
    undated: z.int(),
  }),
  promises: z.array(apiPromise).max(5_000),
})

/** Measures, promises and totals as data, as of any day. */
export function measureApi(app: App, { packs, site, today, money }: BlueprintDeps): void {
  const at = (given: string | undefined) => {
    const { content } = packs.current()
    const whole = blueprintAt(content, asOfFrom(given, today))
    return { content, whole, asOf: whole.asOf, measures: whole.measures }
  }
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    write: Keepable['write'],
    { besides = '', ...kind }: Partial<Pick<Keepable, 'type' | 'headers'>> & { readonly besides?: string } = {},
  ) => sendKept(request, reply, { dependsOn: [packs.current().hash, today(), besides], type: jsonType, ...kind, write })
  /** What has moved, for the day that it is known of. */
  const movedOn = (asOf: string, moved: MovedByMeasure): MovedByMeasure => (asOf === today() ? moved : new Map())

  app.get(
    '/api/measures',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Measures of the programme',
        description:
          'All measures announced by a day, narrowed by any of the filters. `format=csv` gives a table for spreadsheets.',
        querystring: measuresQuery,
        response: {
          200: {
            description: 'The measures',
            content: {
              'application/json': {
                schema: measuresAnswer,
              },
              'text/csv': { schema: z.string() },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { 'as-of': day, format, limit: _limit, offset: _offset, ...filter } = request.query
      const { moved, revision: besides } = await movedNow({ packs, money })
      const table = () => {
        const { content, measures, asOf } = at(day)
        return measuresCsv(filterMeasures(measures, filter, content), content, site.origin, movedOn(asOf, moved))
      }
      const data = () => measuresFound({ packs, today }, request.query, moved)
      return format === 'csv'
        ? send(request, reply, table, { type: csvType, besides })
        : send(request, reply, data, { besides })
    },
  )

  app.get(
    '/api/measures.csv',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Measures as a table for spreadsheets',
        description:
          'One row to a measure. `counted_money` may be added up; `public_money` holds sums that are part of others.',
        querystring: csvQuery,
        response: { 200: csvAnswer },
      },
    },
    async (request, reply) => {
      const { 'as-of': day, ...filter } = request.query
      const { moved, revision: besides } = await movedNow({ packs, money })
      const table = () => {
        const { content, measures, asOf } = at(day)
        return measuresCsv(filterMeasures(measures, filter, content), content, site.origin, movedOn(asOf, moved))
      }
      const headers = { 'content-disposition': 'attachment; filename="measures.csv"' }
      return send(request, reply, table, { type: csvType, headers, besides })
    },
  )

  app.get(
    '/api/measures/:id',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'One measure',
        description:
          'Answers 404 `measure-unknown` for a measure that the pack does not have or that was announced later than the day asked for.',
        params: measureParams,
        querystring: dateQuery,
        response: { 200: measureAnswer },
      },
    },
    async (request, reply) => {
      const { moved, revision: besides } = await movedNow({ packs, money })
      const write = (): z.input<typeof measureAnswer> => {
        const { id } = request.params
        const { content, whole, asOf, measures } = at(request.query['as-of'])
        const found = measures.find(({ measure }) => measure.id === id)
        if (found === undefined) throw new FeilunError('measure-unknown', { id })
        return { asOf, measure: presentMeasure(found, content, whole, movedOn(asOf, moved).get(id)) }
      }
      return send(request, reply, write, { besides })
    },
  )

  app.get(
    '/api/promises',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Promises and their state as of a day',
        description: 'Evidence from after the day is not counted, and promises made after it are not listed.',
        querystring: promisesQuery,
        response: {
          200: promisesAnswer,
        },
      },
    },
    (request, reply) =>
      send(request, reply, (): z.input<typeof promisesAnswer> => {
        const { 'as-of': day, state, measure } = request.query
        const { asOf, promises } = at(day).whole
        const chosen = promises.filter((each) => measure === undefined || each.measure.id === measure)
        const found = chosen.filter((each) => state === undefined || each.state === state)
        return { asOf, counts: countStates(chosen), promises: found.map(presentPromise) }
      }),
  )

  app.get(
    '/api/totals',
    {
      schema: {
        tags: ['blueprint'],
        summary: 'Public money added up, each sum once',
        description:
          'Takes the same filters as /api/measures. Private investment and estimates are never counted; what is not counted is listed with the reason.',
        querystring: totalsQuery,
        response: { 200: apiTotals },
      },
    },
    (request, reply) =>
      send(request, reply, (): z.input<typeof apiTotals> => {
        const { 'as-of': day, ...filter } = request.query
        const { content, asOf, measures } = at(day)
        const found = filterMeasures(measures, filter, content).map(({ measure }) => measure)
        return presentTotals(found, content, asOf, filter.money)
      }),
  )
}
