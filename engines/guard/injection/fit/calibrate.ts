import { thresholdFor } from './threshold.ts'
import type { Example } from './example.ts'
import type { Scored } from './scored.ts'

/** What harmless texts may be flagged, by what they are. Shares of texts that the model had not seen. */
export interface FalsePositives {
  /** Of what people really wrote, in each language and in each kind of which there are enough. */
  readonly real: number
  /** Of ordinary sentences of our own. */
  readonly ordinary: number
  /** Of our own sentences that quote attacks, speak of them or use their words, which were written to be hard and are rare elsewhere. */
  readonly hard: number
}

export const usualFalsePositives: FalsePositives = { real: 0.01, ordinary: 0.01, hard: 0.05 }

/** Fewer tell nothing of one in a hundred. */
const enough = 100
const hardKinds: ReadonlySet<string> = new Set(['near-miss', 'about-attacks', 'own-correction'])

/** Families that were written with the words of attacks on purpose, whatever they are: orders to people, tasks on rules, code about prompts. */
const hardFamilies =
  /\/hands-(?:to-people|orders-to-people|everyday-tasks|everyday-near|code|code-questions|rants|harmless-\w+)\//u

export type Harmless = 'real' | 'ordinary' | 'hard'

/** What a harmless text is beside others. */
export function harmlessOf({ source, kind, group }: Example): Harmless {
  if (source !== 'templates') return 'real'
  return hardKinds.has(kind) || hardFamilies.test(group) ? 'hard' : 'ordinary'
}

/** So that one pattern with many fillings does not decide for all. */
const mostOfPattern = 3
const fewOfEach = (scored: readonly Scored[]): readonly Scored[] =>
  [...Map.groupBy(scored, ({ example }) => example.group).values()].flatMap((group) => group.slice(0, mostOfPattern))

/** Groups of harmless texts of which none may be flagged more often than its share. */
export function harmlessGroups(scored: readonly Scored[]): ReadonlyMap<string, readonly Scored[]> {
  const harmless = scored.filter(({ example }) => !example.isAttack)
  const real = harmless.filter(({ example }) => harmlessOf(example) === 'real')
  const named = [
    ...Map.groupBy(real, ({ example }) => `real ${example.language}`),
    ...Map.groupBy(real, ({ example }) => `real ${example.language}, ${example.kind}`),
    ...Map.groupBy(fewOfEach(harmless.filter(({ example }) => harmlessOf(example) !== 'real')), ({ example }) =>
      harmlessOf(example),
    ),
  ]
  return new Map(named.filter(([, group]) => group.length >= enough))
}

/** The least threshold at which every group of harmless texts keeps to its share. Throws RangeError without a group that is large enough. */
export function calibrated(scored: readonly Scored[], shares: FalsePositives): number {
  const thresholds = [...harmlessGroups(scored)].map(([name, group]) => {
    const share = name === 'hard' ? shares.hard : name === 'ordinary' ? shares.ordinary : shares.real
    return thresholdFor(
      group.map(({ logit }) => logit),
      share,
    )
  })
  if (thresholds.length === 0) throw new RangeError('A threshold needs harmless texts.')
  return Math.max(...thresholds)
}
