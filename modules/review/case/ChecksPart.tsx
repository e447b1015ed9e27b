import type { CaseView } from '#modules/casework'
import { Section, Tag } from '#platform/ui'
import { dateWords, wordsOf, type View } from '../view.ts'

/** What officers found at each check. */
export function ChecksPart({ view, case: { checks } }: { view: View; case: CaseView }) {
  const { language } = view
  const t = wordsOf(view)
  if (checks.length === 0) return null
  return (
    <Section id="checks" title={t('checks.title')}>
      {checks.map(({ name, outcome, points, reasons, at }, index) => (
        <article key={index} class="fl-decided">
          <p>
            <Tag tone={outcome === 'pass' ? 'positive' : 'negative'}>{t(`check.${outcome}`)}</Tag> {name[language]} ·{' '}
            {dateWords(at, view)}
          </p>
          <ul>
            {points.map(({ point, text, met, note }) => (
              <li key={point}>
                <strong>{t(met ? 'check.met' : 'check.not-met')}</strong> · {text[language]}
                {note !== '' && <p class="fl-written">{note}</p>}
              </li>
            ))}
            {reasons.map(({ reason, text, words }) => (
              <li key={reason}>
                {text[language]}
                <p class="fl-written">{words}</p>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </Section>
  )
}
