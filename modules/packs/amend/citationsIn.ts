import type { Citation } from '../content/basics.ts'
import { isRecord } from '../read/entries.ts'
import type { ReadAmendment } from './amendment.ts'

const isCitation = (value: unknown): value is Citation =>
  isRecord(value) && typeof value['source'] === 'string' && typeof value['start'] === 'number' && 'sum' in value

/** Every citation that an amendment brings, each once. */
export function citationsIn(amendment: ReadAmendment): readonly Citation[] {
  const found = new Map<string, Citation>()
  const visit = (value: unknown): void => {
    if (isCitation(value)) found.set(JSON.stringify(value), value)
    else if (typeof value === 'object' && value !== null) for (const below of Object.values(value)) visit(below)
  }
  visit(amendment)
  return [...found.values()]
}
