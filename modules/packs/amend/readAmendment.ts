import { simplify } from '#platform/simplify'
import { shapeFindings } from '../read/shapeFindings.ts'
import { simplifyTexts } from '../read/simplifyTexts.ts'
import type { Finding } from '../read/finding.ts'
import { amendmentSchema, type ReadAmendment } from './amendment.ts'

export type ReadResult =
  | { readonly ok: true; readonly amendment: ReadAmendment }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Reads an amendment by the forms of the pack's content. What JSON does not hold is not there; 简体 is filled in. */
export function readAmendment(given: unknown): ReadResult {
  const text = JSON.stringify(given)
  const filled = simplifyTexts(text === undefined ? undefined : JSON.parse(text), simplify)
  const result = amendmentSchema.safeParse(filled)
  return result.success
    ? { ok: true, amendment: result.data }
    : { ok: false, findings: shapeFindings(result.error.issues, filled, { file: 'amendment', path: [] }) }
}
