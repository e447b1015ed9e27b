import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partyId, personId, usualKeeping, type Subject } from '#modules/identity'
import { call, callId, idFor, projectId } from '../testing/call.ts'
import { recordsCity } from '../testing/city.ts'
import { recordsHolding } from './recordsHolding.ts'

let city: Awaited<ReturnType<typeof recordsCity>>
beforeAll(async () => {
  city = await recordsCity()
})
afterAll(() => city.close())

const holding = () => recordsHolding({ secrets: city.secrets, callDays: 400 })
const subject = (name: string, alone: readonly string[] = []): Subject => {
  const parties = alone.map((party) => partyId(idFor(`party ${party}`)))
  return { person: personId(idFor(`person ${name}`)), name, email: undefined, parties, alone: parties }
}
const sealed = (text: string) => city.sealed({ texts: [{ text, speaker: 'user' }], answer: 'an answer' })
async function rowsOf(table: string, project: string) {
  const { rows } = await sql<
    Record<string, unknown>
  >`select * from ${sql.table(table)} where project = ${project}`.execute(city.scratch.database.tables())
  return rows
}

describe('Somebody’s calls', () => {
  it('are given to them with what they asked, and to nobody else', async () => {
    const project = await city.project('export', 'export', 30)
    const person = idFor('person asker')
    await city.store(call('export 1', { project, person, content: sealed('my question') }))
    await city.store(call('export 2', { project, content: sealed('of another') }))
    const { database } = city.scratch
    const found = await holding().exportOf(database, subject('asker'))
    expect(found['gateway_call']?.rows).toMatchObject([{ id: callId('export 1') }])
    expect(found['gateway_usage_day']?.rows).toMatchObject([{ calls: 1 }])
    expect(JSON.stringify(found['gateway_content']?.rows)).toContain('my question')
    expect(JSON.stringify(found)).not.toContain('of another')
    expect(JSON.stringify(await holding().exportOf(database, subject('stranger')))).not.toContain('question')
    expect(await holding().needs?.(database, subject('asker'))).toBe(true)
    expect(await holding().needs?.(database, subject('stranger'))).toBe(false)
  })

  it('are nobody’s after erasing, and the sums still add up', async () => {
    const project = await city.project('erase', 'erase', 30)
    const person = idFor('person gone')
    const of = (words: string, who?: string) => call(words, { project, person: who, content: sealed(words) })
    await city.store(of('erase 1', person), of('erase 2', person), of('erase 3'))
    const { database } = city.scratch
    const erase = () => database.transaction((connection) => holding().erase(connection, subject('gone'), new Date()))
    await erase()
    expect(await rowsOf('gateway_usage_day', project)).toMatchObject([
      { person: '', calls: 3, cost: 1_500, answered: 3 },
    ])
    expect((await rowsOf('gateway_call', project)).map(({ person: who }) => who)).toEqual([null, null, null])
    expect((await rowsOf('gateway_content', project)).map(({ call: id }) => id)).toEqual([callId('erase 3')])
    expect((await erase()).map(({ count }) => count)).toEqual([0, 0, 0])
  })

  it('of a party that nobody else acts for lose what was asked', async () => {
    const project = await city.project('alone', 'alone', 30)
    await city.store(call('alone 1', { project, content: sealed('x') }))
    await city.scratch.database.transaction((connection) =>
      holding().erase(connection, subject('head', ['alone']), new Date()),
    )
    expect(await rowsOf('gateway_content', project)).toEqual([])
    expect(await rowsOf('gateway_call', project)).toHaveLength(1)
  })
})

describe('By night', () => {
  const now = new Date('2026-06-20T00:00:00Z')
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000).toISOString()
  const retain = () =>
    city.scratch.database.transaction((connection) => holding().retain(connection, usualKeeping, now))

  it('content goes when its project no longer keeps it, calls when their time is over, and sums stay without names', async () => {
    const keeping = await city.project('keeping', 'night', 30)
    const changed = await city.project('changed its mind', 'night')
    const person = idFor('person old')
    await city.store(
      call('new', { project: keeping, begun: days(29), content: sealed('new') }),
      call('old', { project: keeping, begun: days(31), content: sealed('old') }),
      call('any', { project: changed, begun: days(1), content: sealed('any') }),
      call('ancient', { project: keeping, begun: days(401), person }),
    )
    await retain()
    expect((await rowsOf('gateway_content', keeping)).map(({ call: id }) => id)).toEqual([callId('new')])
    expect(await rowsOf('gateway_content', changed)).toEqual([])
    expect((await rowsOf('gateway_call', keeping)).map(({ id }) => id)).not.toContain(callId('ancient'))
    const sums = await rowsOf('gateway_usage_day', keeping)
    expect([sums.length, sums.filter(({ person: who }) => who !== '')]).toEqual([3, []])
    expect((await retain()).map(({ count }) => count)).toEqual([0, 0, 0])
  })
})

it('A project that is there no more keeps its sums', async () => {
  const project = projectId('never there')
  await city.store(call('of none', { project }))
  expect(await rowsOf('gateway_usage_day', project)).toHaveLength(1)
})
