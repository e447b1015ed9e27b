import type { Doubt, GuardHit, GuardPolicy, InjectionFinding, Judged, Span, Spoken } from '../model.ts'
import { scoreInjection } from '../injection/index.ts'
import { normalise, type Normalised } from '../normalise/normalise.ts'
import { scoreHidden, shortestView } from '../policy/attacks.ts'
import { needsSecondOpinion } from './needsSecondOpinion.ts'
import { passageOf } from './passageOf.ts'

/** Of one call; the highest scores first. */
const mostDoubts = 4

/**
 * What another model would be asked about: readings whose score is close to the threshold, where its opinion could change what is done. Empty
 * where the policy asks nobody, or what was found blocks whatever is said. Pure, and in time in proportion to the texts.
 */
export function doubtsIn(texts: readonly Spoken[], { verdict }: Judged, policy: GuardPolicy): readonly Doubt[] {
  const use = policy.injection?.secondOpinion
  const blocking = verdict.hits.filter(({ action }) => action === 'block')
  if (use === undefined || (use === 'raise' && blocking.length > 0)) return []
  const doubts = texts.flatMap((spoken, index) => {
    const found = verdict.hits.filter(({ text, rule }) => text === index && isInjection(rule))
    // What is only flagged is flagged already, and cannot be less.
    if (found.some(({ action }) => action !== 'block')) return []
    return found.length === 0 ? raisable(spoken, index, policy) : lowerable(spoken, index, found, policy)
  })
  const strongest = doubts.toSorted((one, other) => other.score - one.score).slice(0, mostDoubts)
  return blocking.every((hit) => strongest.some((doubt) => isAbout(doubt, hit))) ? strongest : []
}

const isInjection = (rule: GuardHit['rule']): boolean => rule === 'injection-direct' || rule === 'injection-indirect'

/** Whether a hit is what there is doubt about. */
export const isAbout = (doubt: Doubt, { rule, text, span, score }: GuardHit): boolean =>
  doubt.isAttack &&
  isInjection(rule) &&
  text === doubt.text &&
  score === doubt.score &&
  span.start === doubt.span.start &&
  span.end === doubt.span.end

interface Reading {
  readonly text: string
  readonly finding: InjectionFinding
  readonly toOriginal: (start: number, end: number) => Span
}

/** The reading of a harmless text that is closest to being an attack. */
function raisable({ text, speaker }: Spoken, index: number, policy: GuardPolicy): readonly Doubt[] {
  if (speaker === 'system' || speaker === 'assistant') return []
  const normalised = normalise(text)
  const readings: Reading[] = [plainReading(normalised, speaker)]
  for (const view of normalised.views)
    if (view.text.length >= shortestView)
      readings.push({ text: view.text, finding: scoreHidden(view, speaker), toOriginal: view.spanOf })
  return readings
    .filter(({ finding }) => !finding.isAttack && needsSecondOpinion(finding))
    .toSorted((one, other) => other.finding.score - one.finding.score)
    .slice(0, 1)
    .map((reading) => ({
      text: index,
      speaker,
      span: reading.toOriginal(reading.finding.span.start, reading.finding.span.end),
      score: reading.finding.score,
      isAttack: false,
      passage: passageOf(reading.text, reading.finding.span, policy).text,
    }))
}

const plainReading = ({ text, toOriginal }: Normalised, speaker: Spoken['speaker']): Reading => ({
  text,
  toOriginal,
  finding: scoreInjection(text, speaker),
})

/**
 * An attack that may be let pass: the only one in its text, read as it stands with nothing hidden, and short enough that whoever is asked sees
 * all of it. The score is that of the worst window alone, and what is not seen may hold another.
 */
function lowerable(
  { text, speaker }: Spoken,
  index: number,
  found: readonly GuardHit[],
  policy: GuardPolicy,
): readonly Doubt[] {
  const normalised = normalise(text)
  if (found.length > 1 || normalised.views.length > 0 || hides(normalised)) return []
  const { finding, toOriginal } = plainReading(normalised, speaker)
  if (!finding.isAttack || !needsSecondOpinion(finding)) return []
  const passage = passageOf(normalised.text, finding.span, policy)
  if (passage.part === 'cut') return []
  const span = toOriginal(finding.span.start, finding.span.end)
  return [{ text: index, speaker, span, score: finding.score, isAttack: true, passage: passage.text }]
}

const hides = ({ signals: { unseen, bidi, tags, marks, lookalikes } }: Normalised): boolean =>
  unseen + bidi + tags + marks + lookalikes > 0
