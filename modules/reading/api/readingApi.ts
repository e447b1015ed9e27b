import { z } from 'zod'
import type { App } from '#platform/http'
import { wordsOf, type Candidate } from '../candidates/candidate.ts'
import { shortSum } from '../accept/citations.ts'
import type { OpenedText, Reviewed } from '../openText.ts'
import type { ReadingRoutesNeeds } from '../routesNeeds.ts'
import { readingOut, type candidateOut } from './shapes.ts'

function factOf(candidate: Candidate): Partial<z.input<typeof candidateOut>> {
  switch (candidate.kind) {
    case 'amount': {
      const { value, upTo, unit, approximation, money, figure } = candidate.fact
      return { amount: { value, upTo, unit: { ...unit }, approximation, money, figure } }
    }
    case 'date': {
      const { from, to, bound } = candidate.fact
      return { date: { from, to, bound } }
    }
    case 'owner':
      return { owner: { kind: candidate.fact.kind, office: candidate.fact.office } }
    case 'status':
      return { status: candidate.fact.state }
  }
}

function candidateAs({ candidate, standing, state }: Reviewed): z.input<typeof candidateOut> {
  const { id, kind, subject, voice, confidence, quotes } = candidate
  const { start, end, text } = wordsOf(candidate)
  return {
    id,
    kind,
    about: { kind: subject.kind, id: subject.known?.id, words: subject.text },
    words: { start, end, text },
    ...factOf(candidate),
    voice: { kind: voice.kind, by: 'by' in voice ? voice.by?.text : undefined },
    confidence,
    quotes: quotes.map((quote) => ({
      start: quote.start,
      end: quote.end,
      text: quote.text,
      sum: shortSum(quote.text),
    })),
    pack: standing.kind,
    state: state.kind,
  }
}

const presented = ({ source, sha256, written, engine, reviewed }: OpenedText): z.input<typeof readingOut> => ({
  source: source.id,
  sha256,
  written: written.day,
  engine,
  candidates: [...reviewed.values()].map(candidateAs),
})

/**
 * `GET /api/reading/:source`: what was found in a source of the pack, for everyone, since those texts are public here already. What has only
 * been ingested is for reviewers.
 */
export function readingApi(app: App, { desk, packs, readings }: ReadingRoutesNeeds): void {
  const params = z.object({ source: z.string().min(1).max(200) })
  app.get(
    '/api/reading/:source',
    {
      schema: {
        summary: 'Candidate facts of a source',
        description:
          'Found by rule in the stored text, each with its exact quote; nobody has confirmed them unless `state` says so. Of a text that the pack does not describe, for reviewers only.',
        tags: ['Reading'],
        params,
        response: { 200: readingOut },
      },
    },
    async (request, reply) => {
      const { source } = request.params
      const isPublic = packs.current().content.sources.some(({ id }) => id === source)
      if (!isPublic) await desk.reviewerOf(request)
      const opened = await readings.open(source)
      void reply.header('cache-control', 'no-store')
      return presented(opened)
    },
  )
}
