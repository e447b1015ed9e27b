import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '#platform/i18n'
import { readCalendar, readText } from './testing/readCalendar.ts'
import { readCsv } from '../../platform/http/testing/readCsv.ts'
import { startBlueprint, type StartedBlueprint } from './testing/startSaltbridge.ts'

let started: StartedBlueprint
beforeAll(async () => {
  started = await startBlueprint()
})
afterAll(() => started.close())

const get = (url: string, headers: Record<string, string> = {}) => started.app.inject({ url, headers })
const page = async (url: string): Promise<string> => {
  const answer = await get(url, { accept: 'text/html' })
  expect(answer.statusCode, url).toBe(200)
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  return answer.body
}
const json = async (url: string) => {
  const answer = await get(url)
  expect(answer.statusCode, `${url}: ${answer.body}`).toBe(200)
  return answer.json()
}
const jsonLd = (html: string) => {
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)
  return JSON.parse(found?.[1] ?? 'null')
}
/** The words of a page as they are read, without its tags. */
const read = (html: string): string => {
  const words: string[] = []
  const walk = (node: object): void => {
    if ('value' in node && typeof node.value === 'string') words.push(node.value)
    if ('childNodes' in node && Array.isArray(node.childNodes)) for (const child of node.childNodes) walk(child)
  }
  walk(parse(html))
  return words.join('').replace(/\s+/g, ' ')
}

const paths = [
  '/blueprint',
  '/blueprint?q=library&purpose=skills&sort=money',
  '/blueprint?owner=not-stated&sort=due',
  '/blueprint/promises',
  '/blueprint/promises?by=month&as-of=2027-01-01',
  '/blueprint/conflicts',
  '/blueprint/proposals',
  '/blueprint/guidelines',
  '/blueprint/changes',
  '/blueprint/evening-classes',
  '/blueprint/harbour-robots',
]

describe.each(languages)('every page in %s', (language) => {
  it.each(paths)('%s is whole: one title, no name of a message, no inline style, unique ids', async (path) => {
    const html = await page(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/ style="/)
    expect(html).not.toMatch(/\{\w+\}|undefined|\[object/)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(id)
    expect(html).toContain(`<html lang="${language === 'en' ? 'en-HK' : `${language}-HK`}"`)
  })
})

describe('the blueprint', () => {
  it('counts public money once, and says what it leaves out', async () => {
    const words = read(await page('/blueprint?lang=en'))
    expect(words).toMatch(/SEK\s?2 million ?of public money announced/)
    expect(words).toContain('Already within “Vote for lessons”')
    expect(words).toContain('Money that companies mean to invest')
    expect(words).toContain('A figure or an estimate')
  })
  it('says plainly when no source names an owner', async () => {
    expect(read(await page('/blueprint/harbour-robots?lang=en'))).toContain('In chargeNot stated in the sources')
  })
  it('narrows down by its form, and adds up what is left', async () => {
    const words = read(await page('/blueprint?lang=en&owner=library'))
    expect(words).toContain('Found: 1 measure')
    expect(words).toContain('Part of a larger sum that lies outside this selection')
    expect(words).not.toContain('Robots in the harbour')
  })
  it('says so when nothing is found', async () => {
    expect(read(await page('/blueprint?lang=en&q=nothing+of+the+kind'))).toContain('No measure matches')
  })
  it('shows another day as it was, and says so', async () => {
    const words = read(await page('/blueprint?lang=en&as-of=2026-01-31'))
    expect(words).toContain('1 measure was announced after that day')
    expect(words).not.toContain('Robots in the harbour')
  })
  it('describes its data to search engines', async () => {
    expect(jsonLd(await page('/blueprint?lang=en'))).toMatchObject({
      '@type': 'Dataset',
      name: 'Saltbridge and AI',
      version: '1.0.0',
    })
  })
})

describe('a measure', () => {
  it('describes itself as a service of the government, with its owner', async () => {
    const data = jsonLd(await page('/blueprint/evening-classes?lang=en'))
    expect(data).toMatchObject({
      '@type': 'GovernmentService',
      name: 'Evening classes',
      provider: { '@type': 'Organization', name: 'Library' },
      areaServed: { name: 'Saltbridge' },
    })
  })
  it('makes up no owner for search engines either', async () => {
    expect(jsonLd(await page('/blueprint/harbour-robots?lang=en'))).not.toHaveProperty('provider')
  })
  it('prints the quotes it rests on, word for word, with the figure marked', async () => {
    const html = await page('/blueprint/ai-lessons?lang=en')
    expect(html).toContain('The Town Hall sets aside <mark>2 million</mark> crowns')
  })
  it('leads each number to a quote on the same page', async () => {
    const html = await page('/blueprint/evening-classes?lang=en')
    const notes = [...html.matchAll(/class="fl-citation" href="#quote-(\d+)"/g)].map(([, n]) => Number(n))
    expect(notes.length).toBeGreaterThan(3)
    expect(Math.max(...notes)).toBe(html.match(/ id="quote-\d+"/g)?.length)
  })
  it('shows what can be joined, what commentators propose, and where sources disagree', async () => {
    const classes = await page('/blueprint/evening-classes?lang=en')
    expect(classes).toContain('href="/schemes/evening-place?lang=en"')
    expect(read(classes)).toContain('not government policy')
    expect(read(await page('/blueprint/ai-lessons?lang=en'))).toContain('Two million or three?')
  })
  it('is not there before it was announced, and never was if nobody knows it', async () => {
    for (const url of ['/blueprint/harbour-robots?as-of=2026-01-31', '/blueprint/atlantis', '/api/measures/atlantis']) {
      const answer = await get(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'measure-unknown' })
    }
  })
})

describe('promises', () => {
  it('change their state with the day', async () => {
    const state = async (day: string) =>
      (await json(`/api/promises?as-of=${day}`)).promises.map((each: { state: string }) => each.state)
    expect(await state('2026-01-04')).toEqual([])
    expect(await state('2026-01-05')).toEqual(['due', 'undated'])
    expect(await state('2026-02-17')).toEqual(['due', 'undated'])
    expect(await state('2026-02-18')).toEqual(['kept', 'undated'])
  })
  it('are counted by state, and can be asked for by it', async () => {
    const { counts, promises } = await json('/api/promises?state=kept')
    expect(counts).toEqual({ kept: 1, due: 0, overdue: 0, 'no-evidence': 0, undated: 1 })
    expect(promises).toHaveLength(1)
  })
  it.each(['2026-13-01', 'yesterday', '1899-12-31', '2201-01-01', '0000-00-00'])(
    'refuse “%s” as a day',
    async (day) => {
      for (const path of ['/blueprint/promises', '/blueprint', '/api/promises', '/api/measures', '/promises.ics']) {
        const answer = await get(`${path}?as-of=${encodeURIComponent(day)}`)
        expect(answer.statusCode, path).toBe(400)
        expect(answer.json()).toMatchObject({ code: 'date-absurd' })
      }
    },
  )
})

describe('conflicts and proposals', () => {
  it('show both sides in the words of their sources', async () => {
    const html = await page('/blueprint/conflicts?lang=en')
    expect(html).toContain('<mark>2 million</mark>')
    expect(html).toContain('<mark>3 million</mark>')
  })
  it('appear once every side has been heard', async () => {
    const on = async (day: string) => (await json(`/api/conflicts?as-of=${day}`)).conflicts.length
    expect(await on('2026-02-19')).toBe(0)
    expect(await on('2026-02-20')).toBe(1)
    expect(read(await page('/blueprint/ai-lessons?lang=en&as-of=2026-02-19'))).not.toContain('Two million or three?')
  })
  it('say that a proposal is nobody’s policy, and do not run what it says', async () => {
    const html = await page('/blueprint/proposals?lang=en')
    expect(read(html)).toContain('None of this is government policy')
    expect(html).toContain('&lt;b>soon&lt;/b>')
    expect((await json('/api/proposals')).proposals[0]).toMatchObject({ governmentPolicy: false })
  })
})

describe('the API', () => {
  it('gives every text in three languages, whatever was asked for', async () => {
    const { measures } = await json('/api/measures?lang=en')
    expect(measures[0].title).toEqual({ 'zh-Hant': 'AI 課', 'zh-Hans': 'AI 课', en: 'Lessons in AI' })
  })
  it('gives totals whose groups come to the total', async () => {
    const { total, byKind, byPurpose, byOwner, notCounted } = await json('/api/totals')
    expect(total).toEqual({ amount: 2_000_000, approximation: 'exact', count: 1 })
    for (const groups of [byKind, byPurpose, byOwner]) {
      expect(groups.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)).toBe(2_000_000)
    }
    expect(notCounted.map(({ id, why }: { id: string; why: string }) => [id, why])).toEqual([
      ['classes-share', 'part-of'],
      ['robots-deal', 'private-investment'],
      ['trade', 'figure'],
    ])
  })
  it('takes a page of a list', async () => {
    const { total, measures } = await json('/api/measures?limit=1&offset=1')
    expect(total).toBe(3)
    expect(measures.map(({ id }: { id: string }) => id)).toEqual(['evening-classes'])
  })
  it('gives measures as a table in two ways', async () => {
    for (const url of ['/api/measures.csv?purpose=skills', '/api/measures?format=csv&purpose=skills']) {
      const answer = await get(url)
      expect(answer.headers['content-type']).toMatch(/^text\/csv; charset=utf-8/)
      const [header = [], ...rows] = readCsv(answer.body)
      const counted = rows.map((row) => Number(row[header.indexOf('counted_money')]))
      expect(counted).toEqual([2_000_000, 0])
    }
  })
  it.each(['/api/measures?limit=0', '/api/measures?state=dreamt', '/api/measures?colour=red', '/api/totals?q=a&q=b'])(
    'refuses %s with a typed error',
    async (url) => {
      const answer = await get(url)
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toMatchObject({ code: 'request-invalid' })
    },
  )
  it('is described as it answers', async () => {
    const { paths: described } = await json('/api/openapi.json')
    const own = [
      '/api/measures',
      '/api/measures.csv',
      '/api/measures/{id}',
      '/api/promises',
      '/api/totals',
      '/api/proposals',
      '/api/conflicts',
      '/api/guidelines',
      '/api/series',
    ]
    for (const path of own) {
      expect(described[path]?.get?.summary, path).toBeTruthy()
      expect(Object.keys(described[path].get.responses['200'].content), path).not.toHaveLength(0)
    }
  })
  it('gives guidelines, conflicts and figures over time', async () => {
    expect((await json('/api/guidelines')).guidelines[0]).toMatchObject({
      id: 'class-guide',
      issuer: { id: 'library' },
    })
    expect((await json('/api/conflicts')).conflicts[0].claims).toHaveLength(2)
    expect(
      (await json('/api/series')).series[0].points.map(({ projected }: { projected: boolean }) => projected),
    ).toEqual([false, true])
  })
})

describe.each(languages)('the calendar in %s', (language) => {
  it('holds the dated promises', async () => {
    const answer = await get(`/promises.ics?lang=${language}`)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const { events } = readCalendar(answer.body)
    expect(events).toHaveLength(1)
    const summary = events[0]?.find(({ name }) => name === 'SUMMARY')
    expect(readText(summary?.value ?? '')).toContain(
      language === 'en' ? 'opens; at the library, in March' : language === 'zh-Hant' ? '首班開課' : '首班开课',
    )
  })
})

describe('changes', () => {
  it('are listed by the version that brought them, on the page and in the feed', async () => {
    const before = await get('/changes.atom?lang=en')
    await started.update()
    const feed = await get('/changes.atom?lang=en')
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const ids = (xml: string) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)
    expect(ids(feed.body)).toHaveLength(ids(before.body).length + 1)
    expect(ids(feed.body)).toEqual(expect.arrayContaining(ids(before.body)))
    expect(feed.body).toContain('Money: 2,000,000 → 3,000,000')
    const words = read(await page('/blueprint/changes?lang=en'))
    expect(words).toContain('Version 1.1.0')
    expect(words).toContain('Money: 2,000,000 → 3,000,000')
    expect((await json('/api/totals')).total.amount).toBe(3_000_000)
    expect(read(await page('/blueprint?lang=en'))).toContain('3 million')
  })

  it('that a reviewer takes in show at once, under the name of the reviewer', async () => {
    expect(await page('/blueprint/changes?lang=en')).not.toContain('Chan Tai-man')
    const office = {
      id: 'harbour-office',
      name: { 'zh-Hant': '港務處', en: 'Harbour Office' },
      kind: 'department',
    } as const
    await started.packs.amend({ amendments: [{ kind: 'add-office', office }], by: { name: 'Chan Tai-man' } })
    const words = read(await page('/blueprint/changes?lang=en'))
    expect(words).toContain('Reviewed by Chan Tai-man')
    expect(words).toContain('Harbour Office')
    expect(read(await page('/blueprint/changes?lang=zh-Hant'))).toContain('經 Chan Tai-man 審閱')
    expect((await get('/changes.atom?lang=en')).body).toContain('<author><name>Chan Tai-man</name></author>')
  })
})
