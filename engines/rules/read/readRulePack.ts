import { checkPack } from '../checks/checkPack.ts'
import type { Path } from '../model/fault.ts'
import type { RulePack } from '../model/pack.ts'
import { criterionRef } from './criterion.ts'
import { nodeTerm, placeAt, problemOf, type Located } from './located.ts'
import { fact, parameter, subject } from './pack.ts'
import { MOST_PROBLEMS, type PackFile, type PackProblem } from './problem.ts'
import { readYaml, type YamlFile } from './readYaml.ts'
import { RULE_KEYS } from './schema.ts'
import { refuse, unknownKey, type Reading, type Shape } from './shape.ts'

export interface ReadOptions {
  /** 简体 for a text in 繁體, by the tables of the caller. */
  readonly simplify: (zhHant: string) => string
  /** Top-level keys that another reader of the same files reads. */
  readonly otherKeys?: readonly string[]
}

export type ReadRulePack =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

/** The keys of the content loader, let through unless the caller names others. */
export const CONTENT_KEYS: readonly string[] = [
  'pack',
  'sources',
  'offices',
  'purposes',
  'roles',
  'parties',
  'measures',
  'schemes',
  'proposals',
  'guidelines',
  'conflicts',
  'series',
  'processes',
]

const namedCriterion: Shape = {
  schema: criterionRef.schema,
  read: (value, path, reading) => {
    if (value.kind === 'map' && !value.entries.has('id')) {
      refuse(reading, value.place, path, 'missing-key', { key: 'id' })
    }
    return criterionRef.read(value, path, reading)
  },
}

const SHAPES = { facts: fact, parameters: parameter, criteria: namedCriterion, subjects: subject } as const

type Section = (typeof RULE_KEYS)[number]

/** Reads the rules of a pack from its YAML files. All problems at once, in the order of the files; never throws. */
export function readRulePack(files: readonly PackFile[], options: ReadOptions): ReadRulePack {
  const problems: PackProblem[] = []
  const reading: Reading = { problems, simplify: options.simplify }
  const known = [...RULE_KEYS, ...(options.otherKeys ?? CONTENT_KEYS)]
  const items: Record<Section, { value: unknown; located: Located }[]> = {
    facts: [],
    parameters: [],
    criteria: [],
    subjects: [],
  }
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    readFile(readYaml(file, problems), known, reading, items)
  }
  if (problems.length > 0) return { ok: false, problems }
  const pack: unknown = {
    facts: items.facts.map((item) => item.value),
    parameters: items.parameters.map((item) => item.value),
    criteria: items.criteria.map((item) => item.value),
    subjects: items.subjects.map((item) => item.value),
  }
  if (!wasRead(pack, problems)) return { ok: false, problems }
  for (const fault of checkPack(pack)) {
    if (problems.length >= MOST_PROBLEMS) break
    const [section, place, ...rest] = fault.path
    const located = RULE_KEYS.some((key) => key === section)
      ? items[sectionOf(section)][Number(place)]?.located
      : undefined
    if (located !== undefined) problems.push(problemOf(placeAt(located, rest), fault))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack }
}

function sectionOf(key: Path[number] | undefined): Section {
  return RULE_KEYS.find((section) => section === key) ?? 'subjects'
}

/** Every part went through its shape, and none left a problem: that is what makes it a pack. */
function wasRead(_pack: unknown, problems: readonly PackProblem[]): _pack is RulePack {
  return problems.length === 0
}

function readFile(
  file: YamlFile,
  known: readonly string[],
  reading: Reading,
  items: Record<Section, { value: unknown; located: Located }[]>,
): void {
  const { root } = file
  if (root === undefined) return
  if (root.kind !== 'map') {
    const keys = known.slice(0, 3).join(', ')
    refuse(reading, root.place, [], 'not-a-mapping', { found: nodeTerm(root), keys })
    return
  }
  for (const [key, entry] of root.entries) {
    const section = RULE_KEYS.find((name) => name === key)
    if (section === undefined) {
      if (!known.includes(key)) unknownKey(reading, entry.key, [key], key, known)
      continue
    }
    if (entry.value.kind === 'scalar' && entry.value.value === undefined) continue
    if (entry.value.kind !== 'list') {
      refuse(reading, entry.key, [key], 'wrong-type.section', { key, found: nodeTerm(entry.value) })
      continue
    }
    for (const [place, located] of entry.value.items.entries()) {
      items[section].push({ value: SHAPES[section].read(located, [key, place], reading), located })
    }
  }
}
