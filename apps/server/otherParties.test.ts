import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '#modules/identity'
import { anotherCity, mark, otherParty, type City, type Other, type Route } from './testing/anotherCity.ts'

let city: City
let other: Other

beforeAll(async () => {
  city = await anotherCity()
  other = await otherParty(city)
})
afterAll(() => city.close())

const elsewhere = 'ai-course-organisers'
const offices = ['reviewer', 'approver', 'programme-officer', 'auditor'] as const
/** Who tries: somebody with all offices of another scheme, a reviewer of all schemes who was not asked, and who has no office over cases. */
const visitors: readonly (readonly [string, readonly Grant[] | undefined])[] = [
  ['nobody', undefined],
  ['an applicant', []],
  ['a reviewer who was not asked', [{ role: 'reviewer' }]],
  // Every page is open to these two, so they take minutes: FEILUN_WALK=all.
  ...(process.env['FEILUN_WALK'] === 'all'
    ? ([
        ['all offices of another scheme', offices.map((role) => ({ role, scheme: elsewhere }))],
        ['an administrator', [{ role: 'administrator' }]],
      ] as const)
    : []),
]
/** Whom an administrator manages is no secret to them: their names. The name of an organisation that was given an award is everyone's. */
const known = (url: string): RegExp =>
  url.startsWith('/people')
    ? /Zephyrine (Head|Founder|Deputy)/g
    : /^\/(api\/v1\/)?awards/.test(url)
      ? /Zephyrine (School|Arms|College)/g
      : /$^/g

/** Rows that are the other party's, or of their cases, table by table: the sum of each. */
async function theirs(): Promise<Readonly<Record<string, string>>> {
  const owner = city.scratch.database.tables()
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(owner)
  const ids = ['party', 'person', 'case', 'file', 'assignment', 'session', 'subscription', 'order', 'reference']
  const named = ids.flatMap((of) => other.ids.get(of) ?? [])
  const sums: Record<string, string> = {}
  for (const { name } of rows) {
    // When somebody was last seen is not theirs to say, and links and sessions come with every sign-in.
    if (name === 'identity_session' || name === 'identity_link') continue
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t
      where t::text ~ ${named.join('|')} order by 1`.execute(owner)
    sums[name] = `${found.rows.length} ${createHash('sha256')
      .update(found.rows.map(({ row }) => row).join('\n'))
      .digest('hex')}`
  }
  return sums
}

/** The addresses of a route with the other party's ids in it, each once. */
function addresses({ url }: Route): readonly string[] {
  let made = [url.replaceAll('*', 'nothing')]
  for (const [all = '', name = ''] of url.matchAll(/:(\w+)(?:\([^)]*\))?/g)) {
    const values = other.ids.get(name) ?? ['nothing']
    made = made.flatMap((address) => values.map((value) => address.replace(all, encodeURIComponent(value))))
  }
  return made
}

/** Everything that could name something of theirs, under every name that a form has for it; and, apart, what the route's schema asks for. */
const bodies = ({ fields }: Route): readonly URLSearchParams[] => {
  const first = (name: string) => other.ids.get(name)?.[0] ?? words[name] ?? 'yes'
  const asked = new URLSearchParams(fields.map((name) => [name, first(name)]))
  const every = new URLSearchParams([...other.ids].flatMap(([name, values]) => values.map((value) => [name, value])))
  return [asked, every]
}
const words: Readonly<Record<string, string>> = {
  conflict: 'none',
  outcome: 'approve',
  decision: 'approve',
  amount: '100',
  limit: '100',
  value: 'x',
  language: 'en',
  words: 'Because of what was said before, in full.',
  email: 'mallory@example.org',
  kind: 'school',
  name: 'Mallory',
  next: '/me',
}

describe('What is another party’s', () => {
  it('is there to be found', async () => {
    expect(city.all.length).toBeGreaterThan(100)
    const rows = await theirs()
    for (const table of [
      'casework_case',
      'casework_file',
      'casework_sheet',
      'payment_order',
      'notice',
      'gateway_project',
      'gateway_key',
      'gateway_call',
    ])
      expect([table, rows[table]]).not.toEqual([table, expect.stringMatching(/^0 /)])
  })

  it.each(visitors)(
    'is neither shown to nor changed by: %s',
    async (name, grants) => {
      const before = await theirs()
      const found: string[] = []
      const come = async () => (grants === undefined ? '' : (await city.come(`Mallory, ${name}`, ...grants)).cookie)
      let cookie = await come()
      let tried = 0
      for (const route of city.all) {
        // Every project is theirs to see and to manage.
        if (name === 'an administrator' && route.url.startsWith('/gateway')) continue
        for (const address of addresses(route)) {
          const changes = route.method !== 'GET' && route.method !== 'HEAD'
          const tries = changes
            ? bodies(route).map((body) => ({ address, accept: 'text/html', payload: body.toString() }))
            : (route.method === 'HEAD' ? ['text/html'] : ['text/html', 'application/json']).map((accept) => ({
                address: accept === 'text/html' ? `${address}?lang=en` : address,
                accept,
                payload: undefined,
              }))
          for (const { address: url, accept, payload } of tries) {
            const answer = await city.app.inject({
              method: route.method,
              url,
              headers: {
                host: '127.0.0.1',
                accept,
                cookie,
                'if-none-match': '*',
                ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
              },
              ...(payload === undefined ? {} : { payload }),
            })
            tried += 1
            const sent = `${JSON.stringify(answer.headers)}${answer.body}`.replaceAll(known(route.url), '')
            if (sent.includes(mark) || sent.includes('123-456789-001') || sent.includes('123456789001'))
              found.push(`${route.method} ${url} shows it: ${answer.statusCode}`)
            if (answer.statusCode >= 500)
              found.push(`${route.method} ${url} fails: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
            // One's own data is for oneself.
            if (
              /\/(letter|files|download)/.test(route.url) &&
              !route.url.startsWith('/me/') &&
              answer.statusCode === 200
            )
              found.push(`${route.method} ${url} is given`)
          }
          if (changes && grants !== undefined && (await gone(cookie))) cookie = await come()
        }
      }
      expect(found).toEqual([])
      expect(tried).toBeGreaterThan(300)
      expect(await theirs()).toEqual(before)
    },
    240_000,
  )
})

/** Whether a visitor has signed out or erased themselves on the way. */
const gone = async (cookie: string): Promise<boolean> =>
  (await city.modules.identity.actorOf({ method: 'GET', host: '127.0.0.1', headers: { cookie } })) === undefined
