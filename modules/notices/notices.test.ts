import { noticesHolding } from './holding/noticesHolding.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settingsOf, usualKeeping, type Actor, type PersonId } from '#modules/identity'
import { languages } from '#platform/i18n'
import type { NewNotice } from './model/notice.ts'
import { tables } from './store/tables.ts'
import { noticesApp, type NoticesApp } from './testing/noticesApp.ts'
import { visitor } from './testing/visitor.ts'
import { tellWithin } from './tell.ts'
import { kinds } from './model/kinds.ts'
import { wordsOf } from './wording.ts'
import { isNoticeKind } from './model/kinds.ts'

let house: NoticesApp
let ann: PersonId
let ben: PersonId
beforeAll(async () => {
  house = await noticesApp()
  ann = await house.person('ann')
  ben = await house.person('ben')
})
afterAll(() => house.close())
beforeEach(async () => {
  await tables(house.scratch.database).deleteFrom('notice').execute()
  await tables(house.scratch.database).deleteFrom('notice_preference').execute()
  await house.jobs.runDue()
  house.sent.length = 0
})

const actorOf = (person: PersonId): Actor => ({ person, name: 'x', grants: [], mandates: [], method: 'link' })
const decided = (person: PersonId): NewNotice => ({
  to: { person },
  kind: 'case-decided',
  params: { reference: 'FL-2026-000123-C', scheme: 'school-computing' },
  href: '/cases/FL-2026-000123-C',
})
const tell = (notice: NewNotice) =>
  house.scratch.database.transaction((connection) => house.notices.tell(connection, notice))

describe('Somebody who was told something', () => {
  it('finds it on their page at once, in words of their language', async () => {
    await tell(decided(ann))
    const browser = visitor(house.app)
    await browser.comeIn('ann')
    for (const language of languages) {
      const { body } = await browser.get(`/me/notices?lang=${language}`)
      expect(body).toContain('FL-2026-000123-C')
      expect(body).toContain(
        language === 'en' ? 'There is a decision' : language === 'zh-Hans' ? '已有决定' : '已有決定',
      )
      expect(body).toContain(`href="/cases/FL-2026-000123-C?lang=${language}"`)
    }
  })

  it('marks one as read, or all, with script or without', async () => {
    await tell(decided(ann))
    await tell({ ...decided(ann), kind: 'case-paid' })
    const browser = visitor(house.app)
    await browser.comeIn('ann')
    const { notices } = await house.notices.list(actorOf(ann))
    const read = await browser.post('/me/notices/read', { notice: notices[0]?.id ?? '' })
    expect(read.statusCode).toBe(303)
    expect((await house.notices.list(actorOf(ann))).unread).toBe(1)
    await browser.post('/me/notices/read')
    expect((await house.notices.list(actorOf(ann))).unread).toBe(0)
  })

  it('sees nothing of what others were told, and marks none of it', async () => {
    await tell(decided(ann))
    const [mine] = (await house.notices.list(actorOf(ann))).notices
    expect((await house.notices.list(actorOf(ben))).notices).toEqual([])
    await house.notices.read(actorOf(ben), mine?.id)
    await house.notices.read({ ...actorOf(ben), person: ann, grants: [] }, randomUUID())
    expect((await house.notices.list(actorOf(ann))).unread).toBe(1)
    // Not even where the program asks for it by mistake.
    const seen = await house.scratch.database.within(settingsOf(actorOf(ben)), (connection) =>
      tables(connection).selectFrom('notice').selectAll().where('person', '=', ann).execute(),
    )
    expect(seen).toEqual([])
  })

  it('gets page after page of them, none twice', async () => {
    for (let i = 0; i < 65; i++) {
      house.clock.time += i % 3 === 0 ? 0 : 1 // Some at the same instant.
      await tell(decided(ann))
    }
    const seen: string[] = []
    let before: string | undefined
    do {
      const page = await house.notices.list(actorOf(ann), before)
      seen.push(...page.notices.map(({ id }) => id))
      before = page.before
    } while (before !== undefined)
    expect(seen).toHaveLength(65)
    expect(new Set(seen).size).toBe(65)
  })

  it('must be signed in, and cannot be made to press a button by another site', async () => {
    const browser = visitor(house.app)
    expect((await browser.get('/me/notices')).statusCode).not.toBe(200)
    await browser.comeIn('ann')
    const forged = await browser.postFrom('/me/notices/read', {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    })
    expect(forged.statusCode).toBe(403)
  })
})

describe('Telling', () => {
  it('is part of the transaction, also of one for somebody else', async () => {
    const kept = house.scratch.database.within(settingsOf(actorOf(ben)), (connection) =>
      house.notices.tell(connection, decided(ann)),
    )
    await kept
    const broken = house.scratch.database.within(settingsOf(actorOf(ben)), async (connection) => {
      await house.notices.tell(connection, decided(ann))
      throw new Error('no')
    })
    await expect(broken).rejects.toThrow('no')
    expect((await house.notices.list(actorOf(ann))).notices).toHaveLength(1)
  })

  it('a party reaches all who may act for it, and nobody else', async () => {
    const party = await house.identity.createParty({ ...actorOf(ann) }, { kind: 'school', name: 'A school' })
    await tell({ ...decided(ann), to: { party } })
    expect((await house.notices.list(actorOf(ann))).notices).toHaveLength(1)
    expect((await house.notices.list(actorOf(ben))).notices).toHaveLength(0)
  })

  it('twice with the same base tells once', async () => {
    const base = randomUUID()
    const { database } = house.scratch
    await tellWithin(database, base, decided(ann), new Date())
    await tellWithin(database, base, decided(ann), new Date())
    expect((await house.notices.list(actorOf(ann))).notices).toHaveLength(1)
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (href) => {
      await expect(tell({ ...decided(ann), href })).rejects.toThrow(/notice_href_check/)
    },
  )

  it.each(Object.keys(kinds).filter(isNoticeKind))('has words for %s in three languages', (kind) => {
    for (const language of languages) {
      const params = { reference: 'FL-1', scheme: 'school-computing', from: 'needs-judgement', to: 'meets' }
      const { title, text } = wordsOf({ kind, params }, language, house.packs.current())
      expect(`${title} ${text.join(' ')}`).not.toMatch(/\{|undefined|school-computing/)
    }
  })
})

describe('Mail', () => {
  it('follows in the person’s language, with the link on a line of its own and a way to stop', async () => {
    await tell(decided(ann))
    await house.jobs.runDue()
    expect(house.sent).toHaveLength(1)
    const [message] = house.sent
    expect(message).toMatchObject({ to: 'ann@example.org', subject: 'Feilun: There is a decision' })
    const lines = message?.text.split('\n') ?? []
    expect(lines).toContain('http://feilun.example/cases/FL-2026-000123-C?lang=en')
    expect(lines).toContain(message?.unsubscribe)
    expect(message?.id).toMatch(/^notice-[0-9a-f-]{36}$/)
  })

  it('is tried again where the server refuses, and is sent once', async () => {
    await tell(decided(ann))
    house.refusing.next = 1
    await house.jobs.runDue()
    expect(house.sent).toHaveLength(0)
    const queue = house.scratch.database.tables<{ 'graphile_worker._private_jobs': { run_at: Date } }>()
    await queue
      .updateTable('graphile_worker._private_jobs')
      .set({ run_at: new Date(0) })
      .execute()
    await house.jobs.runDue()
    await house.jobs.runDue()
    expect(house.sent).toHaveLength(1)
  })

  it('keeps its id where a server fell before it could note that it was sent', async () => {
    await tell(decided(ann))
    await house.jobs.runDue()
    const { database } = house.scratch
    await tables(database).updateTable('notice').set({ mail: 'waiting', mailed_at: null }).execute()
    const [task] = house.notices.tasks
    const [notice] = (await house.notices.list(actorOf(ann))).notices
    await task?.run({ notice: notice?.id }, new AbortController().signal)
    expect(house.sent.map(({ id }) => id)).toEqual([house.sent[0]?.id, house.sent[0]?.id])
  })

  it('is not sent of what the person turned off, which stands on their page all the same', async () => {
    const browser = visitor(house.app)
    await browser.comeIn('ann')
    const saved = await browser.post('/me/notices/topics', { topic: 'progress' })
    expect(saved.headers.location).toBe('/me/notices?saved=yes')
    expect(await house.notices.topics(actorOf(ann))).toEqual(['progress'])
    await tell(decided(ann))
    await tell({ ...decided(ann), kind: 'case-paid' })
    await house.jobs.runDue()
    expect(house.sent.map(({ subject }) => subject)).toEqual(['Feilun: A payment has been made'])
    expect((await house.notices.list(actorOf(ann))).notices).toHaveLength(2)
    await browser.post('/me/notices/topics')
    expect(await house.notices.topics(actorOf(ann))).toEqual([])
  })

  it('is stopped from the message itself, without signing in and with one press of a mail program', async () => {
    await tell(decided(ann))
    await house.jobs.runDue()
    const link = new URL(house.sent[0]?.unsubscribe ?? '')
    const browser = visitor(house.app)
    const asked = await browser.get(link.pathname + link.search)
    expect(asked.body).toContain('What needs you, and decisions')
    expect(await house.notices.topics(actorOf(ann))).toContain('needs-you') // Looking at it stops nothing.
    const pressed = await browser.postFrom(link.pathname + link.search, {}, { 'List-Unsubscribe': 'One-Click' })
    expect(pressed.statusCode).toBe(200)
    expect(await house.notices.topics(actorOf(ann))).not.toContain('needs-you')
  })

  it.each(['', 'x', `t.${randomUUID()}.needs-you.AAAA`, `s.${randomUUID()}.`])(
    'is not stopped by %j',
    async (token) => {
      const answer = await visitor(house.app).postFrom(`/stop?t=${token}`, {})
      expect(answer.statusCode).toBe(410)
      expect(await house.notices.topics(actorOf(ann))).toContain('needs-you')
    },
  )

  it('is not sent to someone who has had themselves erased', async () => {
    await tell(decided(ben))
    await house.scratch.database.transaction((connection) => noticesHolding.erase(connection, subject(ben), now()))
    await house.jobs.runDue()
    expect(house.sent).toEqual([])
    const left = await noticesHolding.exportOf(house.scratch.database, subject(ben))
    expect(Object.values(left).map(({ rows }) => rows)).toEqual([[], [], []])
  })
})

/** As far as notices look at a person whose data it is about. */
const subject = (person: PersonId) => ({ person, name: 'Ann', email: undefined, parties: [], alone: [] })
const now = () => new Date(house.clock.time)

it('gives a person all that is kept of them, and forgets it after two years', async () => {
  await tell(decided(ann))
  const { notice } = await noticesHolding.exportOf(house.scratch.database, subject(ann))
  expect(notice?.rows).toMatchObject([{ kind: 'case-decided', params: { reference: 'FL-2026-000123-C' } }])
  const retain = () => noticesHolding.retain(house.scratch.database, usualKeeping, now())
  const before = house.clock.time
  house.clock.time += 729 * 86_400_000
  await retain()
  expect((await house.notices.list(actorOf(ann))).notices).toHaveLength(1)
  house.clock.time += 2 * 86_400_000
  await retain()
  expect((await house.notices.list(actorOf(ann))).notices).toHaveLength(0)
  house.clock.time = before
})
