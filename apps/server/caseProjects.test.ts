import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI from 'openai'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import type { CaseView } from '#modules/casework'
import type { GatewayNode, ProjectId } from '#modules/gateway'
import { personId, type Actor, type Grant } from '#modules/identity'
import { readConfig } from '#platform/config'
import { scratchDatabase, type ScratchDatabase } from '../../test/support/scratchDatabase.ts'
import { startFakeUpstream, type FakeUpstream } from '../../modules/gateway/testing/fakeUpstream.ts'
import { settingsText } from '../../modules/gateway/testing/settingsText.ts'
import { gatewayNodeOf } from './gatewayOf.ts'
import { migrations } from './modules.ts'
import { modulesOf, type Modules } from './modulesOf.ts'

const scheme = 'hkgai'
let folder: string
let scratch: ScratchDatabase
let modules: Modules
let fake: FakeUpstream
let node: GatewayNode
let server: Server
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feilun-case-project-'))
  scratch = await scratchDatabase(migrations)
  const config = readConfig({ FEILUN_SECRET: 'x'.repeat(40), FEILUN_PACK: 'packs/hk-2026', FEILUN_DATA: folder })
  const now = () => new Date()
  modules = modulesOf(scratch.database, config, now)
  await modules.packs.load(config.FEILUN_PACK)
  fake = await startFakeUpstream()
  await modules.gateway.upstreams.load(
    { name: 'settings.yaml', text: settingsText([{ id: 'here', url: fake.url }]) },
    'test',
  )
  const path = `${scheme}/${scheme}/example-call`
  await modules.ledger.open({ path, unit: 'usd-micro' })
  await modules.ledger.limit({ key: 'call', by: 'test', path, limit: minor(1_000_000_000) })
  node = await gatewayNodeOf(config, {
    ...modules,
    database: scratch.database,
    databaseUrl: scratch.url,
    now,
    log: { error: () => {} },
  })
  server = createServer((request, response) => void node.handle(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`
})
afterAll(async () => {
  server.close()
  await fake.close()
  await scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

async function person(name: string, ...grants: readonly Grant[]): Promise<Actor> {
  const { person: id } = await modules.identity.inviteAsOperator({ name, email: `${name}@example.org`, grants })
  return { person: personId(id), name, grants, mandates: [], method: 'passkey' }
}
const press = ({ version }: CaseView) => ({ version, key: randomUUID() })

it('Somebody applies, is approved, finds a project, makes a key, and the official client answers with it', async () => {
  const { casework, caseProjects, gateway, review, identity, notices, ledger } = modules
  const founder = await person('founder')
  const party = await identity.createParty(founder, { kind: 'start-up', name: 'Lion Rock Robotics' })
  const head: Actor = { ...founder, mandates: [{ party, assurance: 'verified' }] }
  let view = await casework.start(head, { scheme, party, language: 'en', facts: {}, key: randomUUID() })
  for (const [ask, value] of [
    ['party-kind', 'start-up'],
    ['purpose', 'To answer what our customers ask.'],
    ['personal-data', 'Nobody’s.'],
    ['allowance', '12.50'],
    ['authorised', true],
  ] as const)
    view = await casework.answer(head, view.reference, { version: view.version, ask, value })
  view = await casework.submit(head, view.reference, press(view))

  const officer = await person('officer', { role: 'programme-officer' })
  const points = ['purpose-told', 'people-protected'].map((point) => ({ point, met: true, note: '' }))
  view = await casework.check(officer, view.reference, { ...press(view), outcome: 'pass', points, reasons: [] })
  const approver = await person('approver', { role: 'approver' })
  const reasons = [{ reason: 'clear-purpose', words: 'It is clear what the models will be used for, and by whom.' }]
  await review.decide(approver, view.reference, { ...press(view), outcome: 'approve', reasons, amount: 10_000_000 })
  view = await casework.view(head, view.reference)
  view = await casework.answer(head, view.reference, { version: view.version, ask: 'accepted-use', value: true })
  view = await casework.accept(head, view.reference, press(view))

  expect(await caseProjects.follow(new Date(0))).toMatchObject({ opened: 1 })
  const [project] = await gateway.projects.list(head)
  expect(project).toMatchObject({ id: view.id, name: view.reference, state: 'open' })
  const { notices: told } = await notices.list(head)
  expect(told.find(({ kind }) => kind === 'project-opened')?.href).toBe(`/gateway/projects/${view.id}`)

  const id = view.id as string as ProjectId
  const { secret } = await gateway.projects.makeKey(head, id, { name: 'first' })
  const client = new OpenAI({ apiKey: secret, baseURL: url, maxRetries: 0 })
  const answer = await client.chat.completions.create({
    model: 'small',
    max_tokens: 100,
    messages: [{ role: 'user', content: 'What is the Lion Rock?' }],
  })
  expect(answer.choices[0]?.message.content).not.toBe('')
  // Ending stores what is on record and gives back what was leased.
  await node.stop(1_000)
  const account = await ledger.account(`models/${scheme}/${party}/${id}`)
  expect(account).toMatchObject({ limit: 10_000_000, held: 0 })
  expect(account.settled).toBeGreaterThan(0)
  const { calls } = await gateway.records.calls(head, { project: id })
  expect(calls).toMatchObject([{ model: 'small', outcome: 'answered', provider: 'here', cost: account.settled }])
  const days = { from: '2026-01-01', to: '2027-12-31' }
  const { total } = await gateway.records.usage(head, { project: id, ...days }, 'model')
  expect(total).toMatchObject({ calls: 1, cost: account.settled })
  expect(await ledger.check()).toEqual([])
})
