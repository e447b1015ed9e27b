import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '#platform/i18n'
import { partsBeside } from './addresses.ts'
import { sumOf } from './money/sum.ts'
import { readCalendar } from './testing/readCalendar.ts'
import { readCsv } from '../../platform/http/testing/readCsv.ts'
import { startBlueprint, type StartedBlueprint } from './testing/startSaltbridge.ts'

/** The reference programme, where it is there: what holds for the small city must hold for a real one. */
const folder = join(import.meta.dirname, '../../packs/hk-2026')

describe.skipIf(!existsSync(folder))('the reference programme', () => {
  let started: StartedBlueprint
  beforeAll(async () => {
    started = await startBlueprint({ pack: folder, today: '2026-11-22' })
  })
  afterAll(() => started.close())

  const get = async (url: string) => {
    const answer = await started.app.inject({ url })
    expect(answer.statusCode, `${url}: ${answer.body.slice(0, 300)}`).toBe(200)
    return answer
  }
  const measures = () => started.packs.current().content.measures

  it('has no measure that is called like a page', () => {
    for (const id of partsBeside) expect(measures().map((each) => each.id)).not.toContain(id)
  })
  it.each(languages)('shows every page in %s', async (language) => {
    for (const page of ['', ...partsBeside.map((id) => `/${id}`)]) await get(`/blueprint${page}?lang=${language}`)
    for (const { id, title } of measures()) {
      const { body } = await get(`/blueprint/${id}?lang=${language}`)
      expect(body).toContain(`<h1`)
      expect(body).not.toMatch(/\{\w+\}|undefined|\[object/)
      expect(body, id).toContain(title[language].replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    }
  })
  it('adds up: every grouping, the sums counted, and the table for spreadsheets', async () => {
    const totals = (await get('/api/totals')).json()
    expect(totals.total.count).toBeGreaterThan(0)
    for (const groups of [totals.byKind, totals.byPurpose, totals.byOwner, totals.counted]) {
      expect(sumOf(groups).amount).toBe(totals.total.amount)
    }
    const [header = [], ...rows] = readCsv((await get('/api/measures.csv')).body)
    const column = rows.map((row) => Number(row[header.indexOf('counted_money')]))
    expect(column.reduce((sum, amount) => sum + amount, 0)).toBe(totals.total.amount)
  })
  it('gives every purpose by itself what it has in the whole, since no sum is part of one for another purpose', async () => {
    const { byPurpose } = (await get('/api/totals')).json()
    for (const { key, amount } of byPurpose) {
      expect((await get(`/api/totals?purpose=${key}`)).json().total.amount, key).toBe(amount)
    }
  })
  it('gives every promise a state on any day, and no fewer promises on a later one', async () => {
    let before = 0
    for (const day of ['2026-01-01', '2026-02-25', '2026-02-28', '2026-12-31', '2027-01-01', '2033-01-01']) {
      const { counts, promises } = (await get(`/api/promises?as-of=${day}`)).json()
      const counted: number = Object.values<number>(counts).reduce((sum, n) => sum + n, 0)
      expect(counted).toBe(promises.length)
      expect(promises.length).toBeGreaterThanOrEqual(before)
      before = promises.length
    }
    expect(before).toBe(measures().reduce((sum, { promises }) => sum + promises.length, 0))
  })
  it.each(languages)('gives a calendar that a calendar can read in %s', async (language) => {
    const { events } = readCalendar((await get(`/promises.ics?lang=${language}`)).body)
    const dated = measures().flatMap(({ promises }) => promises.filter(({ due }) => due !== undefined))
    expect(events).toHaveLength(dated.length)
  })
})
