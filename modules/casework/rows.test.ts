import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Grant } from '#modules/identity'
import { startHouse, type House } from './testing/house.ts'
import { accepted, approver, decided, fillIn, own, passed, sentSchool, startSchool } from './testing/schoolCase.ts'
import { newKey, officer } from './testing/schoolCase.ts'

let house: House
let owner: Actor
let stranger: Actor
/** A case with a row in every table, of which a stranger must see none. */
let caseId: string
let tables: readonly string[]
let reviewers: { readonly free: Actor; readonly conflicted: Actor; readonly undeclared: Actor }

const admin = () => house.scratch.database.tables()
const asking = (...grants: readonly Grant[]): Actor => ({ ...stranger, grants })

beforeAll(async () => {
  house = await startHouse()
  const head = house.applicant('school')
  owner = head
  stranger = house.applicant('school')
  const paid = await accepted(house, head)
  caseId = paid.id
  reviewers = {
    free: house.person({ role: 'reviewer' }),
    conflicted: house.person({ role: 'reviewer' }),
    undeclared: house.person({ role: 'reviewer' }),
  }
  for (const [reviewer, conflict] of [
    [reviewers.free, 'none'],
    [reviewers.conflicted, 'conflict'],
    [reviewers.undeclared, 'undeclared'],
  ] as const)
    await sql`insert into casework_assignment (id, case_id, stage, round, reviewer, reference, scheme, party, assigned, assigned_by, conflict)
      select gen_random_uuid(), id, 'review', 1, ${reviewer.person}, reference, scheme, party, now(), ${reviewer.person}, ${conflict}
      from casework_case where id = ${caseId}`.execute(admin())
  // What may be written there is tested with the review; here only who sees it.
  for (const table of ['sheet', 'moderation', 'decision'])
    await sql`alter table ${sql.table(`casework_${table}`)} disable trigger user`.execute(admin())
  await sql`insert into casework_sheet (assignment, case_id, stage, round, reviewer, scores, saved)
    select id, case_id, stage, round, reviewer, '[]', now() from casework_assignment`.execute(admin())
  await sql`insert into casework_moderation (case_id, stage, round, number, at, by, role, words, signature)
    values (${caseId}, 'review', 1, 1, now(), gen_random_uuid(), 'programme-officer', 'x', 'x')`.execute(admin())
  await sql`insert into casework_decision (case_id, number, stage, outcome, by, role, at, reasons, subject, criteria, criteria_hash, facts_hash, decided_on, pack_hash, pack_version, event_seq)
    values (${caseId}, 1, 'decision', 'approve', gen_random_uuid(), 'approver', now(), '[{}]', 's', '{}', repeat('0', 64), 'h', now(), 'h', 'v', 1)`.execute(
    admin(),
  )
  await sql`insert into casework_message (id, case_id, stage, kind, by, words, at) values (gen_random_uuid(), ${caseId}, 'check', 'question', gen_random_uuid(), 'x', now())`.execute(
    admin(),
  )
  await sql`insert into casework_milestone (case_id, stage, round, share, amount, state) values (${caseId}, 'm', 1, 10, 10, 'open')`.execute(
    admin(),
  )
  await sql`insert into casework_outcome (case_id, stage, round, scheme, after_months, answers, at) values (${caseId}, 'o', 1, 's', 6, '[]', now())`.execute(
    admin(),
  )
  await sql`insert into casework_file (id, case_id, stage, ask, name, kind, size, sha256, bytes, scanned_by, at, by)
    values (gen_random_uuid(), ${caseId}, 'apply', 'plan', 'a.pdf', 'pdf', 1, repeat('0', 64), 'x', 's', now(), gen_random_uuid())`.execute(
    admin(),
  )
  await sql`insert into casework_review values (${caseId}, 'review', 1, 2, now(), null)`.execute(admin())
  await house.casework.checkpoint()
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relname like 'casework%' and relkind = 'r' order by relname`.execute(
    admin(),
  )
  tables = rows.map(({ name }) => name)
})
afterAll(() => house.close())

const countAs = (actor: Actor, table: string): Promise<number> =>
  house.needs.identity.as(actor, async (connection) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`
      .execute(connection.tables())
      .catch((error: unknown) => {
        if (error instanceof Error && error.message.startsWith('permission denied')) return { rows: [{ count: 0 }] }
        throw error
      })
    return rows[0]?.count ?? 0
  })
const seenBy = async (actor: Actor): Promise<readonly string[]> => {
  const seen: string[] = []
  for (const table of tables) if ((await countAs(actor, table)) > 0) seen.push(table)
  return seen
}

it('There is a row in every table of casework to be found, or the tests below would show nothing', async () => {
  const { rows } = await sql<{ empty: string }>`select 'x' as empty where false`.execute(admin())
  expect(rows).toEqual([])
  for (const table of tables) {
    const { rows: counted } = await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(table)}`.execute(admin())
    expect([table, counted[0]?.count]).not.toEqual([table, 0])
  }
  expect(tables.length).toBeGreaterThan(16)
})

it('The log of a case takes nothing that does not follow, also from whoever brings a table of heads of their own', async () => {
  const forged = house.needs.identity.as(owner, async (connection) => {
    await sql`create temporary table casework_head (case_id uuid primary key, seq integer, hash text, at timestamptz)`.execute(
      connection.tables(),
    )
    await sql`insert into casework_head values (${caseId}, 998, repeat('0', 64), '2026-01-01')`.execute(
      connection.tables(),
    )
    await sql`insert into casework_event (case_id, seq, at, actor, role, kind, audience, body, prev, hash)
      values (${caseId}, 999, '2026-12-01', ${owner.person}, 'applicant', 'sent', 'all', '{}', repeat('0', 64), repeat('1', 64))`.execute(
      connection.tables(),
    )
  })
  await expect(forged).rejects.toThrow('does not follow the last one')
})

describe('Rows of another party', () => {
  const offices = ['reviewer', 'approver', 'programme-officer', 'auditor'] as const
  const nobody: readonly (readonly [string, readonly Grant[]])[] = [
    ['an applicant', []],
    ['an administrator', [{ role: 'administrator' }]],
    ['a reviewer who was not assigned', [{ role: 'reviewer' }]],
    ...offices.map((role) => [`the ${role} of another scheme`, [{ role, scheme: 'another-scheme' }]] as const),
    ['somebody whose scheme looks like a role', [{ role: 'reviewer', scheme: 'x,auditor' }]],
  ]
  it.each(nobody)('are not there for %s, in any table', async (_, grants) => {
    const seen = await seenBy(asking(...grants))
    // A grant with a comma in it would be one more role; identity refuses such a scheme, so that it never comes to this.
    expect(grants.some(({ scheme }) => scheme?.includes(',')) ? [] : seen).toEqual([])
  })

  it('are not there for nobody at all', async () => {
    for (const settings of [{}, { person: '', parties: '', roles: '' }])
      for (const table of tables) {
        const count = await house.scratch.database
          .within(settings, async (connection) => {
            const { rows } = await sql<{
              count: number
            }>`select count(*)::int as count from ${sql.table(table)}`.execute(connection.tables())
            return rows[0]?.count
          })
          .catch(() => 0)
        expect([table, count]).toEqual([table, 0])
      }
  })

  it('are not changed, written or deleted by any of them', async () => {
    for (const [, grants] of nobody.slice(0, 7))
      for (const table of tables) {
        const touched = async (statement: ReturnType<typeof sql>) =>
          house.needs.identity
            .as(asking(...grants), async (connection) =>
              Number((await statement.execute(connection.tables())).numAffectedRows ?? 0n),
            )
            .catch(() => 0)
        expect([table, await touched(sql`delete from ${sql.table(table)}`)]).toEqual([table, 0])
        if (table === 'casework_case')
          expect(await touched(sql`update casework_case set version = version + 1`)).toBe(0)
        if (table === 'casework_answer') expect(await touched(sql`update casework_answer set value = '1'`)).toBe(0)
        if (table === 'casework_payment') expect(await touched(sql`update casework_payment set state = 'paid'`)).toBe(0)
      }
    const forged = house.needs.identity.as(asking(), (connection) =>
      sql`insert into casework_message (id, case_id, stage, kind, by, words, at)
        values (gen_random_uuid(), ${caseId}, 'x', 'reply', ${stranger.person}, 'forged', now())`.execute(
        connection.tables(),
      ),
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })
})

describe('Those who may see a case', () => {
  it('see of it what their office needs, and no more', async () => {
    const applicant = [
      'answer',
      'case',
      'content',
      'decision',
      'event',
      'file',
      'head',
      'key',
      'message',
      'milestone',
      'outcome',
      'payment',
      'review',
      'sealed',
    ]
    const review = ['answer', 'assignment', 'case', 'check', 'event', 'file', 'head', 'message', 'review', 'sheet']
    const office = [
      'answer',
      'assignment',
      'case',
      'check',
      'content',
      'decision',
      'event',
      'file',
      'head',
      'message',
      'milestone',
      'outcome',
      'payment',
      'review',
      'sealed',
    ]
    const named = (names: readonly string[]) => names.map((name) => `casework_${name}`)
    expect(await seenBy(owner)).toEqual(named(applicant))
    expect(await seenBy(reviewers.free)).toEqual(named(review))
    for (const role of ['programme-officer', 'approver'] as const) {
      expect(await seenBy(asking({ role }))).toEqual(named(office))
      expect(await seenBy(asking({ role, scheme: 'smart-teaching-grant' }))).toEqual(named(office))
    }
    expect(await seenBy(asking({ role: 'auditor' }))).toEqual(named([...office, 'checkpoint'].toSorted()))
  })

  it('do not see it while they have not declared that no conflict stands in the way, nor when one does', async () => {
    for (const reviewer of [reviewers.conflicted, reviewers.undeclared])
      expect(await seenBy(reviewer)).toEqual(['casework_assignment'])
    // The grant alone makes the reviewer: whoever lost it sees nothing, though still assigned.
    expect(await seenBy({ ...reviewers.free, grants: [] })).toEqual([])
  })

  it('see a draft only where it is their own', async () => {
    const head = house.applicant('school')
    await startSchool(house, head)
    expect(await countAs(head, 'casework_case')).toBe(1)
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from casework_case where submitted is not null`.execute(admin())
    for (const role of ['programme-officer', 'approver', 'auditor'] as const)
      expect(await countAs(asking({ role }), 'casework_case')).toBe(rows[0]?.count)
  })

  it('do not see what is for the office only, where it is their own case', async () => {
    const { rows } = await house.needs.identity.as(owner, (connection) =>
      sql<{ audience: string }>`select distinct audience from casework_event`.execute(connection.tables()),
    )
    expect(rows).toEqual([{ audience: 'all' }])
  })
})

it('A read of a case by somebody else is written down, and one’s own is not', async () => {
  const head = house.applicant('school')
  const sent = await sentSchool(house, head)
  const by = house.person(officer)
  const count = async () => {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from test_read where about = ${head.party}`.execute(admin())
    return rows[0]?.count
  }
  await own(house, head, sent)
  expect(await count()).toBe(0)
  await house.casework.view(by, sent.reference)
  await house.casework.events(by, sent.reference)
  expect(await count()).toBe(2)
})

it('Whoever may not do something is refused before anything is done, at every act and in every role', async () => {
  const head = house.applicant('school')
  const draft = await startSchool(house, head)
  const filled = await fillIn(house, head, draft, { 'has-smart-teaching-grant': false })
  const { casework } = house
  const once = () => ({ version: filled.version, key: newKey() })
  const acts: readonly (readonly [string, (actor: Actor) => Promise<unknown>])[] = [
    ['view', (actor) => casework.view(actor, draft.reference)],
    ['events', (actor) => casework.events(actor, draft.reference)],
    ['form', (actor) => casework.form(actor, draft.reference)],
    [
      'answer',
      (actor) => casework.answer(actor, draft.reference, { version: filled.version, ask: 'safeguards', value: 'x' }),
    ],
    ['submit', (actor) => casework.submit(actor, draft.reference, once())],
    ['withdraw', (actor) => casework.withdraw(actor, draft.reference, once())],
    ['reply', (actor) => casework.reply(actor, draft.reference, { ...once(), words: 'x' })],
    ['accept', (actor) => casework.accept(actor, draft.reference, once())],
    ['decline', (actor) => casework.decline(actor, draft.reference, once())],
    ['appeal', (actor) => casework.appeal(actor, draft.reference, { ...once(), words: 'x' })],
    ['ask', (actor) => casework.ask(actor, draft.reference, { ...once(), words: 'x' })],
    ['check', (actor) => passed(house, actor, filled)],
    ['acceptReport', (actor) => casework.acceptReport(actor, draft.reference, once())],
    ['returnReport', (actor) => casework.returnReport(actor, draft.reference, { ...once(), words: 'x' })],
    ['decide', (actor) => decided(house, actor, filled, 'approve')],
  ]
  for (const role of ['reviewer', 'programme-officer', 'approver', 'auditor', 'administrator'] as const)
    for (const [name, act] of acts)
      await expect(act(asking({ role })), `${role} ${name}`).rejects.toMatchObject({
        code: expect.stringMatching(/^(case-unknown|not-permitted)$/),
      })
  expect(await own(house, head, draft)).toMatchObject({ version: filled.version })
  expect(approver.role).toBe('approver')
})
