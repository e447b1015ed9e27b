import { decide, plainDate } from '#engines/rules'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startPacks, type StartedPacks } from './testing/startPacks.ts'

let started: StartedPacks
beforeAll(async () => {
  started = await startPacks()
})
afterEach(() => started.reset())
afterAll(() => started.close())

const at = plainDate('2026-06-01')
const shop = { 'party-kind': 'shop', 'trading-since': '2021-03-01', staff: 20 }

describe('A version of a pack that was in use', () => {
  test('decides as it did, after the pack has changed, on another server too', async () => {
    const packs = started.server()
    const first = await packs.load(started.folder)
    if (at === undefined) throw new Error('no date')
    const then = decide(first.program, shop, at, { subjects: ['shop-course'] })
    started.rewrite('schemes/shop-course.yaml', 'at-most: 20\n', 'at-most: 19\n')
    started.rewrite('schemes/shop-course.yaml', 'staff: 20 }, outcome: meets', 'staff: 19 }, outcome: meets')
    started.rewrite('schemes/shop-course.yaml', 'no more than 20 staff', 'no more than 19 staff')
    const second = await packs.load(started.folder)
    expect(decide(second.program, shop, at, { subjects: ['shop-course'] })[0]?.outcome.kind).toBe('fails')
    for (const server of [packs, started.server()]) {
      const again = await server.at(first.hash)
      expect(again.hash).toBe(first.hash)
      expect(decide(again.program, shop, at, { subjects: ['shop-course'] })).toEqual(then)
    }
  })

  test('is given without asking the database while it is the pack in use, or was asked for lately', async () => {
    const packs = started.server()
    const first = await packs.load(started.folder)
    expect(await packs.at(first.hash)).toBe(first)
    const other = started.server()
    const read = await other.at(first.hash)
    expect(await other.at(first.hash)).toBe(read)
  })

  test('is refused where there never was one, and asked for anew once there is', async () => {
    const packs = started.server()
    const { hash } = await packs.load(started.folder)
    await started.reset()
    const other = started.server()
    await expect(other.at(hash)).rejects.toMatchObject({ code: 'pack-version-unknown' })
    await expect(other.at('no hash at all')).rejects.toMatchObject({ code: 'pack-version-unknown' })
    await packs.load(started.folder)
    expect((await other.at(hash)).hash).toBe(hash)
  })

  test('of an earlier release is read in the form of this one: what packs did not hold then is empty', async () => {
    const { hash, rules } = await started.server().load(started.folder)
    await started.run(`update pack_version set format = 'earlier', content = content - 'processes'`)
    const read = await started.server().at(hash)
    expect(read.content.processes).toEqual([])
    expect(read.rules).toEqual(rules)
    expect(read.content.measures[0]?.cite[0]).toMatchObject({ source: 'mayor-announcement', start: 125, end: 243 })
  })

  test.each([
    ['whose content this release cannot read', `content = content - 'pack'`],
    ['whose rules this release cannot read', `rules = jsonb_set(rules, '{facts}', '[]')`],
  ])('%s is refused, and not guessed at', async (_, change) => {
    const { hash } = await started.server().load(started.folder)
    await started.run(`update pack_version set format = 'earlier', ${change}`)
    await expect(started.server().at(hash)).rejects.toMatchObject({ code: 'pack-version-unreadable' })
  })
})
