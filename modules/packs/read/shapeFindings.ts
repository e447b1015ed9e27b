import { isRecord } from './entries.ts'
import { found, type Finding, type Found } from './finding.ts'
import { nearestIssues, type Issue, type PlacedIssue, type Step } from './nearestIssues.ts'
import type { Place } from './problem.ts'
import { valueIssue } from './valueIssue.ts'

type Unplaced = Found & { readonly path: readonly Step[] }

/** The value at a path: `undefined` where a step of it is not there. */
const valueAt = (entry: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>((value, step) => {
    const there = typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    return there ? Reflect.get(value, step) : undefined
  }, entry)

const unknownKeys = (keys: readonly string[], path: readonly Step[], value: unknown): readonly Unplaced[] =>
  keys.map((key) => {
    const isFind = key === 'find' && isRecord(value) && Object.hasOwn(value, 'source')
    return {
      path: [...path, key],
      ...(isFind ? found('citation-not-anchored.entry') : found('unknown-key.entry', { key })),
    }
  })

const missing = (key: Step, path: readonly Step[]): Unplaced => {
  if (key === 'zh-Hant' || key === 'en') return { path, ...found('missing-language.entry', { language: key }) }
  const isAnchor = key === 'sum' || key === 'at'
  return { path, ...found(isAnchor ? 'citation-without-sum.entry' : 'missing-key.entry', { key }) }
}

const isEmptyText = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

/** Whether another message says the same: `at` beside a `find`, and 简体 that could not be made since 繁體 is not right. */
const isEcho = (key: Step, around: unknown): boolean => {
  if (!isRecord(around)) return false
  if (key === 'at' || key === 'sum') return Object.hasOwn(around, 'find') && !Object.hasOwn(around, key)
  const hant = around['zh-Hant']
  return key === 'zh-Hans' && (typeof hant !== 'string' || isEmptyText(hant))
}

const unplaced = ({ issue, path }: PlacedIssue, entry: unknown): readonly Unplaced[] => {
  const value = valueAt(entry, path)
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, value)
  const key = path.at(-1) ?? 'entry'
  const around = valueAt(entry, path.slice(0, -1))
  if (isEcho(key, around)) return []
  if (value === undefined || value === null) return [missing(key, path)]
  const isWording = isRecord(around) && Object.hasOwn(around, 'en') && Object.hasOwn(around, 'zh-Hant')
  if (isWording && isEmptyText(value)) return [{ path, ...found('missing-language.empty', { language: key }) }]
  return [{ path, ...valueIssue(issue, key, value) }]
}

/**
 * What its schema finds wrong with an entry, at its places; never nothing.
 * @param entry the value that was checked, 简体 filled in.
 */
export function shapeFindings(issues: readonly Issue[], entry: unknown, place: Place): readonly Finding[] {
  const some = nearestIssues(issues).flatMap((issue) => unplaced(issue, entry))
  const all: readonly Unplaced[] = some.length > 0 ? some : [{ path: [], ...found('wrong-value.form') }]
  return all.map(({ path, key, params }) => ({
    place: { file: place.file, path: [...place.path, ...path] },
    key,
    params,
  }))
}
