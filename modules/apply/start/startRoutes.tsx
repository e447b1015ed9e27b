import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { directoryOf } from '#modules/schemes/parts'
import { factsOfSession } from '#modules/stand'
import { processOn, schemeById, type LoadedPack, type Process, type Scheme } from '#modules/packs'
import { FeilunError } from '#platform/errors'
import { pageType, requireOwnPage, sendKept, type App, sendOwn } from '#platform/http'
import { renderPage } from '#platform/ui'
import type { ApplyNeeds } from '../needs.ts'
import { onTo, wordsOf, type View } from '../view.ts'
import { BeginPage } from './BeginPage.tsx'
import { StartPage } from './StartPage.tsx'
import { windowOf } from './windowOf.ts'

const params = z.object({ scheme: z.string().max(200) })
const carriedBody = z.object({ session: z.string().max(16_000).default('') })
const beginBody = z.object({ party: z.string().max(100).default(''), key: z.string().min(1).max(100) })

interface Found {
  readonly pack: LoadedPack
  readonly scheme: Scheme
  readonly process: Process
}

/** @throws FeilunError `scheme-unknown`, `scheme-takes-no-cases` */
function found({ packs, today }: ApplyNeeds, id: string): Found {
  const pack = packs.current()
  const scheme = schemeById(pack.content, id)
  if (scheme === undefined) throw new FeilunError('scheme-unknown', { id })
  const process = processOn(pack.content, id, today())
  if (process === undefined) throw new FeilunError('scheme-takes-no-cases', { scheme: id })
  return { pack, scheme, process }
}

/** `/apply/:scheme`: what applying takes; `/begin`: for whom, and the draft. */
export function startRoutes(app: App, needs: ApplyNeeds): void {
  const { site, packs, today, identity, casework, newId, carrier } = needs
  const viewOf = ({ language, url: path }: FastifyRequest): View => ({
    site,
    language,
    path,
    timeZone: packs.current().content.pack.timezone,
  })

  // Whoever shortens the address finds what there is to apply for.
  app.get('/apply', { config: { action: 'public' } }, (request, reply) => onTo(request, reply, '/schemes'))

  app.get('/apply/:scheme', { config: { action: 'public' }, schema: { params } }, (request, reply) => {
    const { pack, scheme, process } = found(needs, request.params.scheme)
    const { content, rules, hash } = pack
    const state = windowOf(process, today())
    const directory = directoryOf(content, rules)
    const write = () =>
      renderPage(<StartPage {...{ view: viewOf(request), content, directory, scheme, process, state }} />)
    return sendKept(request, reply, { dependsOn: [hash, today()], type: pageType, write })
  })

  // The answers leave the device here for the first time, because the reader asked to apply; they wait in their own browser, sealed.
  app.post(
    '/apply/:scheme',
    { config: { action: 'public' }, schema: { params, body: carriedBody } },
    (request, reply) => {
      requireOwnPage(request)
      const { pack, scheme } = found(needs, request.params.scheme)
      const { facts } = factsOfSession(request.body.session, pack)
      carrier.keep(reply, scheme.id, facts)
      return onTo(request, reply, `/apply/${scheme.id}`)
    },
  )

  const begin = async (request: FastifyRequest, reply: FastifyReply, id: string, error?: 'choose') => {
    const actor = await identity.require(request, 'case.start')
    const { pack, scheme, process } = found(needs, id)
    const view = viewOf(request)
    const parties = (await identity.partiesOf(actor)).filter(({ kind }) => process.parties.includes(kind))
    const props = {
      view,
      content: pack.content,
      scheme,
      process,
      parties,
      carried: Object.keys(carrier.read(request, scheme.id)).length,
      once: newId(),
      error: error === undefined ? undefined : wordsOf(view)('begin.choose'),
    }
    return sendOwn(error === undefined ? reply : reply.code(400), renderPage(<BeginPage {...props} />))
  }

  app.get('/apply/:scheme/begin', { config: { action: 'case.start' }, schema: { params } }, (request, reply) =>
    begin(request, reply, request.params.scheme),
  )
  app.post(
    '/apply/:scheme/begin',
    { config: { action: 'case.start' }, schema: { params, body: beginBody } },
    async (request, reply) => {
      const actor = await identity.require(request, 'case.start')
      const { scheme } = found(needs, request.params.scheme)
      const { key, party: chosen } = request.body
      const party = actor.mandates.find(({ party: id }) => id === chosen)?.party
      if (party === undefined) return begin(request, reply, scheme.id, 'choose')
      const facts = carrier.read(request, scheme.id)
      const { reference } = await casework.start(actor, {
        scheme: scheme.id,
        party,
        language: request.language,
        facts,
        key,
      })
      carrier.drop(reply)
      return onTo(request, reply, `/cases/${reference}/form`)
    },
  )
}
