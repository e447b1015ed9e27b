import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startHouse, type House } from '../testing/house.ts'
import { newKey, sentSchool } from '../testing/schoolCase.ts'
import { addToDigest, checkpointRecord } from './checkpoints.ts'

let house: House
let first: { readonly reference: string; readonly id: string; readonly events: number }
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.close())

const admin = () => house.scratch.database.tables()
/** As whoever owns the database could do it. */
const tamper = async (statement: ReturnType<typeof sql>) => {
  await sql`alter table casework_event disable trigger user`.execute(admin())
  await sql`alter table casework_checkpoint disable trigger user`.execute(admin())
  await sql`alter table casework_moderation disable trigger user`.execute(admin())
  await statement.execute(admin())
  await sql`alter table casework_event enable trigger user`.execute(admin())
  await sql`alter table casework_checkpoint enable trigger user`.execute(admin())
}

beforeEach(async () => {
  await tamper(
    sql`truncate casework_event, casework_head, casework_content, casework_checkpoint, casework_case cascade`,
  )
  const head = house.applicant('school')
  const sent = await sentSchool(house, head)
  await sentSchool(house, house.applicant('school'))
  first = { reference: sent.reference, id: sent.id, events: (await house.casework.events(head, sent.reference)).length }
})

it('A log that nobody touched is proved, with how much of it a checkpoint covers', async () => {
  const { number, hash } = await house.casework.checkpoint()
  expect(await house.casework.checkpoint()).toMatchObject({ number, hash })
  const head = house.applicant('school')
  await sentSchool(house, head)
  const report = await house.casework.verify([hash])
  expect(report).toMatchObject({
    faults: [],
    faultCount: 0,
    cases: 3,
    events: first.events * 3,
    checkpoints: 1,
    sinceCheckpoint: first.events,
  })
  expect((await house.casework.checkpoint()).number).toBe(2)
  expect(await house.casework.verify([hash])).toMatchObject({ faults: [], checkpoints: 2, sinceCheckpoint: 0 })
})

it.each([
  ['whose body was altered', sql`update casework_event set body = '{}' where seq = 3`, { kind: 'altered', seq: 3 }],
  [
    'whose actor was altered',
    sql`update casework_event set actor = gen_random_uuid() where seq = 3`,
    { kind: 'altered', seq: 3 },
  ],
  [
    'whose time was altered',
    sql`update casework_event set at = at - interval '1 millisecond' where seq = 3`,
    { kind: 'altered', seq: 3 },
  ],
  ['that was taken out', sql`delete from casework_event where seq = 3`, { kind: 'missing', seq: 3 }],
  ['whose content was altered', sql`update casework_content set body = '{"answers":{}}'`, { kind: 'content' }],
  ['whose content was taken out', sql`delete from casework_content`, { kind: 'content' }],
])('An event %s is found', async (_, statement, fault) => {
  await tamper(statement)
  const { faults } = await house.casework.verify()
  expect(faults).toContainEqual(expect.objectContaining({ ...fault, case: first.reference }))
})

it('Events cut off at the end are missed by the head, and by the checkpoint where the head was set back too', async () => {
  const { hash } = await house.casework.checkpoint()
  await tamper(sql`delete from casework_event where seq = ${first.events} and case_id = ${first.id}`)
  expect((await house.casework.verify()).faults).toContainEqual({
    kind: 'cut-off',
    case: first.reference,
    seq: first.events,
  })
  await sql`update casework_head h set seq = e.seq, hash = e.hash from casework_event e
    where e.case_id = h.case_id and h.case_id = ${first.id} and e.seq = ${first.events - 1}`.execute(admin())
  expect((await house.casework.verify()).faults).toEqual([{ kind: 'checkpoint', number: 1 }])
  // Whoever owns the database can write the checkpoints anew as well: then only a hash that was kept elsewhere shows it.
  await tamper(sql`delete from casework_checkpoint`)
  expect((await house.casework.verify()).faults).toEqual([])
  expect((await house.casework.verify([hash])).faults).toEqual([{ kind: 'checkpoint-unknown', hash }])
})

it('A case whose whole log was cut off is found', async () => {
  await tamper(sql`delete from casework_event where case_id = ${first.id}`)
  await sql`delete from casework_head where case_id = ${first.id}`.execute(admin())
  expect((await house.casework.verify()).faults).toContainEqual({ kind: 'no-events', case: first.reference })
})

it('A log holds after what it is about was erased', async () => {
  await sql`update casework_case set closed = now(), result = 'withdrawn', stage_kind = 'end', standing = 'over' where id = ${first.id}`.execute(
    admin(),
  )
  const { rows } = await sql<{ party: string }>`select party from casework_case where id = ${first.id}`.execute(admin())
  const erased = await house.scratch.database.transaction((connection) =>
    house.casework.erase(connection, rows[0]?.party ?? ''),
  )
  expect(erased).toBe(1)
  const report = await house.casework.verify()
  expect(report.faults).toEqual([])
  expect(report.erased).toBeGreaterThan(0)
  const left = await sql<{ all: string }>`select string_agg(t::text, ' ') as all from (
    select to_jsonb(e) as t from casework_event e union all select to_jsonb(c) from casework_content c where c.case_id = ${first.id}
    union all select to_jsonb(a) from casework_answer a where a.case_id = ${first.id}) x`.execute(admin())
  expect(left.rows[0]?.all).not.toContain('Devices')
  expect(left.rows[0]?.all).not.toContain('常識科')
})

it('Nobody but the owner can change or cut off the log, or set a head', async () => {
  const head = house.person({ role: 'administrator' }, { role: 'auditor' }, { role: 'programme-officer' })
  for (const statement of [
    sql`update casework_event set body = '{}'`,
    sql`delete from casework_event`,
    sql`update casework_head set seq = 1`,
    sql`insert into casework_checkpoint values (9, now(), 1, 1, 'x', 'y', 'z')`,
    sql`update casework_content set body = null, salt = null, erased = now()`,
    sql`insert into casework_event (case_id, seq, at, actor, role, kind, audience, body, prev, hash)
      values (${first.id}, 99, now(), ${head.person}, 'programme-officer', 'closed', 'all', '{}', repeat('0', 64), repeat('0', 64))`,
  ])
    await expect(house.needs.identity.as(head, (connection) => statement.execute(connection.tables()))).rejects.toThrow(
      /permission denied|does not follow|row-level security/,
    )
  // The owner must first lift the guard.
  await expect(sql`delete from casework_event`.execute(admin())).rejects.toThrow(/only ever added to/)
})

it('A checkpoint is a digest that anybody can make again', () => {
  expect(addToDigest('a', 'b')).not.toBe(addToDigest('b', 'a'))
  const at = new Date(0)
  expect(checkpointRecord({ number: 1, at, position: 2, events: 3, digest: 'd' })).toEqual({
    number: 1,
    at: at.toISOString(),
    position: 2,
    events: 3,
    digest: 'd',
  })
  expect(newKey()).not.toBe(newKey())
})
