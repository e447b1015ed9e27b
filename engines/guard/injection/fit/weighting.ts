import type { Example } from './example.ts'

const classOf = ({ isAttack, language, origin }: Example): string => `${language} ${isAttack} ${origin}`

/**
 * Languages differ in how many harmless texts there are to learn from; some speak up, so that none alone sets the threshold that is one
 * for all.
 */
const voices: Readonly<Record<string, number>> = { en: 1.7, 'zh-Hant': 1.3 }
/** Sentences that quote attacks hold nearly the same words, which must not speak for the attack. */
const quoting = 0.9
const voiceOf = ({ isAttack, language, kind }: Example): number =>
  isAttack ? 1 : (voices[language] ?? 1) * (kind === 'about-attacks' ? quoting : 1)

/**
 * How much each example counts. Every language has the same share of attacks and of harmless texts, so that no language speaks for or
 * against a text by itself; within a class, sources share by the root of their size.
 */
export function weightsOf(examples: readonly Example[]): readonly number[] {
  const sources = new Map<string, number>()
  const keyOf = (example: Example): string => `${classOf(example)} ${example.source}`
  for (const example of examples) sources.set(keyOf(example), (sources.get(keyOf(example)) ?? 0) + 1)
  const classes = new Map<string, number>()
  const raw = examples.map((example) => {
    const weight = (example.weight ?? 1) / Math.sqrt(sources.get(keyOf(example)) ?? 1)
    classes.set(classOf(example), (classes.get(classOf(example)) ?? 0) + weight)
    return weight
  })
  // Planted texts are a smaller part of what comes in.
  const share = examples.length / classes.size
  return examples.map(
    (example, index) => ((raw[index] ?? 0) / (classes.get(classOf(example)) ?? 1)) * share * voiceOf(example),
  )
}
