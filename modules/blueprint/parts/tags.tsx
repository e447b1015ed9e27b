import { Tag, type Tone } from '#platform/ui'
import type { MeasureState } from '../known/blueprintAt.ts'
import type { PromiseState } from '../promises/promiseState.ts'
import type { View } from '../pages/view.ts'

export const toneOfState: Readonly<Record<MeasureState, Tone>> = {
  announced: 'neutral',
  planned: 'neutral',
  'under-way': 'waiting',
  running: 'positive',
  completed: 'positive',
}

export const toneOfPromise: Readonly<Record<PromiseState, Tone>> = {
  kept: 'positive',
  due: 'waiting',
  overdue: 'negative',
  'no-evidence': 'attention',
  undated: 'neutral',
}

export function StateTag({ view, state }: { view: View; state: MeasureState }) {
  return <Tag tone={toneOfState[state]}>{view.t(`state.${state}`)}</Tag>
}

export function PromiseTag({ view, state }: { view: View; state: PromiseState }) {
  return <Tag tone={toneOfPromise[state]}>{view.t(`promise.${state}`)}</Tag>
}
