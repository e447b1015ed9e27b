import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEventReader, type EventBatch } from './eventReader.ts'

const whole = [
  ': hello\n\n',
  'data: {"text":"早晨 👋🏽"}\n\n',
  'event: named\ndata: one\ndata: two\n\n',
  'data:{"tight":1}\n\n',
  'id: 7\n\n',
  'data: [DONE]\n\n',
].join('')
const meant = [
  { name: undefined, data: undefined },
  { name: undefined, data: '{"text":"早晨 👋🏽"}' },
  { name: 'named', data: 'one\ntwo' },
  { name: undefined, data: '{"tight":1}' },
  { name: undefined, data: undefined },
  { name: undefined, data: '[DONE]' },
]

/** Reads bytes cut at the places given, and gives what each batch had. */
function readCut(
  bytes: Buffer,
  cuts: readonly number[],
): { batches: readonly EventBatch[]; rest: EventBatch | undefined } {
  const reader = createEventReader(10_000)
  const batches: EventBatch[] = []
  let from = 0
  for (const cut of [...[...new Set(cuts)].sort((a, b) => a - b), bytes.length]) {
    const batch = reader.push(bytes.subarray(from, cut))
    if (batch !== undefined) batches.push(batch)
    from = cut
  }
  return { batches, rest: reader.end() }
}

describe('reading events', () => {
  for (const [name, ending] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const)
    it(`gives the same wherever the bytes are cut, and every byte once, with ${name}`, () => {
      const bytes = Buffer.from(whole.replaceAll('\n', ending))
      const cuts = fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 40 })
      fc.assert(
        fc.property(cuts, (places) => {
          const { batches, rest } = readCut(bytes, places)
          const events = batches.flatMap((batch) => batch.events)
          expect(events.map(({ name: called, data }) => ({ name: called, data }))).toEqual(meant)
          const raw = Buffer.concat(batches.map((batch) => batch.raw)).toString()
          // Of a CRLF that is cut in two the LF may be left, which is a blank line and says nothing.
          expect([raw, `${raw}\n`]).toContain(bytes.toString())
          expect(rest).toBeUndefined()
        }),
      )
    })
  it('gives what is left when a stream ends without a blank line', () => {
    const { batches, rest } = readCut(Buffer.from('data: a\n\ndata: b'), [3])
    expect(batches.flatMap(({ events }) => events.map(({ data }) => data))).toEqual(['a'])
    expect(rest?.events.map(({ data }) => data)).toEqual(['b'])
  })
  it('refuses an event without end before it fills the memory', () => {
    const reader = createEventReader(1_000)
    const push = (): void => {
      for (let at = 0; at < 100; at += 1) reader.push(Buffer.from('data: '.padEnd(100, 'x')))
    }
    expect(push).toThrow(RangeError)
  })
  it('takes time in proportion to the bytes for an event that comes in many pieces', () => {
    const reader = createEventReader(64_000_000)
    const piece = Buffer.alloc(1_000, 'x')
    const begun = process.cpuUsage()
    for (let at = 0; at < 20_000; at += 1) expect(reader.push(piece)).toBeUndefined()
    expect(reader.push(Buffer.from('\n\n'))?.raw.length).toBe(20_000_002)
    expect(process.cpuUsage(begun).user).toBeLessThan(4_000_000)
  })
})
