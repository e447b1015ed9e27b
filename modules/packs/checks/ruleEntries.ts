import type { Path, RulePack } from '#engines/rules'
import { entriesUnder, isRecord, type ParsedFile } from '../read/entries.ts'
import type { Place } from '../read/problem.ts'

const sections = ['facts', 'parameters', 'criteria', 'subjects'] as const

/**
 * Finds where the engine's paths were written. The engine counts the entries of a section over the whole pack, the files each
 * count their own.
 */
export function placeOfRule(files: readonly ParsedFile[], rules: RulePack): (path: Path) => Place | undefined {
  const places = new Map<string, Place>(
    sections.flatMap((section) =>
      entriesUnder(files, section).flatMap(({ value, place }) =>
        isRecord(value) && typeof value['id'] === 'string' ? [[`${section} ${value['id']}`, place] as const] : [],
      ),
    ),
  )
  return ([key, index, ...rest]) => {
    const section = sections.find((each) => each === key)
    const id = section === undefined ? undefined : rules[section][Number(index)]?.id
    const place = id === undefined ? undefined : places.get(`${section} ${id}`)
    return place && { file: place.file, path: [...place.path, ...rest] }
  }
}
