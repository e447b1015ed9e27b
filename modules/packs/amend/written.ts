import { isRecord } from '../read/entries.ts'

/** A form as a file of a pack says it: a wording may leave 简体 out, which is then made from 繁體. */
export type Written<Value> = Value extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : Value extends { readonly 'zh-Hant': string; readonly 'zh-Hans': string; readonly en: string }
    ? { readonly 'zh-Hant': string; readonly 'zh-Hans'?: string; readonly en: string }
    : Value extends object
      ? { readonly [Key in keyof Value]: Written<Value[Key]> }
      : Value

/**
 * What was read of a pack, as a file would say it: a citation has its span as `at` again. Reading the result by the schemas gives what was
 * read. It is a copy, all of it.
 */
export function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten)
  if (!isRecord(value)) return value
  const { source, start, end, sum, figure } = value
  if (typeof source === 'string' && typeof start === 'number' && typeof end === 'number') {
    return { source, at: `${start}-${end}`, sum, ...(figure === undefined ? {} : { figure }) }
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, below]) => (below === undefined ? [] : [[key, asWritten(below)]])),
  )
}
