import type { MeasureAt } from '../../known/blueprintAt.ts'
import { Cite } from '../../parts/Cite.tsx'
import { PromiseDetail } from '../../parts/PromiseDetail.tsx'
import { PromiseTag } from '../../parts/tags.tsx'
import type { View } from '../view.ts'

/** What was promised for a measure, each with its state, its day and what sources show of it. */
export function PromiseList({ view, each }: { view: View; each: MeasureAt }) {
  const { t, say } = view
  if (each.promises.length === 0) return <p class="bp-unknown">{t('measure.promises-none')}</p>
  return (
    <ol class="bp-promises">
      {each.promises.map((one) => (
        <li key={one.promise.id} id={`promise-${one.promise.id}`} class="bp-promise">
          <PromiseTag view={view} state={one.state} />
          <p class="bp-promise-text">
            {say(one.promise.text)}
            <Cite view={view} cite={one.promise.cite} />
          </p>
          <PromiseDetail view={view} each={one} />
        </li>
      ))}
    </ol>
  )
}
