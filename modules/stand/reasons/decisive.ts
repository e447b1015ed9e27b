import type { Reason } from '#engines/rules'

/** The first part of a tree of reasons that settles a no: the leaf to name when there is room for one only. */
export function decisive(reason: Reason): Reason | undefined {
  if (reason.truth !== 'false') return undefined
  switch (reason.kind) {
    case 'all':
    case 'any':
    case 'at-least-of':
      return reason.of.map(decisive).find((each) => each !== undefined) ?? reason
    case 'criterion':
    case 'subject':
      // A wording of the reference's own says it better than the parts it is made of.
      return reason.text === undefined && reason.because !== undefined ? (decisive(reason.because) ?? reason) : reason
    case 'exceptions':
      return decisive(reason.because) ?? reason
    case 'not':
    case 'test':
    case 'judgement':
    case 'not-published':
    case 'not-yet':
    case 'no-longer':
      return reason
  }
}
