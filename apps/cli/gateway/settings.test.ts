import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runAt } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'feilun-gateway-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function check(text: string, language: 'en' | 'zh-Hant' = 'en') {
  const file = join(folder, 'gateway.yaml')
  writeFileSync(file, text)
  let said = ''
  const say = (more: string): void => void (said += more)
  const code = await runAt(['gateway', 'check', file], { language, env: {}, write: say, complain: say })
  return { code, said: said.replaceAll(`${folder}/`, '') }
}

const settings = `
providers:
  - { id: own, name: Our own, region: hk, base-url: "https://models.example.org/v1" }
models:
  - model: small
    routes:
      - { provider: own, upstream-model: s1, max-output: 1, max-input: 1, tokens-per-image: 1 }
prices: []
`

it('says that a file can be loaded, and which of its routes have no price', async () => {
  expect(await check(settings)).toEqual({
    code: 0,
    said: [
      'Nothing is wrong with them. Providers: 1; models: 1; prices: 0.',
      'small at own (s1): no price is known for today, so calls of it are refused.',
      '',
    ].join('\n'),
  })
})

it('says each fault with its file and line, in the language of the terminal', async () => {
  const wrong = settings.replace('region: hk', 'regoin: hk').replace('provider: own,', 'provider: oww,')
  const { code, said } = await check(wrong)
  expect(code).toBe(1)
  expect(said).toContain('gateway.yaml:3 providers.0: Unrecognized key: "regoin"')
  expect((await check(wrong, 'zh-Hant')).said).toContain('閘道設定有錯')
})

it('is called wrongly without a command that it knows, and without a file', async () => {
  const say = (): void => {}
  for (const args of [
    ['gateway', 'fly'],
    ['gateway', 'check'],
    ['gateway', 'check', '/no/such/file'],
  ])
    expect(await runAt(args, { language: 'en', env: {}, write: say, complain: say })).toBe(2)
})
