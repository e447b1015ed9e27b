import type { FittedConfidence } from './fitConfidence.ts'

/** The module `find/weights.ts` as it is written after a fit; `provenance` says what it was fitted on. */
export function weightsText({ weights, least }: FittedConfidence, provenance: string): string {
  const lines = Object.entries(weights).map(([sign, weight]) => `  ${sign}: ${weight},`)
  return [
    "import type { Sign } from './signs.ts'",
    '',
    `/** Made by \`feilun ask-fit\`, not by hand: ${provenance} */`,
    'export const weights: Readonly<Record<Sign, number>> = {',
    ...lines,
    '}',
    '',
    '/** What the best sentence has to come to, so that it is shown as an answer. */',
    `export const least = ${least}`,
    '',
  ].join('\n')
}
