/**
 * `node test/simulators/start.ts ORIGIN [FOLDER]`: starts iAM Smart, CorpID and an OpenID Connect provider as simulators on this machine, for a
 * server at ORIGIN, and prints the settings with which that server finds them. Everyone in them is made up; nothing of this is in the product.
 * Ends with Ctrl-C.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simulateCorpId } from './corpId.ts'
import { simulateIamSmart } from './iamSmart.ts'
import { simulateOidc } from './oidc.ts'

const [given, folder = mkdtempSync(join(tmpdir(), 'feilun-simulators-'))] = process.argv.slice(2)
if (given === undefined || !URL.canParse(given)) {
  process.stderr.write('node test/simulators/start.ts ORIGIN [FOLDER]\n')
  process.exit(2)
}
const { origin } = new URL(given)
mkdirSync(folder, { recursive: true })
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const keyFile = join(folder, 'our-key.pem')
writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })

const secret = randomBytes(24).toString('base64url')
const back = (id: string): string => `${origin}/sign-in/with/${id}/back`
const sealed = (id: string) => ({ id: 'feilun', secret, publicKey, redirectURIs: [back(id)], deliverTo: back(id) })
const now = () => new Date()
const iamSmart = await simulateIamSmart(sealed('iam-smart'), now)
const corpId = await simulateCorpId(sealed('corp-id'), now)
const oidc = await simulateOidc({ id: 'feilun', secret, redirectURIs: [back('simulated')] })

const facts = [
  { fact: 'party-kind', from: 'corpType', values: { SOLE: 'small-business', LTD: 'company' }, names: 'kind' },
  { fact: 'operating-since', from: 'commencementDate', as: 'date' },
]
const providers = [
  {
    id: 'simulated',
    issuer: oidc.issuer,
    clientId: 'feilun',
    clientSecret: secret,
    label: { 'zh-Hant': '模擬登入', en: 'Simulated sign-in' },
  },
]
const service = (prefix: string, url: URL) => ({
  [`${prefix}_URL`]: url.href,
  [`${prefix}_CLIENT_ID`]: 'feilun',
  [`${prefix}_CLIENT_SECRET`]: secret,
  [`${prefix}_KEY_FILE`]: keyFile,
})
const settings = {
  ...service('FEILUN_IAM_SMART', iamSmart.url),
  FEILUN_IAM_SMART_MATCH: 'true',
  ...service('FEILUN_CORP_ID', corpId.url),
  FEILUN_CORP_ID_FACTS: JSON.stringify(facts),
  FEILUN_OIDC: JSON.stringify(providers),
}
for (const [name, value] of Object.entries(settings)) process.stdout.write(`export ${name}='${value}'\n`)
