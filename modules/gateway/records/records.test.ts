import { text as wholeOf } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GuardPolicy, Verdict } from '#engines/guard'
import type { CallRecord } from '../model/call.ts'
import type { KeptContent } from '../model/content.ts'
import type { ProjectId, ProviderId } from '../model/ids.ts'
import { createRecords, type Records } from './createRecords.ts'
import { call, callId, idFor, keyId, micro } from './testing/call.ts'
import { recordsCity } from './testing/city.ts'

let city: Awaited<ReturnType<typeof recordsCity>>
let records: Records
let school: ProjectId
let shop: ProjectId
const policy: GuardPolicy = {
  personal: {},
  personalInAnswers: {},
  injection: undefined,
  terms: [],
  onFailure: 'closed',
}
/** Blocks each of its words: what a policy comes to is not what is tried here. */
const judge = ({ texts }: KeptContent, { terms }: GuardPolicy): Verdict => {
  const found = terms.filter((term) => texts.some(({ text }) => text.includes(term.text)))
  const hit = { rule: 'term', text: 0, span: { start: 0, end: 1 }, speaker: 'user', owasp: 'LLM02:2025' } as const
  const hits = found.map(({ action }) => ({ ...hit, action, atlas: undefined, because: [] }))
  return { outcome: hits.length > 0 ? 'block' : 'pass', hits }
}
const june = { from: '2026-06-01', to: '2026-06-30' }
const pupil = idFor('person pupil')

beforeAll(async () => {
  city = await recordsCity()
  records = createRecords({
    identity: { as: city.as },
    secrets: city.secrets,
    projectOf: (_actor, project) =>
      Promise.resolve({
        guard: policy,
        content: project === shop ? { keep: 'sealed', days: 30 } : { keep: 'nothing' },
      }),
    judge,
  })
  school = await city.project('school', 'school')
  shop = await city.project('shop', 'shop', 30)
  const hit = { rule: 'hkid', action: 'mask', text: 0, span: { start: 0, end: 1 }, speaker: 'user' } as const
  const of = (words: string, over: Partial<CallRecord>) => call(words, { project: school, ...over })
  await city.store(
    of('s1', { person: pupil, begun: '2026-06-01T01:00:00.000Z', key: keyId('pupil') }),
    of('s2', {
      begun: '2026-06-02T01:00:00.000Z',
      model: 'large',
      provider: 'there' as ProviderId,
      cost: micro(9_000),
    }),
    of('s3', {
      begun: '2026-06-02T02:00:00.000Z',
      verdict: 'changed',
      hits: [{ ...hit, owasp: 'LLM02:2025', atlas: undefined, because: [] }],
    }),
    of('s4', { begun: '2026-07-01T01:00:00.000Z' }),
    ...['a secret plan', 'a plain question'].map((text, at) =>
      call(`shop ${at}`, {
        project: shop,
        begun: `2026-06-0${at + 3}T01:00:00.000Z`,
        content: city.sealed({ texts: [{ text, speaker: 'user' }], answer: 'yes' }),
      }),
    ),
  )
})
afterAll(() => city.close())

const teacher = () => city.actor('teacher', ['school'])
const keeper = () => city.actor('keeper', ['shop'])
const officer = () => city.actor('officer', [], { role: 'programme-officer' })

describe('Usage', () => {
  it('is told by day, model, provider and person, and adds up to its total', async () => {
    const byDay = await records.usage(teacher(), { project: school, ...june }, 'day')
    expect(byDay.lines.map(({ of, calls, cost }) => [of, calls, cost])).toEqual([
      ['2026-06-01', 1, 500],
      ['2026-06-02', 2, 9_500],
    ])
    expect(byDay.total).toMatchObject({ calls: 3, cost: 10_000, input: 300, cached: 60, output: 90, reasoning: 30 })
    const byModel = await records.usage(teacher(), { project: school, ...june }, 'model')
    expect(byModel.lines.map(({ of, cost }) => [of, cost])).toEqual([
      ['large', 9_000],
      ['some-model', 1_000],
    ])
    const byPerson = await records.usage(teacher(), { project: school, ...june }, 'person')
    expect(new Map(byPerson.lines.map(({ of, calls }) => [of, calls]))).toEqual(
      new Map([
        ['', 2],
        [pupil, 1],
      ]),
    )
  })

  it('of all projects is an office’s to see, and of others’ projects nobody else’s', async () => {
    const all = await records.usage(officer(), june, 'project')
    expect(new Set(all.lines.map(({ of }) => of))).toEqual(new Set([school, shop]))
    const own = await records.usage(teacher(), june, 'project')
    expect(own.lines.map(({ of }) => of)).toEqual([school])
    const theirs = await records.usage(teacher(), { project: shop, ...june }, 'day')
    expect([theirs.lines, theirs.total.calls, theirs.count]).toEqual([[], 0, 0])
    expect(await records.verdicts(teacher(), { project: shop, ...june })).toEqual([])
    expect(await records.latency(teacher(), { project: shop, ...june }, 'all')).toEqual([])
  })

  it.each([
    { from: '2026-06-30', to: '2026-06-01' },
    { from: '2020-01-01', to: '2026-01-01' },
    { from: 'today', to: '2026-01-01' },
    { from: '2026-02-30x', to: '2026-03-01' },
  ])('of no days is refused: $from to $to', async (days) => {
    await expect(records.usage(teacher(), days, 'day')).rejects.toMatchObject({ code: 'request-invalid' })
  })

  it('comes with what the guard found and with how long answers took', async () => {
    expect(await records.verdicts(teacher(), { project: school, ...june })).toEqual([
      { rule: 'hkid', action: 'mask', calls: 1, hits: 1 },
    ])
    const lines = await records.latency(teacher(), { project: school, ...june }, 'all')
    const total = lines.find(({ what }) => what === 'total')
    expect(total?.calls).toBe(3)
    expect((total?.p50 ?? 0) / 400).toBeGreaterThan(1 / 1.19)
    expect((total?.p99 ?? 0) / 400).toBeLessThan(1.19)
  })
})

describe('Calls', () => {
  it('come in pages that hold each once, the newest first', async () => {
    const first = await records.calls(teacher(), { project: school, limit: 3 })
    expect(first.calls.map(({ id }) => id)).toEqual(['s4', 's3', 's2'].map(callId))
    const second = await records.calls(teacher(), { project: school, limit: 3, after: first.next })
    expect([second.calls.map(({ id }) => id), second.next]).toEqual([[callId('s1')], undefined])
    const judged = await records.calls(teacher(), { project: school, verdict: 'judged' })
    expect(judged.calls.map(({ id }) => id)).toEqual([callId('s3')])
  })

  it('of all projects that the asker may see come in one order, whether these are few or many', async () => {
    const few = await records.calls(officer(), {})
    for (let at = 0; at < 60; at += 1) await city.project(`other ${at}`, 'others')
    const many = await records.calls(officer(), {})
    expect(many).toEqual(few)
    expect(new Set(many.calls.map(({ project }) => project))).toEqual(new Set([school, shop]))
    const own = await records.calls(teacher(), {})
    expect(own.calls.map(({ id }) => id)).toEqual(['s4', 's3', 's2', 's1'].map(callId))
  })

  it('are found by their request id, by those who may see them', async () => {
    const found = await records.call(teacher(), callId('s1'))
    expect(found).toMatchObject({ model: 'some-model', usage: { input: 100, cached: 20 }, hasContent: false })
    expect(found?.error).toBeUndefined()
    expect(await records.call(keeper(), callId('s1'))).toBeUndefined()
    expect(await records.call(teacher(), "x' or true")).toBeUndefined()
    await expect(records.calls(teacher(), { after: 'junk' })).rejects.toMatchObject({ code: 'request-invalid' })
  })

  it('are written out whole as a table', async () => {
    const table = await wholeOf(records.callsCsv(teacher(), { project: school }))
    const lines = table.trim().split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain('request_id,begun,project')
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1)
    expect(table).toContain(callId('s2'))
  })
})

describe('Content', () => {
  it('is its party’s alone, and no officer’s', async () => {
    const seen = await records.content(keeper(), callId('shop 0'))
    expect(seen?.texts).toEqual([{ text: 'a secret plan', speaker: 'user' }])
    expect(await records.content(officer(), callId('shop 0'))).toBeUndefined()
    expect((await records.call(officer(), callId('shop 0')))?.hasContent).toBe(false)
  })
})

describe('A policy that is tried', () => {
  const since = new Date('2026-06-01T00:00:00Z')
  const proposed: GuardPolicy = { ...policy, terms: [{ text: 'secret', action: 'block' }] }

  it('is compared with the one in force, call by call, with reasons and without a word of what was said', async () => {
    const tried = await records.tryPolicy(keeper(), { project: shop, policy: proposed, since })
    expect(tried).toEqual({
      kind: 'tried',
      calls: 2,
      unreadable: 0,
      inForce: { pass: 2, flag: 0, changed: 0, block: 0 },
      proposed: { pass: 1, flag: 0, changed: 0, block: 1 },
      otherwise: [
        {
          call: callId('shop 0'),
          begun: new Date('2026-06-03T01:00:00Z'),
          now: 'pass',
          then: 'block',
          because: ['term: block'],
        },
      ],
      otherwiseCount: 1,
      next: undefined,
    })
  })

  it('says so where nothing is kept, and guesses nothing', async () => {
    expect(await records.tryPolicy(teacher(), { project: school, policy: proposed, since })).toEqual({
      kind: 'no-content',
      why: 'not-kept',
    })
    const later = new Date('2027-01-01T00:00:00Z')
    expect(await records.tryPolicy(keeper(), { project: shop, policy: proposed, since: later })).toEqual({
      kind: 'no-content',
      why: 'none-since',
    })
  })

  it('goes over many calls in portions, each once', async () => {
    const many = await city.project('many', 'shop', 30)
    const content = city.sealed({ texts: [{ text: 'secret', speaker: 'user' }], answer: undefined })
    await city.store(...Array.from({ length: 250 }, (_, at) => call(`many ${at}`, { project: many, content })))
    let [calls, portions] = [0, 0]
    let after: string | undefined
    do {
      const tried = await records.tryPolicy(keeper(), { project: many, policy: proposed, since, after })
      if (tried.kind !== 'tried') throw new Error('nothing was tried')
      calls += tried.proposed.block
      portions += 1
      after = tried.next
    } while (after !== undefined)
    expect([calls, portions]).toEqual([250, 3])
  })
})
