import { idsAt } from '../read/entries.ts'
import type { Finding } from '../read/finding.ts'
import type { Check } from './check.ts'
import { citedIn } from './citedIn.ts'

/** What can be said of citations without the texts: sources that no file lists, and figures longer than their span. */
export const citations: Check = ({ files }) => {
  const known = new Set(idsAt(files, 'sources.*.id').map(({ id }) => id))
  return files.flatMap(citedIn).flatMap(({ source, span, figure, place }): readonly Finding[] => {
    const at = (key: string) => ({ file: place.file, path: [...place.path, key] })
    const findings: Finding[] = []
    if (!known.has(source)) {
      findings.push({
        place: at('source'),
        code: 'unknown-source',
        message: `There is no source \`${source}\` in this pack.`,
      })
    }
    if (span !== undefined && figure !== undefined && span.start < span.end && figure.length > span.end - span.start) {
      const message = `“${figure}” is ${figure.length} characters long, its span ${span.end - span.start}.`
      findings.push({ place: at('figure'), code: 'figure-longer-than-span', message })
    }
    return findings
  })
}
