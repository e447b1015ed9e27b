import type { Measure } from '#modules/packs'
import { measureHref } from '../addresses.ts'
import type { View } from '../pages/view.ts'

/** The titles of measures as links, one after the other in the sentence that they stand in. */
export function MeasureLinks({ view: { t, say, to }, measures }: { view: View; measures: readonly Measure[] }) {
  return (
    <>
      {measures.flatMap((measure, index) => [
        index > 0 && t('list.and'),
        <a key={measure.id} href={to(measureHref(measure.id))}>
          {say(measure.title)}
        </a>,
      ])}
    </>
  )
}
