import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Packs } from '../createPacks.ts'
import { exportAmendments } from '../export/exportAmendments.ts'
import { writeExport } from '../export/writeExport.ts'
import { measureById } from '../lookups.ts'
import { all, amendments as a, cite, say } from '../testing/amendments.ts'
import { startPacks, type StartedPacks } from '../testing/startPacks.ts'
import { amendmentSchema } from './amendment.ts'

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
const states = async () => (await packs.amendments()).map(({ state }) => state.kind)
const statusOf = (from: Packs, id = 'shop-training') => measureById(from.current().content, id)?.status.state

describe('Taking amendments in', () => {
  test('has one of each kind to try', () => {
    const kinds = amendmentSchema.options.map(({ shape }) => shape.kind.value)
    expect([...new Set(all.map(({ kind }) => kind))].toSorted()).toEqual(kinds.toSorted())
  })

  test('changes the pack in use at once, and everything is on record with its reviewer', async () => {
    const before = packs.current()
    const at = new Date('2026-07-01T09:30:00Z')
    const { pack, ids } = await packs.amend({ amendments: all, by, reason: 'Budget news', at })
    expect(packs.current()).toBe(pack)
    expect(pack.hash).not.toBe(before.hash)
    const { content } = pack
    // After the last measure of its purpose, so that it stands with its like.
    expect(content.measures.map(({ id }) => id)).toEqual(['shop-training', 'reading-rooms', 'computing-for-schools'])
    expect(measureById(content, 'reading-rooms')?.owner).toMatchObject({ office: 'library' })
    expect(measureById(content, 'reading-rooms')?.title['zh-Hans']).toBe('阅览室')
    expect(statusOf(packs)).toBe('running')
    expect(content.conflicts[0]).toMatchObject({ status: 'resolved', resolution: { date: '2026-07-01' } })
    expect(content.offices.at(-1)).toMatchObject({ id: 'library', aliases: ['the Library'] })
    const records = await packs.amendments()
    expect(records.map(({ id }) => id)).toEqual(ids)
    expect(records).toHaveLength(all.length)
    for (const record of records) {
      expect(record).toMatchObject({ by: 'Chan Tai-man', at, reason: 'Budget news', base: before.hash })
      expect(record.state).toEqual({ kind: 'in-force' })
    }
    expect(records.find(({ amendment }) => amendment?.kind === 'set-status')?.citations).toEqual([
      expect.objectContaining({ source: 'mayor-announcement', figure: '400' }),
    ])
  })

  test('is in the log of changes under the name of the reviewer, and what rests on sources is registered', async () => {
    await packs.amend({ amendments: [a.status, a.money], by })
    const changes = await packs.changes(2)
    expect(changes.map(({ id, reviewer }) => [id, reviewer]).toSorted()).toEqual([
      ['computing-for-schools', 'Chan Tai-man'],
      ['shop-training', 'Chan Tai-man'],
    ])
    expect((await packs.changes(3)).at(-1)?.reviewer).toBeUndefined()
    const claims = await started.run(`select href from source_claim where kind = 'money'`)
    expect(claims.map(({ href }) => href)).toContain('/blueprint/computing-for-schools#money-school-computing')
  })

  test('reaches other servers, outlasts a restart, and a second load of the same folder', async () => {
    const other = started.server()
    await other.refresh()
    const { pack } = await packs.amend({ amendments: all, by })
    expect(await other.refresh()).toBe('changed')
    expect(other.current().content).toEqual(pack.content)
    const before = await started.stored()
    const restarted = started.server()
    expect((await restarted.load(started.folder)).hash).toBe(pack.hash)
    expect(restarted.current().content).toEqual(pack.content)
    expect(await started.stored()).toEqual(before)
  })
})

describe('Amendments that do not fit the pack are refused, all of them, and nothing changes', () => {
  const cases: readonly (readonly [string, readonly unknown[], string, RegExp])[] = [
    ['none at all', [], 'amendments', /no amendment/],
    ['a kind that there is not', [{ kind: 'delete-measure', measure: 'x' }], 'amendments/0/kind', /one of/],
    ['no citation', [{ ...a.money, money: { ...a.money.money, cite: [] } }], 'amendments/0/money/cite', /too few/],
    [
      'an amount of nothing',
      [{ ...a.money, money: { ...a.money.money, amount: -5 } }],
      'amendments/0/money/amount',
      /should be/,
    ],
    ['a measure that is not there', [{ ...a.status, measure: 'nowhere' }], 'amendments/0', /no entry/],
    [
      'an id that is taken',
      [{ ...a.figure, figure: { ...a.figure.figure, id: 'people-taught' } }],
      'amendments/0',
      /has this id/,
    ],
    ['an owner that is not listed', [a.measure, a.owner], 'measures/reading-rooms/owner/office', /no office `library`/],
    [
      'the id of a page',
      [{ ...a.measure, measure: { ...a.measure.measure, id: 'changes' } }],
      'measures/changes/id',
      /another page/,
    ],
    [
      'a source that is not listed',
      [{ ...a.citation, cite: [{ ...cite('400 people'), source: 'rumour' }] }],
      'measures/shop-training/money/training-share/cite/1/source',
      /no source `rumour`/,
    ],
    [
      'a citation that its source does not bear out',
      [{ ...a.citation, cite: [{ ...cite('400 people'), sum: '00000000' }] }],
      'amendments/0/cite/0/sum',
      /sum of the span/,
    ],
    [
      'a figure that its span does not hold',
      [{ ...a.citation, cite: [cite('400 people', '500')] }],
      'amendments/0/cite/0/figure',
      /does not stand in the span/,
    ],
    [
      'a part larger than its whole',
      [{ ...a.money, money: { ...a.money.money, amount: 9e6, 'part-of': 'whole-programme' } }],
      'measures/computing-for-schools/money/school-computing/amount',
      /is more than/,
    ],
    [
      'half of a surrogate pair',
      [{ ...a.alias, office: 'skills-centre', alias: 'a\ud83e' }],
      'offices/skills-centre/aliases/0',
      /cannot be shown/,
    ],
    ['the same twice', [a.office, a.office], 'amendments/1', /says this already/],
  ]
  test.each(cases)('%s', async (_, given, at, message) => {
    const before = await started.stored()
    const held = packs.current()
    const refused: unknown = await packs
      .amend({ amendments: given as Parameters<Packs['amend']>[0]['amendments'], by })
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'amendment-refused' })
    expect(refused).toMatchObject({
      details: expect.arrayContaining([
        { at, message: expect.objectContaining({ en: expect.stringMatching(message), 'zh-Hant': expect.anything() }) },
      ]),
    })
    expect(await started.stored()).toEqual(before)
    expect(packs.current()).toBe(held)
  })

  test('without a name, or with one that no page can show', async () => {
    for (const name of ['', '  ', 'a\u0000b', 'x'.repeat(201)]) {
      await expect(packs.amend({ amendments: [a.status], by: { name } })).rejects.toMatchObject({
        code: 'amendment-refused',
        details: [expect.objectContaining({ at: 'by/name' })],
      })
    }
  })

  test('before any pack is loaded', async () => {
    await started.run('update pack_version set is_current = false')
    await expect(started.server().amend({ amendments: [a.status], by })).rejects.toMatchObject({
      code: 'pack-not-loaded',
    })
  })

  test('where another release of the program keeps the pack', async () => {
    await started.run(`update pack_version set format = 'another'`)
    await expect(packs.amend({ amendments: [a.status], by })).rejects.toMatchObject({ code: 'amendment-refused' })
  })

  test('since the database fails when half is written', async () => {
    const before = await started.stored()
    const failing = started.server({
      register: async (connection) => {
        await sql`select 1 / 0`.execute(connection.tables<unknown>())
      },
    })
    await expect(failing.amend({ amendments: all, by })).rejects.toThrow(/division by zero/)
    expect(await started.stored()).toEqual(before)
    expect(await packs.refresh()).toBe('unchanged')
  })
})

test('What is kept alongside is kept with the amendments, or neither is', async () => {
  const before = await started.stored()
  const told: (readonly number[])[] = []
  const failing = async (_: unknown, ids: readonly number[]) => {
    told.push(ids)
    throw new Error('not kept')
  }
  await expect(packs.amend({ amendments: [a.status, a.money], by, alongside: failing })).rejects.toThrow('not kept')
  expect(told).toEqual([[expect.any(Number), expect.any(Number)]])
  expect(await started.stored()).toEqual(before)
  expect(statusOf(packs)).toBe('announced')
})

describe('The folder has the last word', () => {
  test('what it comes to say itself is absorbed; what it does not say stays in force', async () => {
    await packs.amend({ amendments: [a.status, a.money], by })
    started.rewrite(
      'measures.yaml',
      'status: { state: announced, as-of: 2026-05-04,',
      `status: { state: running, as-of: 2026-06, cite: [{ source: mayor-announcement, at: ${a.status.status.cite[0].at}, sum: "${a.status.status.cite[0].sum}", figure: "400" }] }\n    partners: []\n    # was: { state: announced,`,
    )
    const loaded = await packs.load(started.folder)
    expect(await states()).toEqual(['absorbed', 'in-force'])
    expect(statusOf(packs)).toBe('running')
    expect(measureById(loaded.content, 'computing-for-schools')?.money).toHaveLength(1)
  })

  test('what it replaced is not set back to what it was when the folder has moved on', async () => {
    await packs.amend({ amendments: [a.status], by })
    started.rewrite('measures.yaml', 'status: { state: announced', 'status: { state: completed')
    await packs.load(started.folder)
    expect(statusOf(packs)).toBe('completed')
    const [record] = await packs.amendments()
    expect(record?.state).toMatchObject({ kind: 'lapsed', why: { en: expect.stringMatching(/changed since/) } })
  })

  test('what no longer fits lapses with what rests on it, and says why; the rest stays', async () => {
    await packs.amend({ amendments: [a.office, a.measure, a.owner, a.alias, a.figure], by })
    started.rewrite('pack.yaml', '{ id: talent,', '{ id: skills,')
    started.rewrite('measures.yaml', 'purpose: talent', 'purpose: skills')
    const loaded = await packs.load(started.folder)
    const records = await packs.amendments()
    expect(records.map(({ state }) => state.kind)).toEqual(['in-force', 'lapsed', 'lapsed', 'in-force', 'in-force'])
    expect(records[1]?.state).toMatchObject({ why: { en: expect.stringContaining('`talent`') } })
    expect(records[2]?.state).toMatchObject({ why: { en: expect.stringMatching(/no entry/) } })
    expect(loaded.content.measures).toHaveLength(2)
    // The folder as it was brings them back: nothing was lost.
    started.rewrite('pack.yaml', '{ id: skills,', '{ id: talent,')
    started.rewrite('measures.yaml', 'purpose: skills', 'purpose: talent')
    await packs.load(started.folder)
    expect(new Set(await states())).toEqual(new Set(['in-force']))
  })

  test('and another pack is not touched by what was taken into this one', async () => {
    await packs.amend({ amendments: [a.status], by })
    started.rewrite('pack.yaml', 'id: harbourton-2026', 'id: otherton-2026')
    await packs.load(started.folder)
    expect(statusOf(packs)).toBe('announced')
    expect(await packs.amendments()).toEqual([])
    started.rewrite('pack.yaml', 'id: otherton-2026', 'id: harbourton-2026')
    await packs.load(started.folder)
    expect(statusOf(packs)).toBe('running')
  })
})

describe('Exporting what is in force', () => {
  test('into the folder and loading it absorbs all of it, changes nothing that is shown, and leaves no more to export', async () => {
    const { pack } = await packs.amend({ amendments: all, by })
    const made = await exportAmendments(started.folder, await packs.amendments())
    expect(made).toMatchObject({ exported: all.length, left: [] })
    await writeExport(started.folder, made)
    const loaded = await packs.load(started.folder)
    expect(loaded.content).toEqual(pack.content)
    expect(new Set(await states())).toEqual(new Set(['absorbed']))
    expect(await exportAmendments(started.folder, await packs.amendments())).toMatchObject({ diff: '', exported: 0 })
    // What is taken in later rests on the folder as it is now.
    await packs.amend({ amendments: [{ ...a.alias, alias: 'Books' }], by })
    expect((await states()).filter((state) => state === 'in-force')).toHaveLength(1)
  })

  test('passes over what was withdrawn', async () => {
    const { ids } = await packs.amend({ amendments: [a.status, a.money], by })
    await packs.withdraw(ids[0] ?? 0, { by })
    const inForce = (await packs.amendments()).filter(({ state }) => state.kind === 'in-force')
    const made = await exportAmendments(started.folder, inForce)
    expect(made.exported).toBe(1)
    expect(made.diff).not.toContain('running')
  })
})

describe('Withdrawing', () => {
  test('gives the pack as it was, keeps both on record, and survives a restart', async () => {
    const before = packs.current()
    const { ids } = await packs.amend({ amendments: [a.status], by })
    const after = await packs.withdraw(ids[0] ?? 0, { by: { name: 'Wong Siu-ming' }, reason: 'Misread' })
    expect(after.hash).toBe(before.hash)
    expect(after.content).toEqual(before.content)
    const [record] = await packs.amendments()
    expect(record).toMatchObject({
      by: 'Chan Tai-man',
      state: { kind: 'withdrawn', by: 'Wong Siu-ming', reason: 'Misread' },
    })
    expect((await packs.changes(1))[0]?.reviewer).toBe('Wong Siu-ming')
    const restarted = started.server()
    await restarted.load(started.folder)
    expect(statusOf(restarted)).toBe('announced')
    // It may be taken in once more.
    await packs.amend({ amendments: [a.status], by })
    expect(await states()).toEqual(['withdrawn', 'in-force'])
  })

  test('is refused where another rests on it, where it is done already, and where there is none', async () => {
    const { ids } = await packs.amend({ amendments: [a.office, a.measure, a.owner], by })
    const [office = 0, measure = 0, owner = 0] = ids
    await expect(packs.withdraw(office, { by })).rejects.toMatchObject({
      code: 'amendment-refused',
      details: [{ message: { en: expect.stringContaining(`Amendment ${owner} builds on it`) } }],
    })
    await expect(packs.withdraw(measure, { by })).rejects.toMatchObject({ code: 'amendment-refused' })
    await packs.withdraw(owner, { by })
    await packs.withdraw(office, { by })
    await expect(packs.withdraw(office, { by })).rejects.toMatchObject({ code: 'amendment-refused' })
    await expect(packs.withdraw(999, { by })).rejects.toMatchObject({ code: 'amendment-unknown' })
    expect(await states()).toEqual(['withdrawn', 'in-force', 'withdrawn'])
  })

  test('takes several back at once or none, and what others need only where it is free', async () => {
    const before = packs.current().hash
    const { ids } = await packs.amend({ amendments: [a.office, a.measure, a.owner], by })
    const [office = 0, measure = 0, owner = 0] = ids
    await expect(packs.withdrawMany({ ids: [measure, office] }, { by })).rejects.toMatchObject({
      code: 'amendment-refused',
    })
    await expect(packs.withdrawMany({ ids: [measure, 999] }, { by })).rejects.toMatchObject({
      code: 'amendment-unknown',
    })
    expect(await states()).toEqual(['in-force', 'in-force', 'in-force'])
    await packs.withdrawMany({ ids: [], unlessNeeded: [office] }, { by })
    expect(await states()).toEqual(['in-force', 'in-force', 'in-force'])
    const back = await packs.withdrawMany({ ids: [measure, owner, owner], unlessNeeded: [office] }, { by })
    expect(await states()).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect(back.hash).toBe(before)
  })

  test('by two at once is on record once', async () => {
    const { ids } = await packs.amend({ amendments: [a.status], by })
    const done = await Promise.allSettled([packs, started.server()].map((one) => one.withdraw(ids[0] ?? 0, { by })))
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await states()).toEqual(['withdrawn'])
  })

  test('is refused for what the folder says by now', async () => {
    const { ids } = await packs.amend({
      amendments: [{ kind: 'add-office', office: { id: 'pier', name: say('碼頭', 'Pier'), kind: 'other' } }],
      by,
    })
    started.rewrite(
      'pack.yaml',
      'offices:\n',
      'offices:\n  - { id: pier, name: { zh-Hant: 碼頭, en: Pier }, kind: other }\n',
    )
    await packs.load(started.folder)
    expect(await states()).toEqual(['absorbed'])
    await expect(packs.withdraw(ids[0] ?? 0, { by })).rejects.toMatchObject({
      details: [{ message: { en: expect.stringMatching(/folder/) } }],
    })
  })
})

test('What is on record of amendments cannot be rewritten', async () => {
  await packs.amend({ amendments: [a.status], by })
  for (const table of ['pack_amendment', 'pack_amendment_withdrawal', 'pack_change']) {
    await expect(started.run(`delete from ${table}`)).rejects.toThrow(/only ever added/)
    await expect(started.run(`update ${table} set reviewer = 'x'`)).rejects.toThrow(/only ever added/)
    await expect(started.run(`truncate ${table} cascade`)).rejects.toThrow(/only ever added/)
  }
})
