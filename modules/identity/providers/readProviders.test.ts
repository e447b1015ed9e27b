import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '#platform/config'
import { createSecrets } from '#platform/secrets'
import { readProviders } from './readProviders.ts'

let folder: string
const fileOf = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feilun-providers-'))
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  writeFileSync(fileOf('rsa.pem'), rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  writeFileSync(fileOf('ec.pem'), other.privateKey.export({ type: 'pkcs8', format: 'pem' }))
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = (env: Readonly<Record<string, string>>) =>
  readProviders(readConfig(env), {
    secrets: createSecrets('x'.repeat(32)),
    now: () => new Date(0),
    random: (bytes) => randomBytes(bytes),
  })
const wrongIn = (env: Readonly<Record<string, string>>): readonly string[] => {
  try {
    read(env)
  } catch (error) {
    expect(error).toMatchObject({ code: 'config-invalid' })
    return error instanceof Error && 'details' in error && Array.isArray(error.details)
      ? error.details.map(({ at }: { at: string }) => at)
      : []
  }
  return []
}
const iamSmart = () => ({
  FEILUN_IAM_SMART_URL: 'https://iam.example/base',
  FEILUN_IAM_SMART_CLIENT_ID: 'us',
  FEILUN_IAM_SMART_CLIENT_SECRET: 'secret',
  FEILUN_IAM_SMART_KEY_FILE: fileOf('rsa.pem'),
})
const oidc = {
  id: 'staff',
  issuer: 'https://id.example',
  clientId: 'us',
  label: { 'zh-Hant': '職員登入', en: 'Staff' },
}

it('offers nobody where nobody is set', () => {
  expect(read({})).toEqual([])
})

it('offers whom the settings name, with a name in three languages', () => {
  const providers = read({ ...iamSmart(), FEILUN_OIDC: JSON.stringify([oidc]) })
  expect(providers.map(({ id, kind, label }) => ({ id, kind, hans: label['zh-Hans'] }))).toEqual([
    { id: 'iam-smart', kind: 'person', hans: '智方便' },
    { id: 'staff', kind: 'person', hans: '职员登录' },
  ])
})

it('sends people to the service’s own page, on a telephone to its app, in their language', async () => {
  const [provider] = read(iamSmart())
  const start = { state: 's', back: new URL('https://us.example/back'), language: 'zh-Hans', wants: 'sign-in' } as const
  const pageFor = async (userAgent: string | undefined) => (await provider?.begin({ ...start, userAgent }))?.to
  const page = await pageFor(undefined)
  expect(page?.href.startsWith('https://iam.example/base/api/v1/auth/getQR?')).toBe(true)
  expect(Object.fromEntries(page?.searchParams ?? [])).toMatchObject({
    clientID: 'us',
    redirectURI: 'https://us.example/back',
    state: 's',
    lang: 'zh-CN',
    source: 'PC_Browser',
  })
  const agents = {
    Android_Chrome:
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
    iOS_Safari:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
    Android_Firefox: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  }
  for (const [source, agent] of Object.entries(agents))
    expect((await pageFor(agent))?.searchParams.get('source')).toBe(source)
})

it('names every setting that is missing or wrong, at once', () => {
  const { FEILUN_IAM_SMART_URL } = iamSmart()
  expect(wrongIn({ FEILUN_IAM_SMART_URL, FEILUN_CORP_ID_URL: 'https://corp.example' })).toEqual([
    'FEILUN_IAM_SMART_CLIENT_ID',
    'FEILUN_IAM_SMART_CLIENT_SECRET',
    'FEILUN_IAM_SMART_KEY_FILE',
    'FEILUN_CORP_ID_CLIENT_ID',
    'FEILUN_CORP_ID_CLIENT_SECRET',
    'FEILUN_CORP_ID_KEY_FILE',
  ])
  expect(wrongIn({ ...iamSmart(), FEILUN_IAM_SMART_KEY_FILE: fileOf('none.pem') })).toEqual([
    'FEILUN_IAM_SMART_KEY_FILE',
  ])
  expect(wrongIn({ ...iamSmart(), FEILUN_IAM_SMART_KEY_FILE: fileOf('ec.pem') })).toEqual(['FEILUN_IAM_SMART_KEY_FILE'])
  expect(wrongIn({ ...iamSmart(), FEILUN_IAM_SMART_FACTS: '[{"from": "x"}]' })).toEqual([
    'FEILUN_IAM_SMART_FACTS/0/fact',
  ])
  expect(wrongIn({ FEILUN_OIDC: JSON.stringify([oidc, oidc]) })).toEqual(['FEILUN_OIDC'])
  expect(wrongIn({ FEILUN_OIDC: JSON.stringify([{ ...oidc, id: 'iam-smart' }]) })).toEqual(['FEILUN_OIDC'])
  expect(wrongIn({ FEILUN_OIDC: 'not JSON' })).toEqual(['FEILUN_OIDC'])
})
