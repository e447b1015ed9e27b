import type { z } from 'zod'
import { content, type Content } from '../content/content.ts'
import { entriesUnder, isRecord, type ParsedFile, type Raw } from './entries.ts'
import { finding, type Finding } from './finding.ts'
import { shapeFindings } from './shapeFindings.ts'
import { simplifyTexts } from './simplifyTexts.ts'

/** An entry that has the form of its kind, and where it stands. */
export interface Entry<Value> extends Pick<Raw, 'place'> {
  readonly value: Value
}

type Lists = Omit<Content, 'pack'>
export type Entries = { readonly [Key in keyof Lists]: readonly Entry<Lists[Key][number]>[] } & {
  readonly pack: readonly Entry<Content['pack']>[]
}

export interface ReadContent {
  readonly entries: Entries
  readonly findings: readonly Finding[]
}

/**
 * The entries of all files that have the form of their kind, and what is wrong with the others.
 * @param firstFile where it is said that there is no head
 */
export function readContent(
  files: readonly ParsedFile[],
  firstFile: string,
  simplify: (zhHant: string) => string,
): ReadContent {
  const findings: Finding[] = []
  const check = <Value>(raw: readonly Raw[], form: z.ZodType<Value>): readonly Entry<Value>[] =>
    raw.flatMap(({ value, place }) => {
      const filled = simplifyTexts(value, simplify)
      const result = form.safeParse(filled)
      if (result.success) return [{ value: result.data, place }]
      findings.push(...shapeFindings(result.error.issues, filled, place))
      return []
    })
  const list = <Value>(key: keyof Lists, form: z.ZodDefault<z.ZodArray<z.ZodType<Value>>>): readonly Entry<Value>[] =>
    check(entriesUnder(files, key), form.unwrap().element)

  const heads = files.flatMap(({ path: file, data }) =>
    isRecord(data) && Object.hasOwn(data, 'pack') ? [{ value: data['pack'], place: { file, path: ['pack'] } }] : [],
  )
  const { shape } = content
  const entries: Entries = {
    pack: check(heads, shape.pack),
    sources: list('sources', shape.sources),
    offices: list('offices', shape.offices),
    purposes: list('purposes', shape.purposes),
    roles: list('roles', shape.roles),
    parties: list('parties', shape.parties),
    measures: list('measures', shape.measures),
    schemes: list('schemes', shape.schemes),
    proposals: list('proposals', shape.proposals),
    guidelines: list('guidelines', shape.guidelines),
    conflicts: list('conflicts', shape.conflicts),
    series: list('series', shape.series),
    processes: list('processes', shape.processes),
  }
  for (const { place } of heads.slice(1)) {
    findings.push(finding(place, 'two-packs', { file: heads[0]?.place.file ?? '' }))
  }
  if (heads.length === 0) findings.push(finding({ file: firstFile, path: [] }, 'no-pack'))
  return { entries, findings }
}

/** The content of a pack whose entries are all right. */
export function contentOf(entries: Entries, pack: Content['pack']): Content {
  const values = <Value>(list: readonly Entry<Value>[]): Value[] => list.map(({ value }) => value)
  return {
    pack,
    sources: values(entries.sources),
    offices: values(entries.offices),
    purposes: values(entries.purposes),
    roles: values(entries.roles),
    parties: values(entries.parties),
    measures: values(entries.measures),
    schemes: values(entries.schemes),
    proposals: values(entries.proposals),
    guidelines: values(entries.guidelines),
    conflicts: values(entries.conflicts),
    series: values(entries.series),
    processes: values(entries.processes),
  }
}
