import { isRecord } from './entries.ts'

/** A copy of `data` in which every wording that has 繁體 but no 简体 has got it, by `simplify`. */
export function simplifyTexts(data: unknown, simplify: (zhHant: string) => string): unknown {
  if (Array.isArray(data)) return data.map((item: unknown) => simplifyTexts(item, simplify))
  if (!isRecord(data)) return data
  const copy = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, simplifyTexts(value, simplify)]))
  const hant = data['zh-Hant']
  return typeof hant === 'string' && data['zh-Hans'] === undefined ? { ...copy, 'zh-Hans': simplify(hant) } : copy
}
