import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { boilerplateRules, passageKinds, type Passage } from '#engines/passages'
import { FeilunError } from '#platform/errors'
import type { App } from '#platform/http'
import type { Evidence } from './createEvidence.ts'
import { documentKinds } from './documents/document.ts'
import type { History } from './histories.ts'
import { mostClaims, partSize, type OpenedSource } from './opening.ts'
import type { Place } from './places.ts'
import { authorities, sourceKinds, sumOfText, type Source } from './source.ts'
import { readSpan } from './span.ts'
import type { ListedSource, StoredText } from './store/listing.ts'

const text = z.object({ 'zh-Hant': z.string(), 'zh-Hans': z.string(), en: z.string() })
const offset = z.int().min(0).describe('In UTF-16 code units of the stored text')
const described = z.object({
  id: z.string(),
  sha256: z.string().describe('Of the UTF-8 bytes of the stored text'),
  kind: z.enum(sourceKinds),
  authority: z.enum(authorities),
  publisher: text,
  title: text,
  date: z.string(),
  dateBasis: z.enum(['stated', 'inferred']),
  dateNote: text.optional(),
  language: z.enum(['zh-Hant', 'zh-Hans', 'en']),
})
const undescribed = z.object({ id: z.string(), sha256: z.string().optional(), kind: z.literal('not-described') })
const source = z.union([described, undescribed])
const stored = z
  .object({
    characters: offset,
    passages: z.int(),
    form: z.enum(documentKinds),
    encoding: z.string().optional(),
    ingested: z.iso.datetime(),
  })
  .describe('Left out while the text is not ingested')
const claim = z.object({
  start: offset,
  end: offset,
  sum: z.string(),
  figure: z.string().optional(),
  status: z.enum(['verbatim', 'does-not-match', 'not-ingested']),
  kind: z.string(),
  label: text,
  href: z.string(),
})
const passage = z.object({
  ordinal: z.int(),
  start: offset,
  end: offset,
  kind: z.enum(passageKinds),
  rule: z.enum(boilerplateRules).optional(),
  continues: z.int().optional().describe('The passage whose last sentence goes on in this one'),
})
const fate = z.object({
  start: offset,
  end: offset,
  fate: z.enum(['holds', 'moved', 'lost', 'unchecked']),
  movedTo: z.object({ start: offset, end: offset }).optional(),
})
const history = z.object({
  origin: z.string(),
  versions: z.array(z.object({ version: z.int(), ingested: z.iso.datetime(), sha256: z.string(), source: z.string() })),
  citations: z.array(fate).describe('Where the newest text is another: what became there of each cited span'),
})

function presentSource(given: Source): z.input<typeof source> {
  if (given.kind === 'not-described') return { ...given }
  const { 'date-basis': dateBasis, 'date-note': dateNote, ...rest } = given
  return { ...rest, dateBasis, ...(dateNote === undefined ? {} : { dateNote }) }
}

const presentStored = ({ length, passages, kind, encoding, at }: StoredText): z.input<typeof stored> => ({
  characters: length,
  passages,
  form: kind,
  ...(encoding === undefined ? {} : { encoding }),
  ingested: at.toISOString(),
})

const presentListed = ({ source: given, stored: known, claims }: ListedSource) => ({
  ...presentSource(given),
  href: `/sources/${encodeURIComponent(given.id)}`,
  ...(known === undefined ? {} : { stored: presentStored(known) }),
  claimCount: claims,
})

const presentClaims = ({ claims: together, status }: Place) =>
  together.map(({ start, end, sum, figure, kind, label, href }) => {
    const known = { start, end, sum, status, kind, label, href }
    return figure === undefined ? known : Object.assign(known, { figure })
  })

const presentFate = ({ place: { start, end }, fate: met }: History['fates'][number]) => {
  const known = { start, end, fate: met.kind }
  return met.kind === 'moved' ? { ...known, movedTo: { start: met.start, end: met.end } } : known
}

const presentHistory = ({ origin, versions, fates }: History): z.input<typeof history> => ({
  origin,
  versions: versions.map(({ version, at, sha256, source: id }) => ({
    version,
    ingested: at.toISOString(),
    sha256,
    source: id,
  })),
  citations: fates.map(presentFate),
})

const presentPassage = (given: Passage): z.input<typeof passage> => ({ ...given })

function present({ source: given, claims, places, hasMore, reading, histories }: OpenedSource) {
  return {
    ...presentSource(given),
    ...(reading === undefined
      ? {}
      : { stored: presentStored(reading.stored), part: reading.part, parts: reading.parts }),
    claimCount: claims,
    claims: places.flatMap(presentClaims),
    hasMoreClaims: hasMore,
    passages: reading === undefined ? [] : reading.passages.map(presentPassage),
    histories: histories.map(presentHistory),
  }
}

/** Answers 304 where the reader has this very content already. */
function sendTagged(request: FastifyRequest, reply: FastifyReply, sum: string): boolean {
  const tag = `"${sum}"`
  void reply.header('etag', tag).header('cache-control', 'no-cache')
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? []
  if (!known.includes(tag) && !known.includes('*')) return false
  void reply.code(304).send()
  return true
}

const sumOfJson = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 32)

const params = z.object({ id: z.string().min(1).max(200) })
const page = z.coerce.number().int().min(1).max(1_000_000)
const tags = ['sources']

/** The source's text. @throws FeilunError `source-unknown`, or `source-not-ingested` while it is not stored. */
async function textOf(evidence: Evidence, id: string): Promise<string> {
  const { id: known } = await evidence.source(id)
  const found = await evidence.storedText(known)
  if (found === undefined) throw new FeilunError('source-not-ingested', { id })
  return found
}

export function evidenceApi(app: App, evidence: Evidence): void {
  const listed = z.object({
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    sources: z.array(
      z.intersection(source, z.object({ href: z.string(), stored: stored.optional(), claimCount: z.int() })),
    ),
  })
  app.get(
    '/api/sources',
    {
      schema: {
        tags,
        summary: 'All sources',
        description:
          'The documents that the pack cites, in its order, then texts that no pack describes. Fifty to a page.',
        querystring: z.strictObject({ page: page.default(1), lang: z.string().optional() }),
        response: { 200: listed },
      },
    },
    async (request, reply) => {
      const list = await evidence.list(request.query.page)
      const body = {
        total: list.described + list.undescribed,
        page: list.page,
        pages: list.pages,
        sources: list.sources.map(presentListed),
      }
      return sendTagged(request, reply, sumOfJson(body)) ? reply : body
    },
  )

  const opened = z.object({
    stored: stored.optional(),
    part: z.int().optional(),
    parts: z.int().optional(),
    claimCount: z.int(),
    claims: z.array(claim),
    hasMoreClaims: z.boolean(),
    passages: z.array(passage),
    histories: z.array(history),
  })
  app.get(
    '/api/sources/:id',
    {
      schema: {
        tags,
        summary: 'One source',
        description: `What is known of a source, its passages by offsets (${partSize} to a part), what rests on that part of it (${mostClaims} at most), and its versions.`,
        params,
        querystring: z.strictObject({ part: page.default(1), lang: z.string().optional() }),
        response: { 200: z.intersection(source, opened) },
      },
    },
    async (request, reply) => {
      const body = present(await evidence.open(request.params.id, { part: request.query.part }))
      return sendTagged(request, reply, sumOfJson(body)) ? reply : body
    },
  )

  app.get(
    '/api/sources/:id/text',
    {
      schema: {
        tags,
        summary: 'The text of a source',
        description:
          'Exactly the stored text, as UTF-8. Its SHA-256 is the ETag. 404 while the source is not ingested.',
        params,
        response: { 200: z.string() },
        produces: ['text/plain'],
      },
    },
    async (request, reply) => {
      const found = await textOf(evidence, request.params.id)
      if (sendTagged(request, reply, sumOfText(found))) return reply
      return reply.type('text/plain; charset=utf-8').send(found)
    },
  )

  app.get(
    '/api/quotes',
    {
      schema: {
        tags,
        summary: 'A quote',
        description: 'The words of a source between two offsets, cut from the stored text.',
        querystring: z.strictObject({
          source: z.string().min(1).max(200),
          at: z.string().max(60).describe('START-END: offsets in UTF-16 code units, end exclusive'),
          lang: z.string().optional(),
        }),
        response: {
          200: z.object({
            source: z.string(),
            start: offset,
            end: offset,
            text: z.string(),
            sha256: z.string().describe('Of the whole stored text'),
            sum: z.string().describe('First 8 hex digits of the SHA-256 of the quote'),
          }),
        },
      },
    },
    async (request, reply) => {
      const { source: id, at } = request.query
      const whole = await textOf(evidence, id)
      const { start, end } = readSpan(at, whole.length)
      const words = whole.slice(start, end)
      // A span that cuts a character in two cannot be written as UTF-8.
      if (!words.isWellFormed()) throw new FeilunError('span-outside-text', { at })
      const body = { source: id, start, end, text: words, sha256: sumOfText(whole), sum: sumOfText(words).slice(0, 8) }
      return sendTagged(request, reply, sumOfJson(body)) ? reply : body
    },
  )
}
