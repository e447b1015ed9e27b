import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Packs } from '../createPacks.ts'
import { measureById } from '../lookups.ts'
import { amendments as a } from '../testing/amendments.ts'
import { startPacks, type StartedPacks } from '../testing/startPacks.ts'

let started: StartedPacks
let packs: Packs
beforeAll(async () => {
  started = await startPacks()
})
afterAll(() => started.close())
beforeEach(async () => {
  await started.reset()
  packs = started.server()
  await packs.load(started.folder)
})

const by = { name: 'Chan Tai-man' }
const statusOf = (from: Packs) => measureById(from.current().content, 'shop-training')?.status.state

describe('Several reviewers at once', () => {
  test('each have theirs taken in, one after the other', async () => {
    const servers = Array.from({ length: 5 }, () => started.server())
    const office = (i: number) => ({ ...a.office.office, id: `office-${i}` })
    await Promise.all(
      servers.map((server, i) =>
        server.amend({ amendments: [{ kind: 'add-office', office: office(i) }], by: { name: `Reviewer ${i}` } }),
      ),
    )
    await packs.refresh()
    const ids = packs.current().content.offices.map(({ id }) => id)
    expect(ids.filter((id) => id.startsWith('office-')).toSorted()).toEqual(servers.map((_, i) => `office-${i}`))
    expect(await packs.amendments()).toHaveLength(5)
  })

  test('who accept the same fact have it taken in once, and the second is told', async () => {
    const done = await Promise.allSettled(
      [started.server(), packs].map((one) => one.amend({ amendments: [a.money], by })),
    )
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'amendment-refused', details: [{ message: { en: expect.stringMatching(/already/) } }] },
    })
    expect(await packs.amendments()).toHaveLength(1)
  })

  test('do not overwrite what one of them has not seen', async () => {
    const seen = packs.current().hash
    await started.server().amend({ amendments: [a.status], by })
    const mine = { ...a.status, status: { ...a.status.status, state: 'planned' as const } }
    await expect(packs.amend({ amendments: [mine], by, seen })).rejects.toMatchObject({
      details: [{ at: 'amendments/0', message: { en: expect.stringMatching(/changed since/) } }],
    })
    // What was not set by anyone else is not in the way.
    await packs.amend({ amendments: [a.money], by, seen })
    await packs.amend({ amendments: [mine], by, seen: packs.current().hash })
    expect(statusOf(packs)).toBe('planned')
  })

  test('overwrite nothing where what one of them has seen is not kept', async () => {
    const before = await started.stored()
    await expect(packs.amend({ amendments: [a.status], by, seen: 'f'.repeat(64) })).rejects.toMatchObject({
      details: [{ at: 'seen', message: { en: expect.stringMatching(/changed since/) } }],
    })
    expect(await started.stored()).toEqual(before)
  })

  test('have theirs in force whichever comes first, they or an edited folder, on every server', async () => {
    const [one, other] = [started.server(), started.server()]
    await one.refresh()
    await other.refresh()
    started.rewrite('pack.yaml', 'en: ', 'en: New ')
    await Promise.all([
      one.load(started.folder),
      other.amend({ amendments: [a.status], by }),
      one.amend({ amendments: [a.money], by }),
      other.load(started.folder),
    ])
    for (const each of [one, other, packs]) await each.refresh()
    expect(new Set([one, other, packs].map((each) => each.current().hash)).size).toBe(1)
    expect(packs.current().content.pack.title.en).toMatch(/^New /)
    expect(statusOf(packs)).toBe('running')
    expect((await packs.amendments()).map(({ state }) => state.kind)).toEqual(['in-force', 'in-force'])
  })
})
