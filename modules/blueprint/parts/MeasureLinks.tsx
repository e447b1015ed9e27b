import type { Measure } from '#modules/packs'
import { measureHref } from '../addresses.ts'
import type { View } from '../pages/view.ts'

/** The titles of measures as links, one after the other. */
export function MeasureLinks({ view: { t, say, to }, measures }: { view: View; measures: readonly Measure[] }) {
  return (
    <>
      {measures.map((measure, index) => (
        <span key={measure.id}>
          {index > 0 && t('list.and')}
          <a href={to(measureHref(measure.id))}>{say(measure.title)}</a>
        </span>
      ))}
    </>
  )
}
