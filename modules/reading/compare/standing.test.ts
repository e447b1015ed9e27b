import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createReader, knownOf } from '#engines/reading'
import { readPack, type Content } from '#modules/packs'
import { entryFor } from '../accept/choice.ts'
import { candidatesOf } from '../candidates/candidatesOf.ts'
import { standingOf } from './standing.ts'

const read = await readPack(join(import.meta.dirname, '../testing/pack'))
if (!read.ok) throw new Error('the pack of the tests is broken')
const { content } = read.pack
const older = readFileSync(join(import.meta.dirname, '../testing/older.txt'), 'utf8')
const label = { 'zh-Hant': '款項', 'zh-Hans': '款项', en: 'Money' }
const cite = [{ source: 'harbour-government-2026-02-01', start: 19, end: 46, sum: '83989ce0' }]

/** A measure with a sum for all of it. */
function withMoneyOn(measure: Content['measures'][number], amount = 30_000_000): Content['measures'] {
  return [{ ...measure, money: [{ id: 'sum', amount, approximation: 'exact', kind: 'appropriation', label, cite }] }]
}

const withMoney = (amount: number): Content => ({
  ...content,
  measures: content.measures.flatMap((measure) => withMoneyOn(measure, amount)),
})

/** How the candidates of a text stand to a pack, by their words. */
function standings(text: string, pack: Content, source?: string) {
  const reading = createReader(knownOf(pack))({ text, written: '2026-09-01' })
  return new Map(
    candidatesOf(reading).map((candidate) => [
      candidate.fact.text,
      standingOf(pack, candidate, entryFor(pack, candidate), { source, date: '2026-09-01' }).kind,
    ]),
  )
}

const text = '港務署宣布，撥款約3,000萬元推行「渡輪智能導航計劃」。'

describe('What a text says stands to the pack', () => {
  it('as new, where the pack says nothing of the kind', () => {
    expect(standings(text, content).get('約3,000萬元')).toBe('new')
  })

  it('as the same, where the two agree: about 30 million and 30 million', () => {
    expect(standings(text, withMoney(30_000_000)).get('約3,000萬元')).toBe('same')
  })

  it('as cited, where the pack rests on this very sentence', () => {
    expect(standings(older, withMoney(30_000_000), 'harbour-government-2026-02-01').get('3,000萬元')).toBe('cited')
  })

  it('as different, where the pack has another outlay for the whole of it', () => {
    expect(standings(text, withMoney(45_000_000)).get('約3,000萬元')).toBe('differs')
  })

  it('as different, where the pack gives this sum to another measure', () => {
    const [measure] = content.measures
    if (measure === undefined) throw new Error('no measure')
    const other = { ...measure, id: 'piers', title: { 'zh-Hant': '碼頭', 'zh-Hans': '码头', en: 'Piers' } }
    const two = { ...content, measures: [measure, ...withMoneyOn(other)] }
    expect(standings(text, two).get('約3,000萬元')).toBe('differs')
  })

  it('as new, where it is an opinion: a measure does not rest on one, even one that agrees', () => {
    const opinion = '學者陳海濤認為，政府應向「渡輪智能導航計劃」撥款3,000萬元。'
    const reading = createReader(knownOf(content))({ text: opinion, written: '2026-09-01' })
    expect(reading.candidates.map(({ voice }) => voice.kind)).toEqual(['commentary'])
    expect(standings(opinion, withMoney(30_000_000)).get('3,000萬元')).toBe('new')
  })

  it('as new, where a later source tells how far it has come', () => {
    expect(standings('「渡輪智能導航計劃」已投入服務，已批出12宗申請。', content).get('12宗')).toBe('new')
  })
})
