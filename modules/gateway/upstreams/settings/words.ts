import type { Text } from '#platform/i18n'
import type { AddressFault } from './address.ts'

const text = (hant: string, hans: string, en: string): Text => ({ 'zh-Hant': hant, 'zh-Hans': hans, en })

const address: Readonly<Record<AddressFault, Text>> = {
  'not-https': text(
    '要用 https；若是自己網絡內的伺服器，加上 own-network: true',
    '要用 https；若是自己网络内的服务器，加上 own-network: true',
    'must be https; for a server of your own network add own-network: true',
  ),
  'own-network': text(
    '是本機或內部網絡的地址；若是有意如此，加上 own-network: true',
    '是本机或内部网络的地址；若是有意如此，加上 own-network: true',
    'is an address of this machine or of an internal network; if that is meant, add own-network: true',
  ),
  'not-plain': text('不可帶有名稱、密碼、? 或 #', '不可带有名称、密码、? 或 #', 'must carry no name, password, ? or #'),
}

/** What is said of settings that have the right form and are still wrong. */
export const settingsWords = {
  address,
  again: (key: string): Text => text(`重複：${key}`, `重复：${key}`, `said twice: ${key}`),
  unknownProvider: (id: string): Text =>
    text(`providers 沒有 ${id}`, `providers 没有 ${id}`, `there is no ${id} among the providers`),
  noApiVersion: text('azure 需要 api-version', 'azure 需要 api-version', 'azure needs api-version'),
  unserved: (dialect: string, endpoints: string): Text =>
    text(
      `${dialect} 不提供 ${endpoints}；responses 會由 chat 轉換`,
      `${dialect} 不提供 ${endpoints}；responses 会由 chat 转换`,
      `${dialect} does not serve ${endpoints}; responses are made from chat`,
    ),
}
