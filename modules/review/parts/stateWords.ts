import type { CaseLine } from '#modules/casework'
import type { Tone } from '#platform/ui'
import { wordsOf, type View } from '../view.ts'

type State = Pick<CaseLine, 'result' | 'waitsFor' | 'step'>

/** Whose turn it is, for those who work on the case. */
export function stateWords({ result, waitsFor, step }: State, view: View): string {
  const t = wordsOf(view)
  if (result !== undefined && step === 'ended') return t(`result.${result}`)
  return waitsFor === 'nobody' ? t('waits.nobody') : t('turn', { who: t(`waits.${waitsFor}`) })
}

export function stateTone({ result, step }: State): Tone {
  if (step !== 'ended') return 'waiting'
  return result === 'completed' ? 'positive' : 'neutral'
}
