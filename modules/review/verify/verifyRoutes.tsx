import { sendOwn } from '#platform/http'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { WorkNeeds } from '../needs.ts'
import { wordsOf, type View } from '../view.ts'
import { VerifyPage } from './VerifyPage.tsx'

const body = z.object({
  reference: z.string().max(200).default(''),
  code: z.string().max(200).default(''),
})

/** For each address: enough for whoever has a pile of letters, and far too little for trying codes. */
const rateLimit = { max: 30, timeWindow: '1 minute' } as const

/** `/verify`: whether a letter is genuine, by its number and code. Sent by POST, so that neither stands in an address or a log. */
export function verifyRoutes(app: App, { site, casework, packs }: WorkNeeds): void {
  const viewOf = ({ language, url: path }: FastifyRequest): View => ({
    site,
    language,
    path,
    timeZone: packs.current().content.pack.timezone,
  })
  app.get('/verify', { config: { action: 'public' } }, (request, reply) =>
    sendOwn(
      reply,
      renderPage(<VerifyPage view={viewOf(request)} typed={undefined} found={undefined} wrong={new Map()} />),
    ),
  )
  app.post('/verify', { config: { action: 'public', rateLimit }, schema: { body } }, async (request, reply) => {
    const view = viewOf(request)
    const typed = request.body
    const t = wordsOf(view)
    const wrong = new Map(
      (['reference', 'code'] as const).flatMap((name) =>
        typed[name].trim() === '' ? [[name, t(`verify.${name}.missing`)] as const] : [],
      ),
    )
    if (wrong.size > 0)
      return sendOwn(
        reply.code(422),
        renderPage(<VerifyPage view={view} typed={typed} found={undefined} wrong={wrong} />),
      )
    const found = await casework.genuine(typed.reference, typed.code).catch((error: unknown) => {
      // A mistyped number is told like a wrong code: what cases there are is nobody's to find out here.
      if (error instanceof FeilunError && error.code === 'case-unknown') return undefined
      throw error
    })
    return sendOwn(reply, renderPage(<VerifyPage view={view} typed={typed} found={found ?? 'none'} wrong={wrong} />))
  })
}
