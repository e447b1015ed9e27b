import { isRecord } from './entries.ts'
import type { Finding } from './finding.ts'
import { nearestIssues, type Issue, type PlacedIssue, type Step } from './nearestIssues.ts'
import type { Place } from './problem.ts'
import { valueIssue } from './valueIssue.ts'

type Unplaced = Pick<Finding, 'code' | 'message'> & { readonly path: readonly Step[] }

/** The value at a path: `undefined` where a step of it is not there. */
const valueAt = (entry: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>((value, step) => {
    const there = typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    return there ? Reflect.get(value, step) : undefined
  }, entry)

const unknownKeys = (keys: readonly string[], path: readonly Step[], value: unknown): readonly Unplaced[] =>
  keys.map((key) =>
    key === 'find' && isRecord(value) && Object.hasOwn(value, 'source')
      ? { path: [...path, key], code: 'citation-not-anchored', message: 'The citation still has `find`.' }
      : { path: [...path, key], code: 'unknown-key', message: `There is no key \`${key}\` here.` },
  )

const missing = (key: Step, path: readonly Step[]): Unplaced => {
  if (key === 'zh-Hant' || key === 'en')
    return { path, code: 'missing-language', message: `The wording lacks \`${key}\`.` }
  const code = key === 'sum' || key === 'at' ? 'citation-without-sum' : 'missing-key'
  return { path, code, message: `\`${key}\` is missing.` }
}

const isEmptyText = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

/** Whether another message says the same: `at` beside a `find`, and 简体 that could not be made since 繁體 is not right. */
const isEcho = (key: Step, around: unknown): boolean => {
  if (!isRecord(around)) return false
  if (key === 'at' || key === 'sum') return Object.hasOwn(around, 'find') && !Object.hasOwn(around, key)
  const hant = around['zh-Hant']
  return key === 'zh-Hans' && (typeof hant !== 'string' || isEmptyText(hant))
}

const inWords = ({ issue, path }: PlacedIssue, entry: unknown): readonly Unplaced[] => {
  const value = valueAt(entry, path)
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, value)
  const key = path.at(-1) ?? 'entry'
  const around = valueAt(entry, path.slice(0, -1))
  if (isEcho(key, around)) return []
  if (value === undefined || value === null) return [missing(key, path)]
  const isWording = isRecord(around) && Object.hasOwn(around, 'en') && Object.hasOwn(around, 'zh-Hant')
  if (isWording && isEmptyText(value))
    return [{ path, code: 'missing-language', message: `The wording in \`${key}\` is empty.` }]
  return [{ path, ...valueIssue(issue, key, value) }]
}

/**
 * What its schema finds wrong with an entry, in our words and at its places; never nothing.
 * @param entry the value that was checked, 简体 filled in.
 */
export function shapeFindings(issues: readonly Issue[], entry: unknown, place: Place): readonly Finding[] {
  const found = nearestIssues(issues).flatMap((issue) => inWords(issue, entry))
  const some: readonly Unplaced[] =
    found.length > 0
      ? found
      : [{ path: [], code: 'wrong-value', message: 'The entry does not have the form of its kind.' }]
  return some.map(({ path, code, message }) => ({
    place: { file: place.file, path: [...place.path, ...path] },
    code,
    message,
  }))
}
