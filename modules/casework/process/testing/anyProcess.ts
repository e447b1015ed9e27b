import fc from 'fast-check'
import type { Process, Stage, StageKind } from '#modules/packs'

const said = (text: string) => ({ 'zh-Hant': text, 'zh-Hans': text, en: text })

const kinds = [
  'form',
  'check',
  'review',
  'decision',
  'offer',
  'payment',
  'milestone',
  'outcome',
  'appeal',
  'end',
] as const satisfies readonly StageKind[]

const results = ['completed', 'refused', 'declined', 'lapsed', 'withdrawn'] as const

const days = fc.integer({ min: 1, max: 1_000 })

/** A stage of any kind that leads anywhere. */
function stageOf(id: string, anywhere: fc.Arbitrary<string>): fc.Arbitrary<Stage> {
  const head = { id: fc.constant(id), name: fc.constant(said(id)), days }
  const form = fc.constant('form')
  const share = fc.constantFrom(0, 50, 100)
  const forms = {
    form: fc.record({ kind: fc.constant('form'), ...head, form, next: anywhere, late: anywhere }),
    check: fc.record({
      kind: fc.constant('check'),
      ...head,
      'reply-days': days,
      points: fc.constant([]),
      pass: anywhere,
      refuse: anywhere,
    }),
    review: fc.record({
      kind: fc.constant('review'),
      ...head,
      reviewers: fc.constant(2),
      criteria: fc.constant([]),
      next: anywhere,
    }),
    decision: fc.record({ kind: fc.constant('decision'), ...head, approve: anywhere, refuse: anywhere }),
    offer: fc.record({ kind: fc.constant('offer'), ...head, accept: anywhere, decline: anywhere, late: anywhere }),
    payment: fc.record({ kind: fc.constant('payment'), ...head, share, next: anywhere }),
    milestone: fc.record({
      kind: fc.constant('milestone'),
      ...head,
      form,
      'check-days': days,
      'reply-days': days,
      'pay-days': days,
      share,
      next: anywhere,
      late: anywhere,
    }),
    outcome: fc.record({
      kind: fc.constant('outcome'),
      ...head,
      form,
      'after-months': fc.integer({ min: 1, max: 120 }),
      next: anywhere,
      late: anywhere,
    }),
    appeal: fc.record({ kind: fc.constant('appeal'), ...head, uphold: anywhere, overturn: anywhere }),
    end: fc.record(
      {
        kind: fc.constant('end'),
        id: head.id,
        name: head.name,
        result: fc.constantFrom(...results),
        appeal: fc.record({ days, to: anywhere }),
      },
      { requiredKeys: ['kind', 'id', 'name', 'result'] },
    ),
  } satisfies { readonly [Kind in StageKind]: fc.Arbitrary<Extract<Stage, { readonly kind: Kind }>> }
  return fc.constantFrom(...kinds).chain((kind): fc.Arbitrary<Stage> => forms[kind])
}

/** A process of the right form, though it may go in circles, pay twice or lead nowhere: what a machine must bear. */
export const anyProcess: fc.Arbitrary<Process> = fc.integer({ min: 1, max: 8 }).chain((more) => {
  const ids = ['first', 'back', ...Array.from({ length: more }, (_, i) => `stage-${i}`)]
  const anywhere = fc.constantFrom(...ids)
  return fc.tuple(...ids.map((id) => stageOf(id, anywhere))).map((stages) => ({
    id: 'any',
    scheme: 'any',
    title: said('any'),
    basis: { kind: 'example', note: said('any') },
    parties: ['any'],
    awards: 'many',
    award: { unit: 'money', amount: { kind: 'fixed', amount: 1 }, measure: 'any', call: 'any' },
    forms: [],
    stages,
    start: 'first',
    withdrawn: 'back',
    reasons: [],
  }))
})
