import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#modules/identity'
import { newKey, officer, own, schoolAnswers, sentSchool, startSchool } from '../casework/testing/schoolCase.ts'
import { pdfOf } from '../casework/testing/files.ts'
import { applyApp, type ApplyApp } from './testing/applyApp.ts'

let site: ApplyApp
beforeAll(async () => {
  site = await applyApp()
})
afterAll(() => site.close())
beforeEach(() => {
  site.house.clock.now = new Date('2026-11-02T02:00:00Z')
})

type Form = Readonly<Record<string, string>>

/** Somebody with a browser: their cookies, and what their pages say. */
function browserOf(actor?: Actor) {
  let cookie = actor === undefined ? '' : site.known(actor)
  const get = (url: string) => site.app.inject({ url, headers: { cookie, 'accept-language': 'en' } })
  const post = async (url: string, form: Form | string) => {
    const payload = typeof form === 'string' ? form : new URLSearchParams({ ...form }).toString()
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' }
    const reply = await site.app.inject({ method: 'POST', url, headers, payload })
    for (const { name, value } of reply.cookies) cookie = `${cookie}; ${name}=${encodeURIComponent(value)}`
    return reply
  }
  /** Presses the form of a page, with what is hidden in it. */
  const press = async (url: string, form: Form, at = url) => {
    const page = await get(url)
    const hidden = [...page.body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
    const kept = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
    return post(at, { ...kept, ...form })
  }
  return { get, post, press, cookie: () => cookie, take: (line: string) => (cookie = `${cookie}; ${line}`) }
}

const school = 'smart-teaching-grant'
const head = () => site.house.applicant('school')
const typed = (value: unknown): string =>
  value === true ? 'yes' : value === false ? 'no' : Array.isArray(value) ? String(value[0]) : String(value)
const titleOf = (body: string): string => /<title>([^<]*)/.exec(body)?.[1] ?? ''

describe('Applying', () => {
  it('goes from the start through every answer to a case that was sent once, however often the button is pressed', async () => {
    const browser = browserOf(head())
    expect((await browser.get('/apply')).headers['location']).toBe('/schemes')
    expect((await browser.get(`/apply/${school}`)).body).toContain('Start your application')
    const begin = await browser.get(`/apply/${school}/begin`)
    const party = /name="party"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="party"/.exec(begin.body)
    const begun = await browser.press(`/apply/${school}/begin`, { party: party?.[1] ?? party?.[2] ?? '' })
    expect(begun.statusCode).toBe(303)
    const form = String(begun.headers['location'])
    let here = String((await browser.get(form)).headers['location'])
    for (let n = 0; n < 12 && !here.endsWith('/check'); n++) {
      const ask = here.split('/').at(-1) ?? ''
      const wrong = await browser.press(here, {})
      expect([ask, wrong.statusCode, titleOf(wrong.body).startsWith('Error: ')]).toEqual([ask, 422, true])
      const saved = await browser.press(here, { value: typed(schoolAnswers[ask]) })
      expect([ask, saved.statusCode]).toEqual([ask, 303])
      here = String(saved.headers['location'])
    }
    expect(here).toMatch(/\/check$/)
    const check = await browser.get(here)
    const [, key = ''] = /name="key" value="([^"]+)"/.exec(check.body) ?? []
    const [, version = ''] = /name="version" value="([^"]+)"/.exec(check.body) ?? []
    const send = () => browser.post(here.replace(/check$/, 'send'), { key, version, act: 'send' })
    const sent = await Promise.all([send(), send(), send()])
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    const page = await browser.get(String(sent[0].headers['location']))
    expect(page.body).toContain('Sent. Thank you.')
    expect(page.body).toContain('What comes after, if all goes well')
    expect(page.body).toContain('An example process')
    expect((await browser.get('/cases')).body.match(/Being looked at/g)).toHaveLength(1)
    // Going back in the browser leads to where it stands, not to a form that is over.
    const back = await browser.get(here)
    expect([back.statusCode, back.headers['location']]).toEqual([303, here.replace(/\/form.*/, '')])
  })

  it('is asked to sign in first, and keeps pages that are for one reader from everyone else', async () => {
    const actor = head()
    const { reference } = await sentSchool(site.house, actor)
    const paths = [
      '/cases',
      `/cases/${reference}`,
      `/cases/${reference}/letter`,
      `/cases/${reference}/letter.pdf`,
      `/api/cases`,
      `/api/cases/${reference}`,
    ]
    for (const path of paths) {
      expect([path, (await browserOf().get(path)).statusCode]).toEqual([path, 401])
      const mine = await browserOf(actor).get(path)
      expect([path, mine.statusCode, mine.headers['cache-control']]).toEqual([path, 200, 'no-store'])
      const others = await browserOf(head()).get(path)
      if (path.includes(reference)) expect([path, others.statusCode]).toEqual([path, 404])
      else expect(others.body).not.toContain(reference)
    }
  })

  it('brings back what was typed in a stale tab, and saves it at the second press', async () => {
    const actor = head()
    const browser = browserOf(actor)
    const { reference, version } = await startSchool(site.house, actor)
    const at = `/cases/${reference}/form/teaching-plan`
    await browser.press(`/cases/${reference}/form/school-levels`, { value: 'primary' })
    const stale = await browser.post(at, { version: String(version), value: 'Written in a tab that stayed open' })
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('Written in a tab that stayed open')
    expect(titleOf(stale.body)).toMatch(/^Error: /)
    const [, now = ''] = /name="version" value="([^"]+)"/.exec(stale.body) ?? []
    expect((await browser.post(at, { version: now, value: 'Written in a tab that stayed open' })).statusCode).toBe(303)
  })

  it('keeps the draft when the scheme closes while it is filled in, and says so', async () => {
    const actor = head()
    const browser = browserOf(actor)
    const { reference } = await startSchool(site.house, actor)
    const before = site.house.pack()
    for (const [ask, value] of Object.entries(schoolAnswers))
      await browser.press(`/cases/${reference}/form/${ask}`, { value: typed(value) })
    site.house.publish(
      (process) => (process.scheme === school ? { ...process, closes: '2026-11-01' } : process),
      'closed',
    )
    const at = `/cases/${reference}/form`
    const sent = await browser.press(`${at}/check`, {}, `${at}/send`)
    expect([sent.statusCode, titleOf(sent.body).startsWith('Error: ')]).toEqual([409, true])
    expect(sent.body).toContain('All that you wrote is kept with your draft.')
    expect(sent.body).toContain('Devices, and training for ten teachers.')
    site.house.publish(
      (process) => before.content.processes.find(({ id }) => id === process.id) ?? process,
      'open again',
    )
  })

  it('attaches a file that is what it says, and refuses another at its field', async () => {
    const actor = site.house.applicant('start-up')
    const browser = browserOf(actor)
    const { casework } = site.house
    const start = {
      scheme: 'ai-course-organisers',
      party: actor.party,
      language: 'en' as const,
      facts: {},
      key: newKey(),
    }
    const { reference, version } = await casework.start(actor, start)
    const send = (name: string, bytes: Uint8Array) => {
      const line = '\r\n'
      const part = (about: string) => Buffer.from(`--b${line}Content-Disposition: form-data; ${about}${line}${line}`)
      const payload = Buffer.concat([
        part('name="version"'),
        Buffer.from(`${version}${line}`),
        part(`name="value"; filename="${name}"${line}Content-Type: application/octet-stream`),
        bytes,
        Buffer.from(`${line}--b--${line}`),
      ])
      const headers = {
        cookie: browser.cookie(),
        'content-type': 'multipart/form-data; boundary=b',
        'accept-language': 'en',
      }
      return site.app.inject({ method: 'POST', url: `/cases/${reference}/form/budget/file`, headers, payload })
    }
    const refused = await send('budget.pdf', Buffer.from('not a PDF at all'))
    expect([refused.statusCode, titleOf(refused.body).startsWith('Error: ')]).toEqual([415, true])
    expect((await send('budget.pdf', pdfOf())).statusCode).toBe(303)
    const page = await browser.get(`/cases/${reference}/form/budget`)
    expect(page.body).toContain('budget.pdf')
  })
})

describe('Answers taken along', () => {
  const session = async () => {
    const { writeSession } = await import('../stand/session/writeSession.ts')
    const entries = [{ kind: 'answered', fact: 'public-sector-school', value: true } as const]
    return writeSession({ party: 'school', entries }, site.house.pack().hash)
  }
  const taken = async (browser: ReturnType<typeof browserOf>, scheme = school) =>
    /(\d+) answer(s)? that you gave/.exec((await browser.get(`/apply/${scheme}/begin`)).body)?.[1]

  it('wait sealed in the reader’s own browser, for this scheme, for an hour', async () => {
    const browser = browserOf(head())
    const reply = await browser.post(`/apply/${school}`, { session: await session() })
    expect([reply.statusCode, reply.headers['location']]).toEqual([303, `/apply/${school}`])
    const line = String(reply.headers['set-cookie'])
    expect(line).toMatch(/HttpOnly; SameSite=Lax/)
    expect(line).not.toContain('public-sector-school')
    expect(await taken(browser)).toBe('1')
    site.house.clock.now = new Date(site.house.clock.now.getTime() + 3_601_000)
    expect(await taken(browser)).toBeUndefined()
  })

  it('are not taken by another scheme, nor once they were altered', async () => {
    const browser = browserOf(site.house.applicant('start-up'))
    await browser.post(`/apply/${school}`, { session: await session() })
    expect(await taken(browser, 'ai-course-organisers')).toBeUndefined()
    const forged = browserOf(head())
    const reply = await browserOf(head()).post(`/apply/${school}`, { session: await session() })
    forged.take(
      String(reply.headers['set-cookie'])
        .split(';')[0]
        ?.replace(/(.{8})$/, 'AAAAAAAA') ?? '',
    )
    expect(await taken(forged)).toBeUndefined()
  })
})

describe('A case that was sent', () => {
  it('is withdrawn once it was asked again, and not from the page before', async () => {
    const actor = head()
    const browser = browserOf(actor)
    const { reference } = await sentSchool(site.house, actor)
    expect((await browser.get(`/cases/${reference}/withdraw`)).body).toContain('Withdraw this application?')
    const done = await browser.press(`/cases/${reference}/withdraw`, { words: '' })
    expect(done.headers['location']).toBe(`/cases/${reference}?said=withdrawn`)
    expect((await browser.get(`/cases/${reference}?said=withdrawn`)).body).toContain('You withdrew it on')
    // There is nothing more to withdraw.
    expect((await browser.get(`/cases/${reference}/withdraw`)).statusCode).toBe(303)
  })

  it('shows a question first, takes the reply once, and says what is wrong with an empty one', async () => {
    const actor = head()
    const browser = browserOf(actor)
    const { casework, person } = site.house
    const { reference, version } = await sentSchool(site.house, actor)
    await casework.ask(person(officer), reference, { version, key: newKey(), words: 'Which levels?\nHow many pupils?' })
    const page = await browser.get(`/cases/${reference}`)
    expect(page.body).toContain('Which levels?\nHow many pupils?')
    expect(page.body).toContain('The last day is 16 November 2026.')
    const empty = await browser.press(`/cases/${reference}`, { words: ' ' }, `/cases/${reference}/reply`)
    expect([empty.statusCode, titleOf(empty.body).startsWith('Error: ')]).toEqual([422, true])
    const done = await browser.press(`/cases/${reference}`, { words: 'Primary five.' }, `/cases/${reference}/reply`)
    expect(done.headers['location']).toBe(`/cases/${reference}?said=replied`)
  })

  it('comes to an offer that is accepted with an account, of which the page shows the end only', async () => {
    const actor = head()
    const browser = browserOf(actor)
    const { reference } = await site.decide(
      await site.passed(await sentSchool(site.house, actor)),
      'approve',
      'clear-plan',
    )
    expect((await browser.get(`/cases/${reference}`)).body).toContain('Look at the offer')
    const at = String((await browser.get(`/cases/${reference}/offer`)).headers['location'])
    expect(at).toBe(`/cases/${reference}/form`)
    const account = { 'value-name': '陳大文小學', 'value-bankCode': '024', 'value-account': '123-456789-001' }
    await browser.press(`${at}/school-account`, account)
    expect((await browser.get(`${at}/school-account`)).body).not.toContain('456789')
    await browser.press(`${at}/accepted-use`, { value: 'yes' })
    const check = await browser.get(`${at}/check`)
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(check.body)?.[1] ?? ''
    const form = { key: hidden('key'), version: hidden('version'), act: hidden('act') }
    expect(form.act).toBe('accept')
    const presses = [await browser.post(`${at}/send`, form), await browser.post(`${at}/send`, form)]
    expect(presses.map(({ headers }) => headers['location'])).toEqual(
      presses.map(() => `/cases/${reference}?said=accepted`),
    )
  })

  it('is refused with reasons, a letter in each language as a page and a PDF, and an appeal', async () => {
    const actor = head()
    const browser = browserOf(actor)
    const checked = await site.passed(await sentSchool(site.house, actor))
    site.house.clock.now = new Date('2026-11-03T02:00:00Z')
    const { reference } = await site.decide(checked, 'refuse', 'plan-not-clear')
    const page = await browser.get(`/cases/${reference}`)
    expect(page.body).toContain('you can appeal until 3 December 2026')
    expect(page.body).toContain(`/cases/${reference}/letter?of=decision-1`)
    // In the language of the case first.
    expect((await browser.get(`/cases/${reference}/letter`)).body).toContain(
      '<article class="fl-prose" lang="zh-Hant-HK"',
    )
    expect((await browser.get(`/cases/${reference}/letter?in=en`)).body).toContain(
      '<article class="fl-prose" lang="en-HK"',
    )
    const pdf = await browser.get(`/cases/${reference}/letter.pdf?of=decision-1&in=en`)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.headers['content-disposition']).toBe(`inline; filename="${reference}-decision-1-en.pdf"`)
    expect((await browser.get(`/cases/${reference}/letter?of=decision-9`)).statusCode).toBe(404)
    const appealed = await browser.press(`/cases/${reference}/appeal`, { words: 'The plan names every item.' })
    expect(appealed.headers['location']).toBe(`/cases/${reference}?said=appealed`)
  })

  it('is the same as data', async () => {
    const actor = head()
    const browser = browserOf(actor)
    const view = await own(site.house, actor, await sentSchool(site.house, actor))
    const { cases } = (await browser.get('/api/cases')).json()
    expect(cases).toMatchObject([{ reference: view.reference, standing: 'open', waitsFor: 'programme-officer' }])
    const one = (await browser.get(`/api/cases/${view.reference}`)).json()
    expect(one).toMatchObject({ acts: ['withdraw'], decisions: [], pack: view.pack })
    expect(one.ahead[0]).toMatchObject({ stage: 'decision', who: 'approver', until: '2026-12-21' })
  })
})
