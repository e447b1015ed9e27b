import type { Text } from '#platform/i18n'
import { addressFault } from './address.ts'
import { servable, type Settings } from './settings.ts'
import { settingsWords } from './words.ts'

/** Something wrong in settings that have the right form, and the way to it through the file's data. */
export interface SettingsFault {
  readonly path: readonly (string | number)[]
  readonly message: Text
}

const fault = (path: SettingsFault['path'], message: Text): SettingsFault => ({ path, message })

function repeated(keys: readonly string[], list: string): readonly SettingsFault[] {
  const seen = new Set<string>()
  return keys.flatMap((key, at) => {
    const isAgain = seen.has(key)
    seen.add(key)
    return isAgain ? [fault([list, at], settingsWords.again(key.replaceAll('\n', ' ')))] : []
  })
}

function providerFaults({ providers }: Settings): readonly SettingsFault[] {
  return providers.flatMap((provider, at) => {
    const found: SettingsFault[] = []
    const address = addressFault(provider)
    if (address !== undefined) found.push(fault(['providers', at, 'base-url'], settingsWords.address[address]))
    if (provider.dialect === 'azure' && provider.apiVersion === undefined)
      found.push(fault(['providers', at], settingsWords.noApiVersion))
    const unserved = provider.serves.filter((endpoint) => !servable[provider.dialect].includes(endpoint))
    if (unserved.length > 0)
      found.push(fault(['providers', at, 'serves'], settingsWords.unserved(provider.dialect, unserved.join(', '))))
    return found
  })
}

/** What the form alone cannot say: names that lead nowhere, things said twice, addresses that are not for us to call. */
export function settingsFaults(settings: Settings): readonly SettingsFault[] {
  const { providers, models, prices } = settings
  const known = new Set<string>(providers.map(({ id }) => id))
  const unknown = (path: SettingsFault['path'], id: string): readonly SettingsFault[] =>
    known.has(id) ? [] : [fault([...path, 'provider'], settingsWords.unknownProvider(id))]
  return [
    ...repeated(
      providers.map(({ id }) => id),
      'providers',
    ),
    ...repeated(
      models.map(({ model }) => model),
      'models',
    ),
    ...repeated(
      prices.map(({ provider, upstreamModel, from }) => `${provider}\n${upstreamModel}\n${from}`),
      'prices',
    ),
    ...providerFaults(settings),
    ...models.flatMap(({ routes }, at) => [
      ...routes.flatMap(({ provider }, place) => unknown(['models', at, 'routes', place], provider)),
      ...repeated(
        routes.map(({ provider, upstreamModel }) => `${provider}\n${upstreamModel}`),
        'routes',
      ).map(({ path, message }) => fault(['models', at, ...path], message)),
    ]),
    ...prices.flatMap(({ provider }, at) => unknown(['prices', at], provider)),
  ]
}
