import { languages, readTexts, type Language, type Side, type SpokenText } from './read.ts'

/** How many of how many were called attacks. */
export interface Caught {
  readonly caught: number
  readonly of: number
}
export type IsAttack = (text: Pick<SpokenText, 'text' | 'speaker'>) => boolean

export function caughtOf(texts: readonly SpokenText[], isAttack: IsAttack): Caught {
  return { caught: texts.filter((text) => isAttack(text)).length, of: texts.length }
}

export type AttackScores = Readonly<Record<Language, Readonly<Record<Side, Caught>>>>

/** Recall is `caught / of` of the attacks, false positives those of the benign texts. */
export function scoreAttacks(isAttack: IsAttack): AttackScores {
  const of = (language: Language): Readonly<Record<Side, Caught>> => ({
    attack: caughtOf(readTexts(language, 'attack'), isAttack),
    benign: caughtOf(readTexts(language, 'benign'), isAttack),
  })
  return { 'zh-Hant': of('zh-Hant'), yue: of('yue'), 'zh-Hans': of('zh-Hans'), en: of('en') }
}

/** The same over all languages, for each sort of text. */
export function scoreKinds(side: Side, isAttack: IsAttack): ReadonlyMap<string, Caught> {
  const byKind = Map.groupBy(
    languages.flatMap((language) => readTexts(language, side)),
    ({ kind }) => kind,
  )
  return new Map([...byKind].map(([kind, texts]) => [kind, caughtOf(texts, isAttack)]))
}

/** Wilson's 95 % interval of a share, which holds for small counts and for shares near 0 and 1. */
export function interval({ caught, of }: Caught): readonly [number, number] {
  if (of === 0) return [0, 1]
  const z = 1.959964
  const share = caught / of
  const middle = share + (z * z) / (2 * of)
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}

/** How often an attack scores higher than a benign text, both drawn at random; a tie counts half. It needs no threshold: 1 parts them all, 0.5 is chance. */
export function areaUnderCurve(language: Language, score: (text: SpokenText) => number): number {
  const attacks = readTexts(language, 'attack').map(score)
  const benign = readTexts(language, 'benign').map(score)
  let higher = 0
  for (const one of attacks) {
    for (const other of benign) higher += one > other ? 1 : one === other ? 0.5 : 0
  }
  return higher / (attacks.length * benign.length)
}
