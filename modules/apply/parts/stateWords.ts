import type { CaseLine } from '#modules/casework'
import type { Tone } from '#platform/ui'
import { wordsOf, type View } from '../view.ts'

type State = Pick<CaseLine, 'standing' | 'result' | 'waitsFor' | 'step'>

/** Whose turn it is, in a word or two. */
export function stateWords({ standing, result, waitsFor, step }: State, view: View): string {
  const t = wordsOf(view)
  if (standing === 'draft') return t('state.draft')
  if (result !== undefined && step === 'ended') return t(`state.${result}`)
  if (waitsFor === 'applicant') return t('state.yours')
  return t(standing === 'awarded' ? 'state.awarded' : 'state.theirs')
}

export function stateTone({ standing, result, waitsFor, step }: State): Tone {
  if (step === 'ended') return result === 'completed' ? 'positive' : 'neutral'
  if (standing === 'draft' || waitsFor === 'applicant') return 'next'
  return standing === 'awarded' ? 'positive' : 'waiting'
}
