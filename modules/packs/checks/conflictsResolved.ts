import type { Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

/** Conflicts whose status and resolution say different things. */
export const conflictsResolved: Check = ({ entries }) =>
  entries.conflicts.flatMap(({ value: { id, status, resolution }, place }): readonly Finding[] => {
    if ((status === 'resolved') === (resolution !== undefined)) return []
    const message =
      status === 'resolved'
        ? `\`${id}\` is resolved, but says not how.`
        : `\`${id}\` is open, and says how it was resolved.`
    return [{ place: { file: place.file, path: [...place.path, 'status'] }, code: 'conflict-resolution', message }]
  })
