import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { z } from 'zod'
import { may, type Actor } from '#modules/identity'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import type { WorkNeeds } from '../needs.ts'

const query = z.object({ scheme: z.string().max(100).optional(), lang: z.string().max(20).optional() })

/** The register as it is read: whoever reads slowly is waited for, and whoever leaves ends the reading. */
function registerCsv(review: WorkNeeds['review'], actor: Actor, scheme: string | undefined): PassThrough {
  const out = new PassThrough()
  const left = new AbortController()
  out.once('close', () => left.abort())
  void review
    .register(actor, scheme === undefined ? {} : { scheme }, async (text) => {
      left.signal.throwIfAborted()
      if (!out.write(text)) await once(out, 'drain', { signal: left.signal })
    })
    .then(
      () => out.end(),
      (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
    )
  return out
}

/** `/work/register.csv`: every case that the reader may see, one line each, with no name and no answer. */
export function registerRoute(app: App, { identity, review }: WorkNeeds): void {
  app.get(
    '/work/register.csv',
    { config: { action: 'rules.try' }, schema: { querystring: query } },
    async (request, reply) => {
      const actor = await identity.require(request, 'rules.try')
      const { scheme } = request.query
      if (scheme !== undefined && !may(actor, 'rules.try', { scheme })) throw new FeilunError('not-permitted')
      return reply
        .type('text/csv; charset=utf-8')
        .headers({
          'content-disposition': 'attachment; filename="cases.csv"',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        })
        .send(registerCsv(review, actor, scheme))
    },
  )
}
