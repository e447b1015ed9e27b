import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { App } from '#platform/http'
import { longestCorrection } from '../corrections/correction.ts'
import { wordsOf } from '../../stand/testing/pressButton.ts'
import { askApp } from '../testing/askApp.ts'
import { harbourton, town, type Town } from '../testing/town.ts'

let city: Town
let app: App
let desk: App
beforeAll(async () => {
  city = await town(harbourton)
  await city.ask.catchUp()
  app = await askApp(city)
  desk = await askApp(city, { reviewer: 'Chan Tai-man' })
})
afterAll(async () => {
  await app?.close()
  await desk?.close()
  await city?.close()
})

const headers = { accept: 'text/html', 'accept-language': 'en' }
const post = (to: App, url: string, fields: URLSearchParams) =>
  to.inject({
    method: 'POST',
    url,
    payload: fields.toString(),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })

type Node = DefaultTreeAdapterTypes.Node
const under = (node: Node): readonly Node[] =>
  'childNodes' in node ? node.childNodes.flatMap((child) => [child, ...under(child)]) : []
const attribute = (node: Node, name: string) =>
  'attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined

/** The hidden fields of the page's last form for corrections, which is that for the whole answer. */
function correctionIn(html: string): URLSearchParams {
  const form = under(parse(html)).findLast((node) => attribute(node, 'action') === '/ask/corrections')
  const fields = new URLSearchParams()
  for (const node of form === undefined ? [] : under(form))
    if (attribute(node, 'type') === 'hidden')
      fields.append(attribute(node, 'name') ?? '', attribute(node, 'value') ?? '')
  return fields
}

const answered = async (q: string) => (await post(app, '/ask', new URLSearchParams({ q }))).body

describe('A correction from the page', () => {
  it('is filed with the question and the places that were quoted, and settled by a reviewer with a note', async () => {
    const sent = correctionIn(await answered('I run a shop. Which schemes are for me?'))
    expect(sent.getAll('quote').length).toBeGreaterThan(0)
    sent.set('wrong', 'The course is\nfor cafés too <b>')
    sent.set('right', 'See the notice of May')
    const filed = await post(app, '/ask/corrections', sent)
    expect([filed.statusCode, filed.headers.location]).toEqual([303, '/ask/thanks'])
    const thanks = wordsOf((await app.inject({ url: '/ask/thanks', headers })).body)
    expect(thanks).toContain('A person will read and check it')
    expect(thanks).toContain('Nothing about who you are')

    const list = (await desk.inject({ url: '/desk/corrections', headers })).body
    const words = wordsOf(list)
    expect(words).toContain('Waiting for review (1)')
    expect(words).toContain('I run a shop. Which schemes are for me?')
    expect(words).toContain('See the notice of May')
    expect(list).toContain('for cafés too &lt;b>')
    const [{ id } = { id: '' }] = (await city.corrections.waiting(1)).corrections
    const [place] = (await city.corrections.waiting(1)).corrections[0]?.quotes ?? []
    const stored = await city.evidence.textWithPassages(place?.sha256 ?? '')
    const quoted = stored?.text.slice(place?.start, place?.end).split(/\s+/).slice(0, 4).join(' ')
    expect(quoted).not.toBe('')
    expect(words).toContain(quoted)

    const settled = await post(
      desk,
      '/desk/corrections',
      new URLSearchParams({ id, outcome: 'accepted', note: 'Put right' }),
    )
    expect([settled.statusCode, settled.headers.location]).toEqual([303, '/desk/corrections?said=settled'])
    const after = wordsOf((await desk.inject({ url: '/desk/corrections?said=settled', headers })).body)
    expect(after).toContain('Recorded, with your name')
    expect(after).toContain('No correction is waiting')
    expect(after).toContain('Chan Tai-man, 10 June 2026')
    expect(after).toContain('Put right')
    const twice = await post(desk, '/desk/corrections', new URLSearchParams({ id, outcome: 'rejected', note: '' }))
    expect(twice.statusCode).toBe(404)
  })

  it('is given back with what was typed where nothing says what is wrong, or too much does', async () => {
    const sent = correctionIn(await answered('I run a shop. Which schemes are for me?'))
    sent.set('wrong', '  ')
    sent.set('right', 'r'.repeat(longestCorrection + 1))
    const { statusCode, body } = await post(app, '/ask/corrections', sent)
    const words = wordsOf(body)
    expect(statusCode).toBe(400)
    expect(words).toContain('Write what is wrong')
    expect(words).toContain(`Cut it to ${longestCorrection} characters`)
    expect(body).toContain('href="#correction-wrong"')
    expect(body).toContain('r'.repeat(longestCorrection + 1))
    const again = correctionIn(body)
    expect(again.getAll('quote')).toEqual(sent.getAll('quote'))
    expect((await city.corrections.waiting(1)).total).toBe(0)
  })

  it.each([
    ['nothing', {}],
    ['a method that there is not', { method: 'oracle' }],
    ['a place that is none', { quote: 'here' }],
    ['a question that is too long', { q: 'x'.repeat(10_000) }],
  ])('that is no form of ours is refused and not kept: %s', async (_what, fields) => {
    const whole = { q: 'Why?', language: 'en', method: 'none', wrong: 'All of it' }
    const sent = Object.keys(fields).length === 0 ? {} : { ...whole, ...fields }
    expect((await post(app, '/ask/corrections', new URLSearchParams(sent))).statusCode).toBe(400)
    expect((await city.corrections.waiting(1)).total).toBe(0)
  })
})

describe('The desk for corrections', () => {
  it.each(['GET', 'POST'] as const)('is closed to everyone else: %s', async (method) => {
    const { statusCode } = await app.inject({
      method,
      url: '/desk/corrections',
      headers,
      ...(method === 'POST' ? { payload: { id: 'a', outcome: 'accepted' } } : {}),
    })
    expect(statusCode).toBe(401)
  })

  it('is not kept by anything on the way, and has no page beyond its last', async () => {
    const { headers: sent } = await desk.inject({ url: '/desk/corrections', headers })
    expect([sent['cache-control'], sent['x-robots-tag']]).toEqual(['no-store', 'noindex, nofollow'])
    expect((await desk.inject({ url: '/desk/corrections?page=2', headers })).statusCode).toBe(404)
  })
})
