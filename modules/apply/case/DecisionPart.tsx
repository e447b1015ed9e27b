import { Section, Tag } from '#platform/ui'
import { amountWords } from '#modules/casework/parts'
import { dateWords, to, wordsOf } from '../view.ts'
import type { CasePageProps } from './casePageProps.ts'
import { Reasons } from './Reasons.tsx'

/** What was decided and why, the latest first, each with its letter. */
export function DecisionPart({ view, case: shown, unit }: Pick<CasePageProps, 'view' | 'case' | 'unit'>) {
  const { language } = view
  const t = wordsOf(view)
  const { decisions, checks, reference } = shown
  const refused = checks
    .filter(({ outcome }) => outcome === 'refuse')
    .map((check, place) => ({ ...check, letter: `check-${place + 1}` }))
  if (decisions.length === 0 && refused.length === 0) return null
  const letter = (id: string) => (
    <p>
      <a href={to(view, `/cases/${reference}/letter?of=${id}`)}>{t('decision.letter')}</a>
    </p>
  )
  return (
    <Section id="decision" title={t('decision.title')}>
      {decisions.toReversed().map((decision) => (
        <article key={decision.number} class="fl-decided">
          <p>
            <Tag tone={decision.outcome === 'approve' || decision.outcome === 'overturn' ? 'positive' : 'negative'}>
              {t(`decision.${decision.outcome}`)}
            </Tag>{' '}
            {dateWords(decision.at, view)}
            {decision.amount !== undefined && ` · ${amountWords(decision.amount, unit, view)}`}
          </p>
          <Reasons view={view} reasons={decision.reasons} />
          {letter(`decision-${decision.number}`)}
        </article>
      ))}
      {refused.map(({ stage, name, points, reasons, at, letter: id }) => (
        <article key={`${stage} ${id}`} class="fl-decided">
          <p>
            <Tag tone="negative">{t('decision.refuse')}</Tag> {name[language]} · {dateWords(at, view)}
          </p>
          <ul>
            {points
              .filter(({ met }) => !met)
              .map(({ point, text, note }) => (
                <li key={point}>
                  {t('decision.not-met', { point: text[language] })}
                  {note !== '' && <p class="fl-written">{note}</p>}
                </li>
              ))}
          </ul>
          <Reasons view={view} reasons={reasons} />
          {letter(id)}
        </article>
      ))}
    </Section>
  )
}
