import type { Opinion } from '#engines/guard'
import { closedBreaker, entered, failed, lets, neither, succeeded, type Breaker } from '../upstreams/send/breaker.ts'
import { createAsking } from './createAsking.ts'
import { mayShow } from './mayShow.ts'
import type { SecondOpinion, SecondOpinionSettings } from './secondOpinion.ts'

export interface SecondOpinionNeeds {
  readonly settings: SecondOpinionSettings
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number
  /** What nobody can foretell, new each time. */
  readonly newId: () => string
  /** Told once each time that it begins to be left alone. Never given a text. */
  readonly log: { readonly error: (fields: object, message: string) => void }
}

/** Questions at once, of each node. More are not queued: a call would wait for them. */
const mostAtOnce = 16

/** What an answer says of the server. One that is not of the form may be the doing of whoever wrote the text, and so shuts nobody else out. */
const after = (opinion: Opinion): typeof failed =>
  opinion.kind === 'said' ? succeeded : opinion.kind === 'unheard' && opinion.why !== 'malformed' ? failed : neither

/** Asks the operator's server: within a project's residency, so many at once, and not while it keeps failing. */
export function createSecondOpinion({ settings, elapsed, newId, log }: SecondOpinionNeeds): SecondOpinion {
  const asking = createAsking(settings, newId)
  let breaker: Breaker = closedBreaker
  let underWay = 0
  const unasked = (why: Extract<Opinion, { kind: 'unasked' }>['why']): Opinion => ({ kind: 'unasked', why })

  function note(opinion: Opinion): void {
    const before = breaker
    breaker = after(opinion)(before, elapsed())
    if (breaker.kind === 'open' && before.kind !== 'open' && opinion.kind === 'unheard')
      log.error(
        { why: opinion.why, forMs: breaker.until - elapsed() },
        'second opinion left alone, as it keeps failing',
      )
  }

  return {
    ask: async (doubt, residency) => {
      if (!mayShow(residency, settings.region)) return unasked('residency')
      if (!lets(breaker, elapsed())) return unasked('resting')
      if (underWay >= mostAtOnce) return unasked('busy')
      breaker = entered(breaker, elapsed())
      underWay += 1
      try {
        const opinion = await asking.ask(doubt)
        note(opinion)
        return opinion
      } finally {
        underWay -= 1
      }
    },
    close: asking.close,
  }
}
