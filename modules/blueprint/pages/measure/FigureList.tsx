import type { MeasuredFigure } from '#modules/packs'
import { formatDate } from '#platform/i18n'
import { Cite } from '../../parts/Cite.tsx'
import { figureWords } from '../../parts/figure.ts'
import type { View } from '../view.ts'

/** What sources count or estimate of a measure. */
export function FigureList({ view, figures }: { view: View; figures: readonly MeasuredFigure[] }) {
  const { t, say, language } = view
  return (
    <ul class="bp-sums">
      {figures.map((figure) => (
        <li key={figure.id} id={`figure-${figure.id}`}>
          <p class="bp-sum">
            {figureWords(view, figure)}
            <Cite view={view} cite={figure.cite} />
          </p>
          <p>{say(figure.label)}</p>
          {figure['as-of'] !== undefined && (
            <p class="bp-note">{t('measure.figure-as-of', { date: formatDate(figure['as-of'], language) })}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
