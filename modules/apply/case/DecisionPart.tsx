import { Section, Tag } from '#platform/ui'
import { amountWords } from '#modules/casework/parts'
import { dateWords, to, wordsOf } from '../view.ts'
import type { CasePageProps } from './CasePage.tsx'

/** What was decided and why, the latest first, with the letter. */
export function DecisionPart({ view, case: shown, unit }: CasePageProps) {
  const { language } = view
  const t = wordsOf(view)
  const { decisions, checks, reference } = shown
  const refusedChecks = checks.filter(({ outcome }) => outcome === 'refuse')
  if (decisions.length === 0 && refusedChecks.length === 0) return null
  return (
    <Section id="decision" title={t('decision.title')}>
      {[...decisions].reverse().map((decision) => (
        <article key={decision.number}>
          <p>
            <Tag tone={decision.outcome === 'approve' || decision.outcome === 'overturn' ? 'positive' : 'negative'}>
              {t(`decision.${decision.outcome}`)}
            </Tag>{' '}
            {dateWords(decision.at, view)}
            {decision.amount !== undefined && ` · ${amountWords(decision.amount, unit, view)}`}
          </p>
          <ul>
            {decision.reasons.map(({ reason, text, words }) => (
              <li key={reason}>
                {text[language]}
                {words !== '' && <p class="fl-written">{words}</p>}
              </li>
            ))}
          </ul>
          <p>{t('decision.pinned', { version: decision.packVersion, hash: decision.packHash.slice(0, 8) })}</p>
        </article>
      ))}
      {refusedChecks.map(({ stage, name, points, reasons, at }) => (
        <article key={stage}>
          <p>
            <Tag tone="negative">{name[language]}</Tag> {dateWords(at, view)}
          </p>
          <ul>
            {points
              .filter(({ met }) => !met)
              .map(({ point, text, note }) => (
                <li key={point}>
                  {text[language]} {note}
                </li>
              ))}
            {reasons.map(({ reason, text, words }) => (
              <li key={reason}>
                {text[language]} {words}
              </li>
            ))}
          </ul>
        </article>
      ))}
      <p>
        <a href={to(view, `/cases/${reference}/letter`)}>{t('decision.letter')}</a>
        {' · '}
        <a href={`/cases/${reference}/letter.pdf?lang=${shown.language}`}>{t('decision.pdf')}</a>
      </p>
    </Section>
  )
}
