import { idsAt, isRecord, type Raw } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Check } from './check.ts'
import { everyMapping } from './everyMapping.ts'

const nameIn = (
  { value, place }: Raw,
  form: string,
): { readonly name: string; readonly place: Raw['place'] } | undefined => {
  const inner = isRecord(value) ? value[form] : undefined
  const name = isRecord(inner) ? inner['by'] : undefined
  return typeof name === 'string' ? { name, place: { ...place, path: [...place.path, form, 'by'] } } : undefined
}

/** Criteria that leave a decision to a role or an office that the pack does not list. */
export const unknownJudges: Check = ({ files }) => {
  const roles = new Set(idsAt(files, 'roles.*.id').map(({ id }) => id))
  const offices = new Set(idsAt(files, 'offices.*.id').map(({ id }) => id))
  return files.flatMap(everyMapping).flatMap((mapping): readonly Finding[] => {
    const judge = nameIn(mapping, 'judgement')
    const publisher = nameIn(mapping, 'not-published')
    const findings: Finding[] = []
    if (judge && !roles.has(judge.name)) findings.push(finding(judge.place, 'unknown-role', { id: judge.name }))
    if (publisher && !offices.has(publisher.name)) {
      findings.push(finding(publisher.place, 'unknown-office', { id: publisher.name }))
    }
    return findings
  })
}
