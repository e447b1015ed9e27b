import { entriesUnder, idsAt, isRecord } from '../read/entries.ts'
import type { Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

/** Schemes that nothing decides, and subjects of kind `scheme` that decide no scheme. */
export const schemesDecided: Check = ({ files }) => {
  const schemes = idsAt(files, 'schemes.*.id')
  const schemeIds = new Set(schemes.map(({ id }) => id))
  const subjectIds = new Set(idsAt(files, 'subjects.*.id').map(({ id }) => id))
  const undecided = schemes
    .filter(({ id }) => !subjectIds.has(id))
    .map(({ id, place }): Finding => ({
      place,
      code: 'scheme-without-subject',
      message: `There is no subject \`${id}\` for the scheme \`${id}\`.`,
    }))
  const idle = entriesUnder(files, 'subjects').flatMap(({ value, place }): readonly Finding[] => {
    if (!isRecord(value) || value['kind'] !== 'scheme' || typeof value['id'] !== 'string') return []
    const id = value['id']
    if (schemeIds.has(id)) return []
    const message = `There is no scheme \`${id}\` for the subject \`${id}\`.`
    return [{ place: { ...place, path: [...place.path, 'id'] }, code: 'subject-without-scheme', message }]
  })
  return [...undecided, ...idle]
}
