/** The three languages of the interface, as BCP 47 tags. They are equal; `zh-Hant` is only the one that is written first. */
export const languages = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof languages)[number]

/** What `<html lang>` and `Intl` are given: Hong Kong's form of each language. */
export const localeOf: Readonly<Record<Language, string>> = {
  'zh-Hant': 'zh-Hant-HK',
  'zh-Hans': 'zh-Hans-HK',
  en: 'en-HK',
}

const aliases: ReadonlyMap<string, Language> = new Map([
  ['zh-cn', 'zh-Hans'],
  ['zh-sg', 'zh-Hans'],
  ['sc', 'zh-Hans'],
  ['zh', 'zh-Hant'],
  ['tc', 'zh-Hant'],
  ['yue', 'zh-Hant'],
  ['en', 'en'],
])

/** The language that a tag such as `zh-CN`, `zh-Hant-HK`, `en-GB` or `sc` names, or `undefined` if it names none of ours. */
export function languageFrom(tag: string): Language | undefined {
  const wanted = tag.trim().toLowerCase()
  if (wanted.startsWith('zh-hans')) return 'zh-Hans'
  return aliases.get(wanted) ?? aliases.get(wanted.split('-')[0] ?? '')
}

/** The best of our languages for an `Accept-Language` header (RFC 9110 section 12.5.4), or `undefined` if it wants none of them. */
export function negotiate(header: string): Language | undefined {
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.split(';')
      const q = params.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((v) => v !== undefined)
      return { language: languageFrom(tag), weight: q === undefined ? 1 : Number(q) }
    })
    .filter((wish) => wish.language !== undefined && wish.weight > 0)
  wishes.sort((a, b) => b.weight - a.weight)
  return wishes[0]?.language
}
