import fc from 'fast-check'
import { expect, inject, it } from 'vitest'

const origin = inject('origin')
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Values that have broken web servers before, and any text at all. */
const nasty = fc.oneof(
  fc.constantFrom(
    '../../etc/passwd',
    '%00',
    '‮',
    "'; drop table pack; --",
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '-1',
    '1e999',
    'NaN',
    '9'.repeat(400),
    '2026-02-30',
    '0000-00-00',
    '💥'.repeat(50),
    '',
  ),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const encoded = (value: string): string => {
  try {
    return encodeURIComponent(value)
  } catch {
    return '%ED%A0%80' // a lone surrogate, as a careless client would send it
  }
}

/** The same requests each time, so that a failure says something of the change at hand; `FUZZ_SEED` tries others. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122)

it('no route answers anything with an unexpected error, whatever stands in its path, query or body', async () => {
  const described: Described = await (await fetch(`${origin}/api/openapi.json`)).json()
  const routes = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method })),
  )
  const pages = [
    '/',
    '/stand',
    '/ask',
    '/blueprint',
    '/blueprint/{id}',
    '/blueprint/promises',
    '/schemes',
    '/schemes/{id}',
    '/sources',
    '/sources/{id}',
    '/errors',
    '/promises.ics',
    '/changes.atom',
    '/assets/{id}',
    '/metrics',
  ]
  const forms = ['/stand', '/ask', '/ask/stream', '/ask/corrections']
  const all = [
    ...routes,
    ...pages.map((path) => ({ path, method: 'get' })),
    ...forms.map((path) => ({ path, method: 'post' })),
  ]
  expect(routes.length).toBeGreaterThan(8)
  const names = fc.constantFrom(
    'as-of',
    'lang',
    'q',
    'purpose',
    'owner',
    'format',
    'at',
    'source',
    'page',
    'state',
    'limit',
    'x',
  )
  const facts = fc.dictionary(
    fc.oneof(fc.constantFrom('party-kind', 'age', '__proto__', 'constructor'), fc.string({ maxLength: 12 })),
    fc.jsonValue(),
  )
  const body = fc.oneof(fc.jsonValue(), fc.record({ facts, asOf: nasty, lang: nasty }, { requiredKeys: [] }), nasty)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      fc.array(fc.tuple(names, nasty), { maxLength: 4 }),
      nasty,
      body,
      fc.boolean(),
      async (route, query, value, payload, asForm) => {
        const search = query.map(([name, text]) => `${name}=${encoded(text)}`).join('&')
        const url = `${origin}${route.path.replaceAll(/\{\w+\}/g, encoded(value) || 'x')}?${search}`
        const sends = route.method !== 'get'
        const answer = await fetch(url, {
          method: route.method.toUpperCase(),
          headers: {
            accept: asForm ? 'text/html' : '*/*',
            ...(sends ? { 'content-type': asForm ? 'application/x-www-form-urlencoded' : 'application/json' } : {}),
          },
          ...(sends ? { body: asForm ? search : typeof payload === 'string' ? payload : JSON.stringify(payload) } : {}),
        })
        const text = await answer.text()
        expect(answer.status, `${route.method} ${url}\n${text.slice(0, 400)}`).toBeLessThan(500)
        if (text.includes('<html')) expect(text).not.toContain('<script>alert(1)</script>')
      },
    ),
    { numRuns: 1_500, seed },
  )
})

it('ten megabytes, broken UTF-8 and unfinished bodies are refused in the language of the reader', async () => {
  const send = (body: BodyInit, type = 'application/json') =>
    fetch(`${origin}/api/stand`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, 'accept-language': 'zh-HK' },
    })
  for (const [body, status] of [
    [new Uint8Array(10_485_760).fill(0x20), 413],
    [new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
    ['{"facts":', 400],
    ['{"facts":{"no-such-fact":1}}', 422],
    ['{"facts":{},"asOf":"2026-02-31"}', 400],
    ['{"facts":{},"asOf":"9999-01-01"}', 400],
    ['[]', 400],
  ] as const) {
    const answer = await send(body)
    const problem: { code: string; title: string; remedy: string } = await answer.json()
    expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
      status,
      'application/problem+json',
    ])
    expect(problem.title).toMatch(/\p{Script=Han}/u)
    expect(problem.remedy).toMatch(/\p{Script=Han}/u)
  }
})
