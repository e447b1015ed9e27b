import { z } from 'zod'
import { mine, type Office, type QueueFilter } from '#modules/casework'
import type { Actor } from '#modules/identity'
import type { StageKind } from '#modules/packs'

export const stageKinds = [
  'check',
  'review',
  'decision',
  'offer',
  'payment',
  'milestone',
  'outcome',
  'appeal',
] as const satisfies readonly StageKind[]
export const offices = ['programme-officer', 'approver', 'auditor'] as const satisfies readonly Office[]

/** What the address of the queue says. */
export const queueQuery = z.object({
  /** The office for which cases wait; all cases otherwise. */
  for: z.enum(['programme-officer', 'approver', 'all']).optional().catch(undefined),
  stage: z.enum(stageKinds).optional().catch(undefined),
  scheme: z.string().max(100).optional(),
  late: z.literal('yes').optional().catch(undefined),
  after: z.string().max(200).optional(),
  own: z.string().max(200).optional(),
  lang: z.string().max(20).optional(),
})
export type QueueQuery = z.output<typeof queueQuery>

/** The offices by which someone looks at the queue, but for reviewing. */
export const officesOf = ({ grants }: Actor): readonly Office[] =>
  offices.filter((office) => grants.some(({ role }) => role === office))

/** Whose cases are shown where the address does not say: those that wait for the reader. */
export function shownFor(query: QueueQuery, held: readonly Office[]): 'programme-officer' | 'approver' | 'all' {
  if (query.for !== undefined) return query.for
  return held.find((office) => office !== 'auditor') === 'approver'
    ? 'approver'
    : held.includes('programme-officer')
      ? 'programme-officer'
      : 'all'
}

export function filterOf(query: QueueQuery, held: readonly Office[]): QueueFilter {
  const office = shownFor(query, held)
  const { stage, scheme, after, late } = query
  return {
    ...(office === 'all' ? {} : mine(office)),
    ...(stage === undefined ? {} : { stage }),
    ...(scheme === undefined || scheme === '' ? {} : { scheme }),
    ...(late === undefined ? {} : { overdue: true }),
    ...(after === undefined ? {} : { after }),
  }
}

/** The address of the queue with this much changed; a page further on belongs to the filter that it was asked with. */
export function queueHref(query: QueueQuery, change: Partial<Record<keyof QueueQuery, string | undefined>>): string {
  const { after: _after, own: _own, lang: _lang, ...kept } = query
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...kept, ...change })) if (value) search.set(name, value)
  const text = search.toString()
  return text === '' ? '/work' : `/work?${text}`
}
