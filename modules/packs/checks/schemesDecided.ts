import { entriesUnder, idsAt, isRecord } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

/** Schemes that nothing decides, and subjects of kind `scheme` that decide no scheme. */
export const schemesDecided: Check = ({ files }) => {
  const schemes = idsAt(files, 'schemes.*.id')
  const schemeIds = new Set(schemes.map(({ id }) => id))
  const subjectIds = new Set(idsAt(files, 'subjects.*.id').map(({ id }) => id))
  const undecided = schemes
    .filter(({ id }) => !subjectIds.has(id))
    .map(({ id, place }) => finding(place, 'scheme-without-subject', { id }))
  const idle = entriesUnder(files, 'subjects').flatMap(({ value, place }): readonly Finding[] => {
    if (!isRecord(value) || value['kind'] !== 'scheme' || typeof value['id'] !== 'string') return []
    const id = value['id']
    if (schemeIds.has(id)) return []
    return [finding({ ...place, path: [...place.path, 'id'] }, 'subject-without-scheme', { id })]
  })
  return [...undecided, ...idle]
}
