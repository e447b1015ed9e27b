import { idsAt } from '../read/entries.ts'
import { finding, type Finding } from '../read/finding.ts'
import type { Check } from './check.ts'
import { citedIn } from './citedIn.ts'

/** What can be said of citations without the texts: sources that no file lists, and figures longer than their span. */
export const citations: Check = ({ files }) => {
  const known = new Set(idsAt(files, 'sources.*.id').map(({ id }) => id))
  return files.flatMap(citedIn).flatMap(({ source, span, figure, place }): readonly Finding[] => {
    const at = (key: string) => ({ file: place.file, path: [...place.path, key] })
    const findings: Finding[] = []
    if (!known.has(source)) findings.push(finding(at('source'), 'unknown-source', { id: source }))
    const length = span === undefined || span.start >= span.end ? undefined : span.end - span.start
    if (length !== undefined && figure !== undefined && figure.length > length) {
      findings.push(finding(at('figure'), 'figure-longer-than-span', { figure, length: figure.length, span: length }))
    }
    return findings
  })
}
