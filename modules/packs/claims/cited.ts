import type { Text } from '#platform/i18n'
import type { Citation } from '../content/basics.ts'
import type { Claim, ClaimKind } from '../evidencePort.ts'

/** One claim for each citation of a thing that the pack says. */
export function cited(kind: ClaimKind, label: Text, href: string, cite: readonly Citation[] = []): readonly Claim[] {
  const claim = (citation: Citation): Claim => ({ ...citation, kind, label, href })
  return cite.map(claim)
}
