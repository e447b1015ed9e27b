import type { Place } from './problem.ts'

/** A file after its YAML was read, whatever it holds. */
export interface ParsedFile {
  readonly path: string
  readonly data: unknown
}

/** A value as the file has it, unchecked, and where it stands. */
export interface Raw {
  readonly value: unknown
  readonly place: Place
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The entries under one top-level key, of all files in the order of their paths. */
export function entriesUnder(files: readonly ParsedFile[], key: string): readonly Raw[] {
  return files.flatMap(({ path: file, data }) => {
    const list = isRecord(data) ? data[key] : undefined
    return Array.isArray(list) ? list.map((value: unknown, i) => ({ value, place: { file, path: [key, i] } })) : []
  })
}

/** What stands at a pattern below `from`; `*` is every entry of a list. What is not there is passed over. */
export function valuesAt(from: Raw, pattern: readonly string[]): readonly Raw[] {
  const [step, ...rest] = pattern
  if (step === undefined) return [from]
  const below = (key: string | number, value: unknown): readonly Raw[] =>
    valuesAt({ value, place: { file: from.place.file, path: [...from.place.path, key] } }, rest)
  if (step === '*') return Array.isArray(from.value) ? from.value.flatMap((value: unknown, i) => below(i, value)) : []
  return isRecord(from.value) && Object.hasOwn(from.value, step) ? below(step, from.value[step]) : []
}

/** The ids at a pattern such as `measures.*.money.*.id`, with their places; what is no text is left to the schemas. */
export function idsAt(
  files: readonly ParsedFile[],
  pattern: string,
): readonly { readonly id: string; readonly place: Place }[] {
  return files
    .flatMap(({ path: file, data }) => valuesAt({ value: data, place: { file, path: [] } }, pattern.split('.')))
    .flatMap(({ value, place }) => (typeof value === 'string' ? [{ id: value, place }] : []))
}
