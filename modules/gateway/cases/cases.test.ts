import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minor } from '#modules/accounts'
import type { CaseView } from '#modules/casework'
import { migrate } from '#platform/database'
import { createSecrets } from '#platform/secrets'
import { startHouse, type House } from '../../casework/testing/house.ts'
import { approver, decided, fillIn, newKey, officer } from '../../casework/testing/schoolCase.ts'
import { gatewayMigrations } from '../migrations.ts'
import type { ProjectId } from '../model/ids.ts'
import { createDirectory } from '../projects/directory/createDirectory.ts'
import { createProjects } from '../projects/createProjects.ts'
import type { Projects } from '../projects/model/projects.ts'
import { createCaseProjects, type CaseProjects } from './createCaseProjects.ts'
import type { GivenCalls, ProjectNotice } from './needs.ts'
import { shareOut } from './settle.ts'

const scheme = 'hkgai'
const call = `${scheme}/${scheme}/example-call`
const dollars = (amount: number) => minor(amount * 1_000_000)
const epoch = new Date(0)

let house: House
let projects: Projects
let caseProjects: CaseProjects
const told: ProjectNotice[] = []
beforeAll(async () => {
  house = await startHouse()
  const { database } = house.scratch
  await migrate(house.scratch.url, [gatewayMigrations])
  await house.ledger.open({ path: call, unit: 'usd-micro' })
  await house.ledger.limit({ key: 'models', by: 'test', path: call, limit: dollars(1_000) })
  projects = createProjects({
    database,
    ledger: house.ledger,
    secrets: createSecrets('k'.repeat(40)),
    now: house.needs.now,
    newId: randomUUID,
    random: (bytes) => randomBytes(bytes),
    isMeasure: (id) => id === scheme,
  })
  caseProjects = createCaseProjects({
    database,
    ledger: house.ledger,
    projects,
    given: (asked) => house.casework.given({ unit: 'usd-micro', ...asked }),
    tell: (_connection, notice) => {
      told.push(notice)
      return Promise.resolve()
    },
    now: house.needs.now,
  })
})
afterAll(() => house.close())

const once = ({ version }: CaseView) => ({ version, key: newKey() })

/** A case of somebody who asked for some dollars, up to the offer. */
async function offered(asked: string, awarded: number) {
  const head = house.applicant('start-up')
  const { casework } = house
  let view = await casework.start(head, { scheme, party: head.party, language: 'en', facts: {}, key: newKey() })
  view = await fillIn(house, head, view, {
    'party-kind': 'start-up',
    purpose: 'To answer what our customers ask.',
    'personal-data': 'Nobody’s.',
    allowance: asked,
    authorised: true,
  })
  view = await casework.submit(head, view.reference, once(view))
  const points = ['purpose-told', 'people-protected'].map((point) => ({ point, met: true, note: '' }))
  const checked = { ...once(view), outcome: 'pass' as const, points, reasons: [] }
  view = await casework.check(house.person(officer), view.reference, checked)
  view = await decided(house, house.person(approver), view, 'approve', dollars(awarded))
  return { head, view: await casework.view(head, view.reference) }
}

async function accepted(asked: string, awarded: number) {
  const { head, view: offer } = await offered(asked, awarded)
  const filled = await fillIn(house, head, offer, { 'accepted-use': true })
  const view = await house.casework.accept(head, filled.reference, once(filled))
  return { head, view, id: view.id as string as ProjectId }
}

/** What a call would do: hold, and settle what it came to. */
async function spend(path: string, amount: number): Promise<void> {
  const key = randomUUID()
  const hold = await house.ledger.hold({ key: `${key} hold`, by: 'test', path, amount: minor(amount) })
  await house.ledger.settle({ key: `${key} settle`, by: 'test', hold: hold.id, rest: 'keep' })
}

const years = (count: number) => {
  house.clock.now = new Date(house.clock.now.getTime() + count * 366 * 86_400_000)
}

describe('Somebody who applies for model calls and is approved', () => {
  it('has a project with the award as its limit, is told where it is, and has a key that works', async () => {
    const { view: waiting } = await offered('80', 40)
    const { head, view, id } = await accepted('120.50', 100)
    expect(await caseProjects.follow(epoch)).toMatchObject({ opened: 1 })
    const project = await projects.project(head, id)
    expect(project).toMatchObject({ party: head.party, measure: scheme, scheme, state: 'open', name: view.reference })
    expect(await house.ledger.account(project.account)).toMatchObject({ limit: dollars(100), held: 0, settled: 0 })
    expect(told).toEqual([
      {
        to: { party: head.party },
        kind: 'project-opened',
        params: { reference: view.reference, scheme },
        href: `/gateway/projects/${id}`,
      },
    ])
    const { secret, key } = await projects.makeKey(head, id, { name: 'first' })
    const directory = await createDirectory({
      database: house.scratch.database,
      secrets: createSecrets('k'.repeat(40)),
      now: house.needs.now,
    })
    const caller = await directory.callerOf(secret)
    expect([caller.project.id, caller.key.id]).toEqual([id, key.id])
    await directory.close()
    // What is spent is held and settled under the project, and never beyond the award.
    await spend(key.account, 60_000_000)
    await expect(spend(key.account, 40_000_001)).rejects.toMatchObject({ code: 'limit-exceeded' })
    // The case that only has an offer has no project.
    await expect(projects.project({ job: 'test' }, waiting.id as string as ProjectId)).rejects.toMatchObject({
      code: 'project-unknown',
    })
  })

  it('has one project, however often and by however many at once cases are followed', async () => {
    const { head, id } = await accepted('30', 30)
    const before = told.length
    await Promise.all([caseProjects.follow(epoch), caseProjects.follow(epoch), caseProjects.follow(epoch)])
    await caseProjects.follow(epoch)
    const { rows } = await sql`select from gateway_project where party = ${head.party}`.execute(
      house.scratch.database.tables(),
    )
    expect([rows.length, told.length - before]).toEqual([1, 1])
    const { account } = await projects.project(head, id)
    expect((await house.ledger.account(account)).limit).toBe(dollars(30))
  })

  it('counts as given in the award’s account and as spent in the project’s, never both in one', async () => {
    const before = await house.ledger.account(call)
    const { head, id } = await accepted('20', 20)
    await caseProjects.follow(epoch)
    const { account } = await projects.project(head, id)
    await spend(account, 5_000_000)
    const after = await house.ledger.account(call)
    expect(after.settled - before.settled).toBe(dollars(20))
    expect(await house.ledger.account(account)).toMatchObject({ settled: dollars(5) })
  })
})

describe('A case that ends otherwise than completed', () => {
  it('closes its project, waits for what still runs, and gives back what was not spent', async () => {
    const { head, id } = await accepted('50', 50)
    await caseProjects.follow(epoch)
    const { account } = await projects.project(head, id)
    const given = (await house.ledger.account(call)).settled
    await spend(account, 12_000_000)
    const running = await house.ledger.hold({ key: 'running', by: 'test', path: account, amount: dollars(3) })
    years(3)
    while ((await house.casework.lapseDue(100)) > 0);
    expect(await caseProjects.follow(epoch)).toMatchObject({ settled: expect.any(Number) })
    expect((await projects.project(head, id)).state).toBe('closed')
    expect(told.at(-1)).toMatchObject({ kind: 'project-closed' })
    // A call is still under way: nothing of this project has gone back yet.
    const state = async () => {
      const { rows } = await sql<{ state: string; returned: number }>`
        select state, returned from gateway_case_project where case_id = ${id}`.execute(house.scratch.database.tables())
      return rows[0]
    }
    expect(await state()).toEqual({ state: 'closing', returned: 0 })
    await house.ledger.settle({ key: 'ran', by: 'test', hold: running.id, amount: dollars(1), rest: 'release' })
    await caseProjects.follow(epoch)
    expect(await state()).toEqual({ state: 'settled', returned: dollars(37) })
    expect(await house.ledger.account(account)).toMatchObject({ limit: dollars(13), settled: dollars(13), held: 0 })
    const back = given - (await house.ledger.account(call)).settled
    expect(back).toBeGreaterThanOrEqual(dollars(37))
    const after = await house.ledger.account(call)
    await caseProjects.follow(epoch)
    expect(await house.ledger.account(call)).toEqual(after)
    expect(await house.ledger.check()).toEqual([])
  })
})

/** Follows cases that are said to have given so much. */
const following = (...given: readonly GivenCalls[]) =>
  createCaseProjects({
    database: house.scratch.database,
    ledger: house.ledger,
    projects,
    given: ({ after }) => Promise.resolve(after === undefined ? given : []),
    tell: (_connection, notice) => {
      told.push(notice)
      return Promise.resolve()
    },
    now: house.needs.now,
  }).follow(epoch)

const givenNow = (amount: number): GivenCalls => ({
  case: randomUUID(),
  reference: 'FL-0',
  scheme,
  party: randomUUID(),
  account: call,
  amount: dollars(amount),
  from: [],
  state: 'stands',
  changed: epoch,
})

describe('What a later stage of a case gives', () => {
  it('comes on top of the limit, once, also where an officer has changed it since', async () => {
    const first = givenNow(10)
    const id = first.case as ProjectId
    await following(first)
    await projects.setLimit({ job: 'test' }, { level: 'project', project: id }, dollars(15))
    const second = { ...first, amount: dollars(30) }
    expect(await following(second)).toMatchObject({ raised: 1 })
    expect(await following(second, second)).toMatchObject({ raised: 0, nothing: 2 })
    const { account } = await projects.project({ job: 'test' }, id)
    expect((await house.ledger.account(account)).limit).toBe(dollars(35))
    expect(told.filter(({ href }) => href.endsWith(id)).map(({ kind }) => kind)).toEqual([
      'project-opened',
      'project-raised',
    ])
    const changes = await projects.changes({ job: 'test' }, id)
    expect(changes[0]).toMatchObject({ kind: 'limit-set', by: 'cases', what: { limit: dollars(35) } })
  })

  it('opens and closes at once what was over before it was seen, and gives all of it back', async () => {
    const before = await house.ledger.account(call)
    const { id: hold } = await house.ledger.hold({ key: 'award', by: 'test', path: call, amount: dollars(4) })
    await house.ledger.settle({ key: 'given', by: 'test', hold, rest: 'keep' })
    const ended = { ...givenNow(4), from: [{ hold, amount: dollars(4) }], state: 'ended' as const }
    expect(await following(ended)).toMatchObject({ closed: 1 })
    expect((await projects.project({ job: 'test' }, ended.case as ProjectId)).state).toBe('closed')
    expect((await house.ledger.account(call)).settled).toBe(before.settled)
  })
})

describe('A case whose measure is gone', () => {
  it('keeps no other waiting', async () => {
    const bad = { ...givenNow(1), account: 'no-such-measure/x/y' }
    const good = givenNow(1)
    await expect(following(bad, good)).rejects.toBeInstanceOf(AggregateError)
    expect((await projects.project({ job: 'test' }, good.case as ProjectId)).state).toBe('open')
  })
})

it.each([
  [[5, 5], 10, [5, 5]],
  [[5, 5], 7, [5, 2]],
  [[5, 5], 0, []],
  [[5, 5], 20, [5, 5]],
])('What goes back of holds of %j, %i in all, is %j', (amounts, rest, expected) => {
  const holds = amounts.map((amount, at) => ({ hold: String(at), amount: minor(amount) }))
  expect(shareOut(holds, rest).map(({ amount }) => amount)).toEqual(expected)
})
