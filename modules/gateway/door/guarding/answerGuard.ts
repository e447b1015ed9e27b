import type { GuardPolicy, Pseudonym, StreamGuard, StreamStep, Verdict } from '#engines/guard'
import { FeilunError } from '#platform/errors'
import { actionOnAnswers, blocked, passed, together, type Guard } from './guard.ts'

/** One text of an answer that comes in pieces: the content of a choice, the arguments of a call of a tool. */
export interface Lane {
  /** What may leave now. @throws FeilunError `guard-blocked`, `guard-failed` */
  readonly push: (piece: string) => string
  readonly end: () => string
}

/** Guards all texts of one answer. */
export interface AnswerGuard {
  /** `watch`: what it gives back is not needed, the bytes go through as they are. */
  readonly action: 'watch' | 'change'
  readonly lane: () => Lane
  readonly verdict: () => Verdict
  /** Whether the guard failed and the policy let the rest through unchecked. */
  readonly isOpen: () => boolean
}

interface Needs {
  readonly guard: Guard
  readonly policy: GuardPolicy
  readonly pseudonyms: readonly Pseudonym[]
  /** Told at once and loudly of a guard that failed. */
  readonly failed: (error: unknown) => void
  /** Told of every text that is let go. */
  readonly released: (text: string) => void
}

/** The guard of one answer, or undefined where the policy says nothing about answers. */
export function createAnswerGuard({ guard, policy, pseudonyms, failed, released }: Needs): AnswerGuard | undefined {
  const action = actionOnAnswers(policy, pseudonyms)
  if (action === 'nothing') return undefined
  let verdict = passed
  let isOpen = false

  function lane(): Lane {
    let stream: StreamGuard | undefined
    /** What went in and has not come out yet, as long as what came out is what went in. */
    let held: string | undefined = ''

    function taken(step: StreamStep): string {
      if (step.verdict !== undefined) verdict = together(verdict, step.verdict)
      if (step.verdict?.outcome === 'block') throw blocked(step.verdict.hits)
      held = held?.startsWith(step.release) === true ? held.slice(step.release.length) : undefined
      return step.release
    }

    /** Lets go of what was held, if that is allowed and still known. What had been changed before is not: it could give a mask away. */
    function opened(error: unknown): string {
      failed(error)
      if (policy.onFailure === 'closed' || held === undefined) throw new FeilunError('guard-failed', {}, [], error)
      isOpen = true
      const rest = held
      held = ''
      return rest
    }

    function guarded(step: (stream: StreamGuard) => StreamStep): string {
      let made: StreamStep
      try {
        stream ??= guard.stream(policy, pseudonyms)
        made = step(stream)
      } catch (error) {
        return opened(error)
      }
      return taken(made)
    }

    /** All that is there, unchecked: the guard has failed and the policy lets it through. */
    function unchecked(piece: string): string {
      const rest = held ?? piece
      held = ''
      return rest
    }
    const letGo = (text: string): string => {
      if (text !== '') released(text)
      return text
    }

    return {
      push: (piece) => {
        if (held !== undefined) held += piece
        return letGo(isOpen ? unchecked(piece) : guarded((open) => open.push(piece)))
      },
      end: () => letGo(isOpen ? unchecked('') : stream === undefined ? '' : guarded((open) => open.end())),
    }
  }
  return { action, lane, verdict: () => verdict, isOpen: () => isOpen }
}

/** A whole text at once. @throws FeilunError `guard-blocked`, `guard-failed` */
export function guardText(answers: AnswerGuard, text: string): string {
  const lane = answers.lane()
  return lane.push(text) + lane.end()
}
