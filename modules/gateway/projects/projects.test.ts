import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLedger, minor, type Accounts } from '#modules/accounts'
import { partyId, personId, settingsOf, type Actor, type Grant, type Subject } from '#modules/identity'
import { createSecrets } from '#platform/secrets'
import { scratchDatabase, type ScratchDatabase } from '../../../test/support/scratchDatabase.ts'
import { gatewayGround } from '../records/testing/ground.ts'
import type { ProjectId } from '../model/ids.ts'
import { createDirectory, createProjects, type OwnDirectory, type Projects } from './index.ts'

const secrets = createSecrets('a secret that is only for tests, 32 signs')
let scratch: ScratchDatabase
let ledger: Accounts
let projects: Projects
const clock = { now: new Date('2026-11-22T04:00:00Z') }
const directories: OwnDirectory[] = []

beforeAll(async () => {
  scratch = await scratchDatabase(gatewayGround)
  const { database } = scratch
  ledger = createLedger({ database, now: () => clock.now, newId: randomUUID })
  projects = createProjects({
    database,
    ledger,
    secrets,
    now: () => clock.now,
    newId: randomUUID,
    random: randomBytes,
    isMeasure: (id) => id === 'ai-for-all',
  })
})
afterAll(async () => {
  for (const each of directories) each.close()
  await scratch.close()
})

const actor = (name: string, ...grants: readonly Grant[]): Actor => ({
  person: personId(randomUUID()),
  name,
  grants,
  mandates: [{ party: partyId(randomUUID()), assurance: 'verified' }],
  method: 'passkey',
})
const partyOf = ({ mandates }: Actor): string => mandates[0]?.party ?? ''
const approver = actor('Amy', { role: 'approver' })
const administrator = actor('Adam', { role: 'administrator' })
const officer = actor('Olga', { role: 'programme-officer', scheme: 'lamps' })
const job = { job: 'cli' } as const

/** A directory that looks for changes when it is told to. */
const directory = (settings = {}): OwnDirectory => {
  const made = createDirectory({
    database: scratch.database,
    secrets,
    now: () => clock.now,
    settings: { lookMs: 3_600_000, ...settings },
  })
  directories.push(made)
  return made
}

async function opened(owner = actor('Olive'), scheme?: string) {
  const project = await projects.open(approver, {
    name: 'Homework',
    party: partyOf(owner),
    measure: 'ai-for-all',
    scheme,
    limit: minor(5_000_000),
  })
  return { owner, project }
}

describe('a project', () => {
  it('is opened with its budget by whoever may give money, and by nobody else', async () => {
    const owner = actor('Olive')
    const asked = { name: 'Homework', party: partyOf(owner), measure: 'ai-for-all', limit: minor(7) }
    for (const who of [owner, officer, actor('Rita', { role: 'reviewer' })])
      await expect(projects.open(who, asked)).rejects.toMatchObject({ code: 'not-permitted' })
    const project = await projects.open(approver, asked)
    expect(project).toMatchObject({ name: 'Homework', state: 'open', models: undefined, content: { keep: 'nothing' } })
    expect(await ledger.account(project.account)).toMatchObject({ unit: 'usd-micro', limit: 7 })
    expect(await projects.project(owner, project.id)).toEqual(project)
    expect(await projects.list(owner)).toEqual([project])
    await expect(projects.open(approver, { ...asked, measure: 'unheard-of' })).rejects.toMatchObject({
      code: 'measure-unknown',
    })
  })

  it('that is opened twice with one id is opened once', async () => {
    const id = randomUUID() as ProjectId
    const asked = { id, name: 'Once', party: randomUUID(), measure: 'ai-for-all', limit: minor(9) }
    const first = await projects.open(job, asked)
    expect(await projects.open(job, asked)).toEqual(first)
    expect((await projects.changes(job, id)).map(({ kind }) => kind)).toEqual(['project-opened'])
  })

  it('is seen and changed by its party and by the offices of its scheme, and by nobody else', async () => {
    const { owner, project } = await opened(actor('Olive'), 'lamps')
    const other = actor('Otto')
    const elsewhere = actor('Ole', { role: 'programme-officer', scheme: 'other' })
    for (const who of [other, elsewhere]) {
      await expect(projects.project(who, project.id)).rejects.toMatchObject({ code: 'project-unknown' })
      await expect(projects.change(who, project.id, { name: 'Mine' })).rejects.toMatchObject({
        code: 'project-unknown',
      })
      await expect(projects.makeKey(who, project.id, { name: 'k' })).rejects.toMatchObject({ code: 'project-unknown' })
      expect(await projects.list(who)).toEqual([])
    }
    const auditor = actor('Aude', { role: 'auditor' })
    expect((await projects.project(auditor, project.id)).id).toBe(project.id)
    await expect(projects.change(auditor, project.id, { name: 'Mine' })).rejects.toMatchObject({
      code: 'project-unknown',
    })
    expect((await projects.change(officer, project.id, { models: ['small'] })).models).toEqual(['small'])
    const changed = await projects.change(owner, project.id, {
      models: undefined,
      residency: { regions: ['hk'], providers: undefined },
      content: { keep: 'sealed', days: 30 },
      cache: { seconds: 60 },
    })
    expect(await projects.project(owner, project.id)).toEqual(changed)
    expect(changed).toMatchObject({ models: undefined, residency: { regions: ['hk'] }, cache: { seconds: 60 } })
    expect(await projects.changes(owner, project.id)).toMatchObject([
      { kind: 'project-changed', by: owner.person, name: 'Olive' },
      { kind: 'project-changed', by: officer.person, what: { models: ['small'] } },
      { kind: 'project-opened', by: approver.person },
    ])
  })

  it('keeps nothing that it could not keep', async () => {
    const { owner, project } = await opened()
    for (const wrong of [
      { name: '' },
      { residency: { regions: ['Hong Kong'], providers: undefined } },
      { cache: { seconds: 0 } },
    ])
      await expect(projects.change(owner, project.id, wrong)).rejects.toMatchObject({ code: 'request-invalid' })
    await expect(projects.makeKey(owner, project.id, { name: 'k', perMinute: -1 })).rejects.toMatchObject({
      code: 'request-invalid',
    })
    await expect(projects.open(approver, { name: 'x', party: 'nobody', measure: 'ai-for-all' })).rejects.toMatchObject({
      code: 'request-invalid',
    })
  })

  it('that is closed stays closed and gets no more keys', async () => {
    const { owner, project } = await opened()
    await projects.setState(owner, project.id, 'closed')
    await expect(projects.setState(owner, project.id, 'open')).rejects.toMatchObject({ code: 'project-closed' })
    await expect(projects.makeKey(owner, project.id, { name: 'k' })).rejects.toMatchObject({ code: 'project-closed' })
  })
})

describe('a key', () => {
  it('is told once, kept as a hash, and finds its caller', async () => {
    const { owner, project } = await opened()
    const { key, secret } = await projects.makeKey(owner, project.id, {
      name: 'Class 4A',
      person: 'amy',
      models: ['small'],
      limit: minor(100),
    })
    expect(secret.endsWith(key.tail)).toBe(true)
    const { rows } = await sql<{
      text: string
    }>`select row_to_json(k)::text as text from gateway_key k where id = ${key.id}`.execute(scratch.database.tables())
    expect(rows[0]?.text).not.toContain(secret)
    const caller = await directory().callerOf(secret)
    expect(caller).toMatchObject({ key: { id: key.id, person: 'amy', models: ['small'] }, project: { id: project.id } })
    expect(JSON.stringify(caller)).not.toContain(secret)
    expect(await ledger.account(key.account)).toMatchObject({ limit: 100 })
    expect(await projects.keys(owner, project.id)).toEqual([key])
  })

  it('is answered from memory without a promise once it is known', async () => {
    const { owner, project } = await opened()
    const { secret } = await projects.makeKey(owner, project.id, { name: 'k' })
    const known = directory()
    const first = await known.callerOf(secret)
    expect(known.callerOf(secret)).toBe(first)
  })

  it('is valid for its grace after it was replaced, and the new one at once', async () => {
    const { owner, project } = await opened()
    const { key, secret } = await projects.makeKey(owner, project.id, { name: 'k' })
    const known = directory()
    await known.callerOf(secret)
    const rotated = await projects.rotateKey(owner, key.id, { seconds: 60 })
    await known.refresh()
    expect(await known.callerOf(secret)).toMatchObject({ key: { id: key.id } })
    expect(await known.callerOf(rotated.secret)).toMatchObject({ key: { id: key.id } })
    const before = clock.now
    clock.now = new Date(before.getTime() + 60_000)
    expect(() => known.callerOf(secret)).toThrow(expect.objectContaining({ code: 'model-key-invalid' }))
    expect(known.callerOf(rotated.secret)).toMatchObject({ key: { id: key.id } })
    // Without grace the old one is over at once.
    const again = await projects.rotateKey(owner, key.id, { seconds: 0 })
    await known.refresh()
    await expect(Promise.resolve(known.callerOf(rotated.secret))).rejects.toMatchObject({ code: 'model-key-invalid' })
    expect(await known.callerOf(again.secret)).toMatchObject({ key: { id: key.id } })
    clock.now = before
  })

  it('that is withdrawn, expired, or of a paused project lets nobody in, on every node', async () => {
    const { owner, project } = await opened()
    const nodes = [directory(), directory()] as const
    const { key, secret } = await projects.makeKey(owner, project.id, { name: 'k' })
    const expiring = await projects.makeKey(owner, project.id, {
      name: 'e',
      expires: new Date(clock.now.getTime() + 1_000),
    })
    const all = async (secret_: string, code: string) => {
      for (const node of nodes) {
        await node.refresh()
        await expect(async () => node.callerOf(secret_)).rejects.toMatchObject({ code })
      }
    }
    for (const node of nodes) await Promise.all([node.callerOf(secret), node.callerOf(expiring.secret)])
    await projects.setState(owner, project.id, 'paused')
    await all(secret, 'project-closed')
    await projects.setState(owner, project.id, 'open')
    for (const node of nodes) {
      await node.refresh()
      await node.callerOf(secret)
    }
    await projects.withdrawKey(owner, key.id)
    await all(secret, 'model-key-invalid')
    await expect(projects.rotateKey(owner, key.id, { seconds: 1 })).rejects.toMatchObject({ code: 'model-key-invalid' })
    const before = clock.now
    clock.now = new Date(before.getTime() + 1_000)
    await all(expiring.secret, 'model-key-expired')
    clock.now = before
  })

  it('that is changed is changed for its next call', async () => {
    const { owner, project } = await opened()
    const { key, secret } = await projects.makeKey(owner, project.id, { name: 'k', perMinute: 5 })
    const known = directory()
    await known.callerOf(secret)
    await projects.changeKey(owner, key.id, { perMinute: undefined, atOnce: 2 })
    await known.refresh()
    expect((await known.callerOf(secret)).key).toMatchObject({ perMinute: undefined, atOnce: 2, name: 'k' })
  })
})

describe('a flood of keys that are none', () => {
  it('costs no question to the database, whether they are garbage or were withdrawn', async () => {
    const { owner, project } = await opened()
    const { key, secret } = await projects.makeKey(owner, project.id, { name: 'k' })
    await projects.withdrawKey(owner, key.id)
    let asked = 0
    const known = createDirectory({
      database: { ...scratch.database, tables: <Tables>() => ((asked += 1), scratch.database.tables<Tables>()) },
      secrets,
      now: () => clock.now,
      settings: { lookMs: 3_600_000 },
    })
    directories.push(known)
    await expect(known.callerOf(secret)).rejects.toMatchObject({ code: 'model-key-invalid' })
    const before = asked
    expect(before).toBeGreaterThan(0)
    for (let at = 0; at < 1_000; at += 1) {
      const garbage = secret.slice(0, -8) + randomBytes(4).toString('hex')
      for (const text of [secret, garbage, 'sk-abc', ''])
        expect(() => known.callerOf(text)).toThrow(expect.objectContaining({ code: 'model-key-invalid' }))
    }
    expect(asked).toBe(before)
  })
})

it('where nobody can say whether it was changed, what is remembered is trusted for a while only', async () => {
  const { owner, project } = await opened()
  const { secret } = await projects.makeKey(owner, project.id, { name: 'k' })
  const state = { isDown: false }
  const known = createDirectory({
    database: {
      ...scratch.database,
      tables: <Tables>() => {
        if (state.isDown) throw new Error('down')
        return scratch.database.tables<Tables>()
      },
    },
    secrets,
    now: () => clock.now,
    settings: { lookMs: 3_600_000, trustMs: 0 },
  })
  directories.push(known)
  await known.callerOf(secret)
  state.isDown = true
  await expect(known.callerOf(secret)).rejects.toMatchObject({ code: 'not-ready' })
})

describe('budgets', () => {
  it('of a key are set by whoever manages the project, those above by whoever opens projects, those of measures by administrators', async () => {
    const { owner, project } = await opened()
    const { key } = await projects.makeKey(owner, project.id, { name: 'k' })
    expect(await projects.setLimit(owner, { level: 'key', key: key.id }, minor(10))).toMatchObject({ limit: 10 })
    await expect(projects.setLimit(owner, { level: 'project', project: project.id }, minor(99))).rejects.toMatchObject({
      code: 'not-permitted',
    })
    expect(await projects.setLimit(approver, { level: 'project', project: project.id }, minor(99))).toMatchObject({
      limit: 99,
    })
    for (const who of [owner, approver, officer])
      await expect(projects.setLimit(who, { level: 'measure', measure: 'ai-for-all' }, minor(1))).rejects.toMatchObject(
        { code: 'not-permitted' },
      )
    const measure = await projects.setLimit(administrator, { level: 'measure', measure: 'ai-for-all' }, minor(1_000))
    expect(measure).toMatchObject({ path: 'models/ai-for-all', limit: 1_000 })
    const shown = (await projects.budgets(owner, project.id)).map(({ path }) => path)
    expect(shown).toEqual([`models/ai-for-all/${partyOf(owner)}`, project.account, key.account])
    expect((await projects.budgets(administrator, project.id)).map(({ path }) => path)).toContain('models/ai-for-all')
    await projects.setLimit(job, { level: 'measure', measure: 'ai-for-all' }, undefined)
    expect(await projects.changes(owner, project.id)).toContainEqual(
      expect.objectContaining({ kind: 'limit-set', what: { level: key.account, limit: 10 } }),
    )
  })
})

describe('what was done', () => {
  it('is never changed or taken away, and cannot be written in somebody else’s name', async () => {
    const { owner, project } = await opened()
    for (const statement of [
      'update gateway_change set kind = kind',
      'delete from gateway_change',
      'truncate gateway_change',
    ])
      await expect(sql.raw(statement).execute(scratch.database.tables())).rejects.toThrow(/only ever added/)
    await expect(
      scratch.database.within(settingsOf(owner), (connection) =>
        sql`insert into gateway_change (number, at, actor, name, kind, project, what) values (0, now(), 'somebody', 'x', 'project-closed', ${project.id}, '{}')`.execute(
          connection.tables(),
        ),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  it('of somebody who had themselves erased stays without their name, their keys are withdrawn and their project is closed', async () => {
    const { owner, project } = await opened()
    const { secret } = await projects.makeKey(owner, project.id, { name: 'k', person: owner.person })
    const known = directory()
    await known.callerOf(secret)
    const parties = owner.mandates.map(({ party }) => party)
    const subject: Subject = { person: owner.person, name: owner.name, email: undefined, parties, alone: parties }
    const given = await projects.holding.exportOf(scratch.database, subject)
    expect(given['gateway_project']?.rows).toHaveLength(1)
    expect(given['gateway_key']?.rows).toHaveLength(1)
    await scratch.database.transaction(async (connection) => {
      await sql`select set_config('feilun.erasing', 'yes', true)`.execute(connection.tables())
      await projects.holding.erase(connection, subject, clock.now)
    })
    await known.refresh()
    await expect(async () => known.callerOf(secret)).rejects.toMatchObject({ code: 'model-key-invalid' })
    const changes = await projects.changes(job, project.id)
    expect(changes.map(({ name }) => name)).not.toContain('Olive')
    expect(changes.map(({ kind }) => kind)).toContain('key-made')
    expect((await projects.project(job, project.id)).state).toBe('closed')
  })
})
