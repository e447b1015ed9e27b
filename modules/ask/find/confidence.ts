import type { Found } from './found.ts'

/** Below this the answer is “not in the sources”. Fixed on the development questions; see the README. */
export const threshold = 0.5

/** How sure it is, 0 to 1, that the first candidates answer the question. */
export function confidenceIn({ looked, candidates }: Found): number {
  if (candidates.length === 0) return 0
  return looked.sources.confidence
}
