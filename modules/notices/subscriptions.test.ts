import { usualKeeping } from '#modules/identity'
import { noticesHolding } from './holding/noticesHolding.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor, PersonId } from '#modules/identity'
import { tables } from './store/tables.ts'
import { noticesApp, type NoticesApp } from './testing/noticesApp.ts'
import { visitor } from './testing/visitor.ts'

let house: NoticesApp
let ann: PersonId
beforeAll(async () => {
  house = await noticesApp()
  ann = await house.person('ann')
})
afterAll(() => house.close())
beforeEach(async () => {
  await tables(house.scratch.database).deleteFrom('notice').execute()
  await tables(house.scratch.database).deleteFrom('notice_subscription').execute()
  house.sent.length = 0
})

const actor = (): Actor => ({ person: ann, name: 'ann', grants: [], mandates: [], method: 'link' })
const answered = { 'fact-party-kind': 'school', consent: 'yes' }
const rows = () => tables(house.scratch.database).selectFrom('notice_subscription').selectAll().execute()
/** The path and query of the link in the last message. */
const linkIn = (text = house.sent.at(-1)?.text ?? ''): string => {
  const line = text.split('\n').find((each) => each.startsWith('http'))
  const { pathname, search } = new URL(line ?? '')
  return pathname + search
}
const signUp = async (email = 'eve@example.org', form: Readonly<Record<string, string>> = answered) => {
  const browser = visitor(house.app)
  await browser.post('/subscribe/school-computing?lang=en', { email, ...form })
  const link = linkIn()
  const key = new URL(link, 'http://x.y').searchParams.get('key') ?? ''
  return { browser, link, key }
}
const confirmed = async (email?: string, form?: Readonly<Record<string, string>>) => {
  const { browser, key } = await signUp(email, form)
  expect((await browser.post('/subscribe/confirm', { key })).statusCode).toBe(200)
  house.sent.length = 0
}
const packChanges = async () => {
  await house.notices.onPackChange()
  await house.jobs.runDue()
}
/** The rules come out: a school may borrow. */
const publish = async () => {
  const file = 'schemes/school-computing.yaml'
  await house.repack(
    file,
    '- not-published: { what:',
    '- fact: party-kind\n          is: school\n          text: { what:',
    [
      [
        'text: { what: { zh-Hant: 哪些學校可借用, en: which schools may borrow it }, by: mayors-office }',
        'text: { zh-Hant: 學校, en: A school }',
      ],
      ['facts: { party-kind: school }, outcome: needs-judgement', 'facts: { party-kind: school }, outcome: meets'],
    ],
  )
}

describe('An address', () => {
  it('is told nothing and counts for nothing before its owner has confirmed it', async () => {
    const { browser, link, key } = await signUp()
    expect(house.sent).toMatchObject([
      { to: 'eve@example.org', subject: 'Feilun: Please confirm: news of Computing time for a school' },
    ])
    expect(await rows()).toMatchObject([{ confirmed_at: null }])
    expect(JSON.stringify(await rows())).not.toContain(key)
    const page = await browser.get(link)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('eve@example.org')
    expect(await rows()).toMatchObject([{ confirmed_at: null }]) // Programs that look at links do not confirm.
    expect((await browser.post('/subscribe/confirm', { key })).statusCode).toBe(200)
    expect(await rows()).toMatchObject([{ confirmed_at: expect.any(Date), key_hash: null }])
    expect((await browser.post('/subscribe/confirm', { key })).statusCode).toBe(410)
  })

  it('has two days to confirm, and is forgotten a week after it was asked', async () => {
    const { browser, key } = await signUp()
    const before = house.clock.time
    house.clock.time += 48 * 3_600_000 + 1
    expect((await browser.post('/subscribe/confirm', { key })).statusCode).toBe(410)
    house.clock.time += 5 * 86_400_000
    await noticesHolding.retain(house.scratch.database, usualKeeping, new Date(house.clock.time))
    house.clock.time = before
    expect(await rows()).toEqual([])
  })

  it('is written to three times a day at most, and whoever asks sees no difference', async () => {
    const answers = []
    for (let i = 0; i < 5; i++) {
      const { body } = await visitor(house.app).post('/subscribe/school-computing?lang=en', {
        email: 'eve@example.org',
      })
      answers.push(body)
    }
    expect(house.sent).toHaveLength(3)
    expect(new Set(answers).size).toBe(1)
  })

  it.each([['a@b.c'], ['']])('is not one of hundreds that one visitor may have written to (%j)', async (email) => {
    const browser = visitor(house.app)
    const answers = []
    for (let i = 0; i < 25; i++) {
      const { statusCode } = await browser.post('/subscribe/school-computing', { email: email && `${i}${email}` })
      answers.push(statusCode)
    }
    expect(answers.slice(0, 20)).not.toContain(429)
    expect(answers.slice(20)).toEqual(Array(5).fill(429))
  })

  it('that signs up again keeps one subscription, with its newer answers', async () => {
    await confirmed('eve@example.org', {})
    await confirmed()
    expect(await rows()).toMatchObject([{ facts: { 'party-kind': 'school' } }])
  })

  it.each(['', 'eve', 'a@b.c,d@e.f', 'a@b.c\r\nBcc: x@y.z'])(
    'such as %j is refused with all that was typed',
    async (email) => {
      const answer = await visitor(house.app).post('/subscribe/school-computing?lang=en', { email, ...answered })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('Enter one e-mail address')
      expect(answer.body).toContain('<option value="school" selected')
      expect(house.sent).toEqual([])
      expect(await rows()).toEqual([])
    },
  )

  it('of which the mail server refuses the message is told so, and may try again', async () => {
    house.refusing.next = 1
    const answer = await visitor(house.app).post('/subscribe/school-computing', { email: 'eve@example.org' })
    expect(answer.statusCode).toBe(502)
    expect(await rows()).toEqual([])
  })
})

describe('Answers', () => {
  it('are kept only with consent, which names its wording', async () => {
    const { consent: _, ...without } = answered
    const refused = await visitor(house.app).post('/subscribe/school-computing?lang=en', { email: 'a@b.c', ...without })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Tick the box')
    await confirmed()
    expect(await rows()).toMatchObject([{ facts: { 'party-kind': 'school' }, consent: 'subscription-answers-1' }])
  })

  it('are not needed', async () => {
    await confirmed('eve@example.org', {})
    expect(await rows()).toMatchObject([{ facts: {}, consent: null, outcome: 'needs-facts' }])
  })

  it('that the rules do not know are refused at their field', async () => {
    const answer = await visitor(house.app).post('/subscribe/school-computing?lang=en', {
      email: 'a@b.c',
      'fact-party-kind': 'pirate',
      'fact-__proto__': 'x',
      consent: 'yes',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#fact-party-kind"')
  })
})

it('A scheme that the pack does not have is none to subscribe to', async () => {
  const browser = visitor(house.app)
  expect((await browser.get('/subscribe/nothing')).statusCode).toBe(404)
  expect((await browser.post('/subscribe/nothing', { email: 'a@b.c' })).statusCode).toBe(404)
})

describe('Somebody who is signed in', () => {
  it('needs no address, and ends it on their own page, where all that is kept is shown', async () => {
    const browser = visitor(house.app)
    await browser.comeIn('ann')
    const page = await browser.get('/subscribe/school-computing?lang=en')
    expect(page.body).toContain('You are signed in as ann')
    expect(page.body).not.toContain('name="email"')
    expect((await browser.post('/subscribe/school-computing', answered)).statusCode).toBe(200)
    await browser.post('/subscribe/school-computing', answered)
    const list = await browser.get('/me/notices?lang=en')
    expect(list.body).toContain('Answers that we keep for this: Who you are: School')
    const [kept, ...more] = await house.notices.subscriptions.of(actor())
    expect(more).toEqual([])
    const stranger = visitor(house.app)
    await stranger.comeIn('ben')
    await stranger.post('/me/notices/subscriptions/end', { subscription: kept?.id ?? '' })
    expect(await rows()).toHaveLength(1)
    await browser.post('/me/notices/subscriptions/end', { subscription: kept?.id ?? '' })
    expect(await rows()).toEqual([])
  })
})

describe('When the pack changes', () => {
  afterEach(async () => {
    await house.jobs.runDue()
  })

  it('those are told for whose answers the outcome changed, and once, however many servers see it', async () => {
    await house.notices.subscriptions.byPerson(actor(), {
      scheme: 'school-computing',
      language: 'en',
      facts: { 'party-kind': 'school' },
    })
    await confirmed() // A school, by mail.
    await confirmed('shop@example.org', { 'fact-party-kind': 'shop', consent: 'yes' })
    await publish()
    await Promise.all([packChanges(), packChanges(), house.notices.onPackChange()])
    await house.jobs.runDue()
    await packChanges()
    const toEve = house.sent.filter(({ to }) => to === 'eve@example.org')
    expect(toEve).toHaveLength(1)
    expect(toEve[0]?.text).toContain(
      'For the answers that you gave us: before “waits for a person’s judgement, or for details not published”, now “open to you”.',
    )
    expect(house.sent.filter(({ to }) => to === 'shop@example.org')).toEqual([])
    const told = await house.notices.list(actor())
    expect(told.notices).toMatchObject([{ kind: 'scheme-changed', href: '/stand?scheme=school-computing' }])
    expect(house.sent.filter(({ to }) => to === 'ann@example.org')).toHaveLength(1)
    expect((await rows()).map(({ pack_hash }) => pack_hash)).toEqual(Array(3).fill(house.packs.current().hash))
  })

  it('a change of something else tells nobody', async () => {
    await confirmed()
    await house.repack('schemes/shop-course.yaml', 'Two free places', 'Two places at no cost')
    await packChanges()
    expect(house.sent).toEqual([])
    expect(await rows()).toMatchObject([{ pack_hash: house.packs.current().hash }])
  })

  it('a scheme that opens is told of, and the calendar alone tells nobody', async () => {
    await confirmed()
    const before = house.clock.time
    house.clock.time += 200 * 86_400_000
    await house.repack('schemes/school-computing.yaml', 'status: not-published', 'status: open')
    await packChanges()
    house.clock.time = before
    expect(house.sent).toHaveLength(1)
    expect(house.sent[0]?.text).toContain('before “details not published”, now “open”')
    expect(house.sent[0]?.text).not.toContain('For the answers')
  })

  it('one who has stopped is told nothing, and nothing of them is kept', async () => {
    await confirmed()
    await house.repack('schemes/school-computing.yaml', 'status: open', 'status: closed')
    await packChanges()
    const { pathname, search } = new URL(house.sent[0]?.unsubscribe ?? '')
    house.sent.length = 0
    expect((await visitor(house.app).postFrom(pathname + search, {})).statusCode).toBe(200)
    expect(await rows()).toEqual([])
    expect((await visitor(house.app).postFrom(pathname + search, {})).statusCode).toBe(200) // Again changes nothing.
    await house.repack('schemes/school-computing.yaml', 'status: closed', 'status: open')
    await packChanges()
    expect(house.sent).toEqual([])
  })
})
