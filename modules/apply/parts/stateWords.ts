import type { CaseLine } from '#modules/casework'
import type { Tone } from '#platform/ui'
import { wordsOf, type View } from '../view.ts'

type State = Pick<CaseLine, 'standing' | 'result' | 'waitsFor' | 'step' | 'opens'>

/** What can only be done months later is nobody's turn yet. */
const isYours = ({ waitsFor, opens }: State, now: Date): boolean =>
  waitsFor === 'applicant' && (opens === undefined || opens <= now)

/** Whose turn it is, in a word or two. */
export function stateWords(state: State, view: View, now: Date): string {
  const { standing, result, step } = state
  const t = wordsOf(view)
  if (standing === 'draft') return t('state.draft')
  if (result !== undefined && step === 'ended') return t(`state.${result}`)
  if (isYours(state, now)) return t('state.yours')
  return t(standing === 'awarded' ? 'state.awarded' : 'state.theirs')
}

export function stateTone(state: State, now: Date): Tone {
  const { standing, result, step } = state
  if (step === 'ended') return result === 'completed' ? 'positive' : 'neutral'
  if (standing === 'draft' || isYours(state, now)) return 'next'
  return standing === 'awarded' ? 'positive' : 'waiting'
}
