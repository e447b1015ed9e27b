import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '#engines/rules'
import { readPack, type LoadedPack } from '#modules/packs'
import type { App } from '#platform/http'
import { standPackOf } from './standPackOf.ts'
import { writeSession } from './session/writeSession.ts'
import { harbourApp, theWorld } from './testing/harbourApp.ts'
import { day } from './testing/harbour.ts'
import { writePack } from './wire/writePack.ts'

let app: App
let pack: LoadedPack
beforeAll(async () => {
  const read = await readPack(join(import.meta.dirname, '../../packs/hk-2026'))
  if (!read.ok) throw new Error('The pack is broken.')
  const { content, rules, hash } = read.pack
  const { id, version } = content.pack
  pack = { content, rules, hash, program: compile(rules), id, version, loadedAt: new Date(0) }
  app = await harbourApp({ ...theWorld(), pack, today: day('2026-11-02') })
})
afterAll(() => app.close())

describe('A scheme that takes cases', () => {
  it('is applied for from the results by a form that takes the answers along, and only by it', async () => {
    const entries = [{ kind: 'answered', fact: 'public-sector-school', value: true } as const]
    const session = writeSession({ party: 'school', entries }, pack.hash)
    const payload = new URLSearchParams({ session, do: 'results' }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const { body } = await app.inject({ method: 'POST', url: '/stand?lang=en', headers, payload })
    const form = /<form[^>]*action="\/apply\/smart-teaching-grant\?lang=en"[^>]*>.*?<\/form>/.exec(body)?.[0] ?? ''
    expect(form).toContain('data-leaves')
    expect(form).toContain('public-sector-school=yes')
    expect(form).toContain('Only pressing this takes your answers along')
    const taking = new Set(pack.content.processes.map(({ scheme }) => scheme))
    const offered = [...body.matchAll(/action="\/apply\/([\w-]+)/g)].map(([, scheme = '']) => scheme)
    expect(offered.filter((scheme) => !taking.has(scheme))).toEqual([])
  })

  it('shows on its page how it goes, at the address that the process has, and that it is an example', async () => {
    const { body } = await app.inject('/schemes/smart-teaching-grant?lang=en')
    expect(body).toContain('id="process-smart-teaching-grant"')
    expect(body).toContain('An example process')
    expect(body).toContain('href="/apply/smart-teaching-grant?lang=en"')
  })

  it('is all that devices are sent of processes: which schemes, and from when to when', () => {
    const sent = writePack(standPackOf(pack), 'en')
    expect(sent).toContain('"takesCases":[{"scheme":')
    expect(sent).not.toContain('teaching-plan')
  })
})
