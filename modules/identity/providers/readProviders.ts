import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Config } from '#platform/config'
import { FeilunError, issueDetail, type ErrorDetail } from '#platform/errors'
import type { Secrets } from '#platform/secrets'
import { corpIdLabel, corpIdProvider } from './corpId/corpIdProvider.ts'
import { factTable, type FactTable } from './factTable.ts'
import { boundedFetch } from './http/boundedFetch.ts'
import { iamSmartLabel, iamSmartProvider } from './iamSmart/iamSmartProvider.ts'
import { oidcProvider } from './oidc/oidcProvider.ts'
import { oidcSettings } from './oidc/oidcSettings.ts'
import type { Provider } from './provider.ts'
import type { SealedSettings } from './sealed/sealedSettings.ts'

export type ProviderConfig = Pick<Config, Extract<keyof Config, `FEILUN_${'OIDC' | 'IAM_SMART' | 'CORP_ID'}${string}`>>

export interface ReadingNeeds {
  readonly secrets: Secrets
  readonly now: () => Date
  readonly random: (bytes: number) => Uint8Array
}

/** A person waits meanwhile; and no answer of an honest provider is longer. */
const bounds = { timeoutMs: 8_000, maxBytes: 262_144 }
const needed = (name: string): ErrorDetail => ({
  at: name,
  message: { 'zh-Hant': '必須設定', 'zh-Hans': '必须设置', en: 'must be set too' },
})
const unreadable = (name: string): ErrorDetail => ({
  at: name,
  message: {
    'zh-Hant': '應為 PEM 格式的 RSA 私人密鑰檔案',
    'zh-Hans': '应为 PEM 格式的 RSA 私钥文件',
    en: 'a PEM file of an RSA private key',
  },
})

function rsaKeyIn(file: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(readFileSync(file))
    return key.asymmetricKeyType === 'rsa' ? key : undefined
  } catch {
    return undefined
  }
}

/** What a service that seals its bodies needs, all of it or, where it has no address, nothing. Adds what is wrong to `wrong`. */
function sealedSettingsOf(
  config: ProviderConfig,
  prefix: 'FEILUN_IAM_SMART' | 'FEILUN_CORP_ID',
  name: string,
  wrong: ErrorDetail[],
): (SealedSettings & { readonly facts: FactTable }) | undefined {
  const url = config[`${prefix}_URL`]
  if (url === undefined) return undefined
  const [clientId, clientSecret, keyFile] = [
    config[`${prefix}_CLIENT_ID`],
    config[`${prefix}_CLIENT_SECRET`],
    config[`${prefix}_KEY_FILE`],
  ]
  if (clientId === undefined) wrong.push(needed(`${prefix}_CLIENT_ID`))
  if (clientSecret === undefined) wrong.push(needed(`${prefix}_CLIENT_SECRET`))
  if (keyFile === undefined) wrong.push(needed(`${prefix}_KEY_FILE`))
  const privateKey = keyFile === undefined ? undefined : rsaKeyIn(keyFile)
  if (keyFile !== undefined && privateKey === undefined) wrong.push(unreadable(`${prefix}_KEY_FILE`))
  const facts = read(factTable, config[`${prefix}_FACTS`] ?? [], `${prefix}_FACTS`, wrong)
  if (clientId === undefined || clientSecret === undefined || privateKey === undefined || facts === undefined)
    return undefined
  return { name, url: new URL(url), clientId, clientSecret, privateKey, facts }
}

function read<Form extends z.ZodType>(
  form: Form,
  given: unknown,
  at: string,
  wrong: ErrorDetail[],
): z.output<Form> | undefined {
  const result = form.safeParse(given, { reportInput: true })
  if (!result.success)
    wrong.push(...result.error.issues.map((issue) => issueDetail(issue, `${at}/${issue.path.join('/')}`)))
  return result.data
}

/**
 * The providers that the settings name, in the order in which people are offered them.
 * @throws FeilunError `config-invalid` with every setting that is wrong
 */
export function readProviders(config: ProviderConfig, { secrets, now, random }: ReadingNeeds): readonly Provider[] {
  const wrong: ErrorDetail[] = []
  const iamSmart = sealedSettingsOf(config, 'FEILUN_IAM_SMART', iamSmartLabel.en, wrong)
  const corpId = sealedSettingsOf(config, 'FEILUN_CORP_ID', corpIdLabel.en, wrong)
  const oidc = read(z.array(oidcSettings), config.FEILUN_OIDC ?? [], 'FEILUN_OIDC', wrong) ?? []
  const ids = ['iam-smart', 'corp-id', ...oidc.map(({ id }) => id)]
  if (new Set(ids).size < ids.length)
    wrong.push({
      at: 'FEILUN_OIDC',
      message: {
        'zh-Hant': 'id 不可重複',
        'zh-Hans': 'id 不可重复',
        en: 'each id once, and neither iam-smart nor corp-id',
      },
    })
  if (wrong.length > 0) throw new FeilunError('config-invalid', { count: wrong.length }, wrong)

  const sealedNeeds = (provider: string) => ({ fetch: boundedFetch({ ...bounds, provider }), now, random })
  const matchKeys = config.FEILUN_IAM_SMART_MATCH ? (hkid: string) => secrets.keyedHashes('hkid', hkid) : undefined
  return [
    ...(iamSmart ? [iamSmartProvider({ ...iamSmart, matchKeys }, sealedNeeds(iamSmart.name))] : []),
    ...(corpId ? [corpIdProvider(corpId, sealedNeeds(corpId.name))] : []),
    ...oidc.map((settings) => oidcProvider(settings, sealedNeeds(settings.label.en))),
  ]
}
