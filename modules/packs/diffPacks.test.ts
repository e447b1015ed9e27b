import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainDate } from '#engines/rules'
import { diffPacks } from './diffPacks.ts'
import { exampleFolder } from './testing/examplePack.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feilun-pack-'))
  cpSync(exampleFolder, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const rewrite = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8')
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}`)
  writeFileSync(
    join(folder, file),
    text.replace(from, () => to),
  )
}

describe('The difference of two packs', () => {
  test('is nothing for a pack and itself, over a population that is not empty', async () => {
    const { entries, outcomes } = await diffPacks(exampleFolder, folder)
    expect([entries, outcomes.moves]).toEqual([[], []])
    expect(outcomes.tried).toBeGreaterThan(20)
  })

  test('names what was added, removed and changed, field by field', async () => {
    rewrite(
      'pack.yaml',
      '{ id: computing, label: { zh-Hant: 算力, en: Computing power } }',
      '{ id: power, label: { zh-Hant: 算力, en: Computing power } }',
    )
    rewrite('measures.yaml', 'purpose: computing', 'purpose: power')
    const { entries } = await diffPacks(exampleFolder, folder)
    expect(entries.map(({ change, kind, id, fields }) => [change, kind, id, fields])).toEqual([
      ['added', 'purpose', 'power', []],
      ['changed', 'measure', 'computing-for-schools', [{ field: 'purpose', before: 'computing', after: 'power' }]],
      ['removed', 'purpose', 'computing', []],
    ])
  })

  test('shows whose outcome a lower threshold changes, with a party for each move', async () => {
    rewrite('schemes/shop-course.yaml', 'values: [{ value: 3,', 'values: [{ value: 2,')
    rewrite(
      'schemes/shop-course.yaml',
      'trading-since: 2023-06-02, staff: 20 }, outcome: fails',
      'trading-since: 2023-06-02, staff: 20 }, outcome: meets',
    )
    const { entries, outcomes } = await diffPacks(exampleFolder, folder)
    expect(entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['parameter least-years', 'subject shop-course'])
    const [move, ...rest] = outcomes.moves.filter(({ from }) => from === 'fails')
    expect(rest).toEqual([])
    expect(move).toMatchObject({ subject: 'shop-course', from: 'fails', to: 'meets' })
    expect(move?.parties).toBeGreaterThan(1)
    expect(Object.keys(move?.shown.facts ?? {}).toSorted()).toEqual(['party-kind', 'staff', 'trading-since'])
  })

  test('for one day compares all parties on that day', async () => {
    rewrite('schemes/shop-course.yaml', 'to: 2026-09-30 }\n    cite', 'to: 2026-10-31 }\n    cite')
    const movesOn = async (day: string) => {
      const asOf = plainDate(day)
      return asOf === undefined ? undefined : (await diffPacks(exampleFolder, folder, { asOf })).outcomes.moves
    }
    expect(await movesOn('2026-09-30')).toEqual([])
    expect((await movesOn('2026-10-01'))?.map(({ from, to, shown }) => [from, to, shown.asOf])).toContainEqual([
      'fails',
      'meets',
      '2026-10-01',
    ])
  })

  test('leaves subjects that only one of the two has to their entries', async () => {
    rmSync(join(folder, 'schemes/school-computing.yaml'))
    const { entries, outcomes } = await diffPacks(exampleFolder, folder)
    expect(entries.map(({ change, kind, id }) => `${change} ${kind} ${id}`)).toEqual([
      'removed scheme school-computing',
      'removed subject school-computing',
    ])
    expect(outcomes.moves).toEqual([])
  })

  test('of a pack that has problems is not made', async () => {
    rewrite('measures.yaml', 'purpose: talent', 'purpose: glory')
    await expect(diffPacks(exampleFolder, folder)).rejects.toMatchObject({
      code: 'pack-invalid',
      params: { pack: folder, count: 1 },
    })
  })
})
