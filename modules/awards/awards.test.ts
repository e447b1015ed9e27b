import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContractingProfile, threeSixtyGivingProfile } from './schema/profile.ts'
import { startAwards, type World } from './testing/startAwards.ts'

let world: World
const references: Record<string, string> = {}
beforeAll(async () => {
  world = await startAwards()
  const { award, party, official, example } = world
  const school = await party('鹽橋中學', 'school')
  const person = await party('陳大文', 'person')
  references['paid'] = await award({
    party: school,
    scheme: official,
    cents: 500_000_50,
    paid: 250_000_25,
    milestone: 'accepted',
    outcome: 6,
  })
  references['person'] = await award({ party: person, kind: 'job-seeker', scheme: official, paid: 1, cents: 3 })
  references['person-again'] = await award({ party: person, kind: 'job-seeker', scheme: official, milestone: 'open' })
  references['example'] = await award({ party: school, scheme: example, milestone: 'lapsed' })
  references['places'] = await award({ party: school, scheme: official, unit: 'place', cents: 30 })
  references['ended'] = await award({ party: school, scheme: official, closed: 'withdrawn', paid: 5 })
  references['undecided'] = await award({ party: school, scheme: official, standing: 'open' })
})
afterAll(() => world.close())

const get = async (url: string, language = 'en') => {
  const reply = await world.app.inject({ url, headers: { 'accept-language': language } })
  expect(reply.statusCode).toBe(200)
  return reply
}
const idsIn = async (url: string): Promise<readonly string[]> => {
  const { grants } = threeSixtyGivingProfile.parse((await get(url)).json())
  return grants.map(({ id }) => id.replace(/^.*?-FL/, 'FL'))
}

describe('what is published of awards', () => {
  it('is every award of money that the city made, and no example unless it is asked for', async () => {
    const made = [references['paid'], references['person'], references['person-again'], references['ended']]
    expect(await idsIn('/api/awards.json')).toEqual(made)
    expect(await idsIn('/api/awards.json?examples=true')).toEqual([
      ...made.slice(0, 3),
      references['example'],
      ...made.slice(3),
    ])
  })
  it.each(['/api/awards.json', '/api/awards.ocds.json', '/api/awards.csv', '/awards'])(
    'never names a person, nor lets two of their awards be told to be theirs: %s',
    async (url) => {
      const { body } = await get(`${url}?examples=true`)
      const { rows } = await sql<{ id: string; person: string }>`
        select id, person from identity_party where person is not null`.execute(world.database.tables())
      expect(body).toContain('鹽橋中學')
      for (const secret of ['陳大文', ...rows.flatMap(({ id, person }) => [id, person])])
        expect(body).not.toContain(secret)
    },
  )
  it('leaves out cases that were decided nothing of', async () => {
    for (const url of ['/api/awards.json?examples=true', '/api/awards.csv?examples=true'])
      expect((await get(url)).body).not.toContain(references['undecided'])
  })
  it('has its publisher and terms from the pack', async () => {
    expect((await get('/api/awards.ocds.json')).json()).toMatchObject({
      publisher: { name: 'Trial Office' },
      license: 'https://example.org/terms',
      publishedDate: '2026-11-22T04:05:06.000Z',
    })
  })
})

describe('awards as grants of 360Giving', () => {
  it('hold our profile of the standard, in each language', async () => {
    for (const language of ['zh-Hant', 'zh-Hans', 'en']) {
      const parsed = threeSixtyGivingProfile.safeParse((await get('/api/awards.json?examples=true', language)).json())
      expect(parsed.error).toBeUndefined()
    }
  })
  it('say to the cent what was awarded and paid, and on which day in the city', async () => {
    const { grants } = threeSixtyGivingProfile.parse((await get('/api/awards.json')).json())
    expect(grants[0]).toMatchObject({
      amountAwarded: 500000.5,
      amountDisbursed: 250000.25,
      // 17:01 in Greenwich is the next day in Hong Kong.
      awardDate: '2026-06-02',
      recipientOrganization: [{ name: '鹽橋中學' }],
      disbursementTransaction: [{ transactionDate: '2026-07-16', value: 250000.25 }],
    })
    expect(grants[1]).toMatchObject({ amountAwarded: 0.03, recipientIndividual: [{ name: 'Individual Recipient' }] })
  })
  it('label an example as one', async () => {
    const { grants } = threeSixtyGivingProfile.parse((await get('/api/awards.json?examples=true')).json())
    const example = grants.find(({ id }) => id.endsWith(references['example'] ?? '?'))
    expect(example?.description).toMatch(/^Demonstration/)
    expect(example?.classifications).toHaveLength(1)
  })
})

describe('awards as releases of open contracting', () => {
  it('hold our profile of the standard, with milestones and transactions', async () => {
    const { releases } = openContractingProfile.parse((await get('/api/awards.ocds.json?examples=true')).json())
    expect(releases[0]?.contracts[0]?.implementation).toMatchObject({
      transactions: [{ value: { amount: 250000.25, currency: 'HKD' }, date: '2026-07-16T00:00:00Z' }],
      milestones: [{ status: 'met', dateMet: '2026-07-30T00:00:00Z' }],
    })
    const statuses = releases.flatMap(({ contracts }) =>
      contracts.flatMap(({ implementation }) => implementation?.milestones?.map(({ status }) => status) ?? []),
    )
    expect(statuses).toEqual(['met', 'scheduled', 'notMet'])
    expect(new Set(releases.map(({ ocid }) => ocid)).size).toBe(releases.length)
  })
})

describe('awards as a table', () => {
  it('have one row each, places and hours too', async () => {
    const lines = (await get('/api/awards.csv')).body.trimEnd().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[0]).toMatch(/^\uFEFFreference,scheme/)
    expect(lines.filter((line) => line.includes('\uFEFF'))).toHaveLength(1)
    const places = lines.find((line) => line.startsWith(references['places'] ?? '?'))
    expect(places).toContain(',place,30,0,')
  })
})

describe('the page of awards', () => {
  it.each(['zh-Hant', 'zh-Hans', 'en'])('shows who got what in %s', async (language) => {
    const { body } = await get('/awards', language)
    for (const part of ['鹽橋中學', references['paid'], '/api/awards.csv', 'https://example.org/terms'])
      expect(body).toContain(part)
    expect(body).not.toContain(references['example'])
    expect((await get('/awards?examples=true', language)).body).toContain(references['example'])
  })
  it('goes on where it stopped, whatever stands in the address', async () => {
    expect((await get('/awards?after=nonsense')).body).toContain(references['paid'])
    const { awards, next } = await world.awards.page({ examples: 'without-examples' }, 2)
    const rest = await world.awards.page({ examples: 'without-examples', after: next }, 50)
    expect([...awards, ...rest.awards].map(({ reference }) => reference)).toHaveLength(5)
    expect(rest.next).toBeUndefined()
  })
  it('adds up by scheme, each unit by itself', async () => {
    const sums = await world.awards.sums('without-examples')
    expect(sums.map(({ unit, count, awarded, paid }) => ({ unit, count, awarded, paid }))).toEqual([
      { unit: 'HKD', count: 4, awarded: 500_000_50 + 3 + 2 * 500_000_00, paid: 250_000_25 + 1 + 5 },
      { unit: 'place', count: 1, awarded: 30, paid: 0 },
    ])
  })
})

/** Where an operator has the published schemas (docs/decisions/171), real exports are held against them too. */
const schemas = process.env['FEILUN_SCHEMAS']
describe.each([
  ['/api/awards.json', '360-giving-package-schema.json'],
  ['/api/awards.ocds.json', 'release-package-schema.json'],
])('%s and its published schema', (url, name) => {
  it.skipIf(schemas === undefined || !existsSync(join(schemas, name)))('agree', async () => {
    // Both are of draft 4, whose names for a schema are not those of today.
    const read = (file: string): Record<string, unknown> => {
      const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(join(schemas ?? '', file), 'utf8'))
      return schema
    }
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false })
    formats.default(ajv)
    const whole = read(name)
    for (const [, address = ''] of JSON.stringify(whole).matchAll(/"\$ref":"(https[^"#]+)"/g))
      ajv.addSchema(read(basename(address)), address)
    const validate = ajv.compile(whole)
    validate((await get(`${url}?examples=true`)).json())
    expect(validate.errors ?? []).toEqual([])
  })
})
