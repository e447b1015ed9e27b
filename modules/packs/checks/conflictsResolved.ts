import { finding, type Finding } from '../read/finding.ts'
import type { Check } from './check.ts'

/** Conflicts whose status and resolution say different things. */
export const conflictsResolved: Check = ({ entries }) =>
  entries.conflicts.flatMap(({ value: { id, status, resolution }, place }): readonly Finding[] => {
    if ((status === 'resolved') === (resolution !== undefined)) return []
    const where = { file: place.file, path: [...place.path, 'status'] }
    const which = status === 'resolved' ? 'conflict-resolution.missing' : 'conflict-resolution.early'
    return [finding(where, which, { id })]
  })
