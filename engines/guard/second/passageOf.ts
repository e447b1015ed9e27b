import { personalKinds, type GuardPolicy, type Span } from '../model.ts'
import { replaceAll, type Replacement } from '../masks/replace.ts'
import { normalise } from '../normalise/normalise.ts'
import { changesOf, type Acted } from '../policy/changes.ts'
import { personalIn, termsIn } from '../policy/findings.ts'
import { ready } from '../policy/ready.ts'

/** Enough for any order and what stands around it; more would only be slower, and tell more. */
const longest = 6_000

export interface Passage {
  readonly text: string
  readonly part: 'whole' | 'cut'
}

/**
 * What of a reading may be shown to another model: every kind of personal data masked, whatever the policy does about it, and the words that it
 * masks or blocks. Masked before it is cut, so that no half of a number stays at an end.
 */
export function passageOf(reading: string, span: Span, policy: GuardPolicy): Passage {
  const changes = changesOf(reading, actedOn(reading, policy), undefined)
  const masked = replaceAll(reading, changes)
  if (masked.length <= longest) return { text: masked.toWellFormed(), part: 'whole' }
  const middle = moved((span.start + span.end) >> 1, changes)
  const start = Math.max(0, Math.min(middle - longest / 2, masked.length - longest))
  return { text: masked.slice(start, start + longest).toWellFormed(), part: 'cut' }
}

function actedOn(reading: string, policy: GuardPolicy): readonly Acted[] {
  const normalised = normalise(reading)
  const personal = personalIn(normalised, personalKinds).flatMap(({ rule, span }): Acted[] => [
    { rule, action: 'mask', span },
  ])
  const terms = termsIn(normalised, ready(policy).terms).found.flatMap((found): Acted[] => {
    const action = found.rule === 'term' ? policy.terms[found.term]?.action : undefined
    return action === undefined ? [] : [{ rule: 'term', action, span: found.span }]
  })
  return [...personal, ...terms]
}

/** Where an offset is once the changes have been made. */
function moved(offset: number, changes: readonly Replacement[]): number {
  let by = 0
  for (const { span, text } of changes) if (span.end <= offset) by += text.length - (span.end - span.start)
  return offset + by
}
