import type { Reason } from '#engines/rules'

/**
 * The parts of a tree of reasons that settle a no, to be named when there is room for a line only: one condition, or, where any one of
 * several would do, what each of them lacks. Empty where the tree is no no.
 */
export function decisive(reason: Reason): readonly Reason[] {
  if (reason.truth !== 'false') return []
  switch (reason.kind) {
    case 'all': {
      const first = reason.of.find(({ truth }) => truth === 'false')
      return first === undefined ? [reason] : decisive(first)
    }
    case 'any':
    case 'at-least-of':
      return reason.text === undefined ? reason.of.flatMap(decisive) : [reason]
    case 'criterion':
    case 'subject':
      // A wording of the reference's own says it better than the parts it is made of.
      return reason.text === undefined && reason.because !== undefined ? decisive(reason.because) : [reason]
    case 'exceptions':
      return decisive(reason.because)
    case 'not':
    case 'test':
    case 'judgement':
    case 'not-published':
    case 'not-yet':
    case 'no-longer':
      return [reason]
  }
}
