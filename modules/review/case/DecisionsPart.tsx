import type { Unit } from '#modules/accounts'
import type { CaseView } from '#modules/casework'
import { amountWords } from '#modules/casework/parts'
import type { Process } from '#modules/packs'
import { Section, Tag } from '#platform/ui'
import { dateWords, to, wordsOf, type View } from '../view.ts'

export interface DecisionsPartProps {
  view: View
  case: CaseView
  unit: Unit
  process: Process
}

/** What was decided, with every reason, the latest first, and the letter that says so. */
export function DecisionsPart({ view, case: shown, unit, process }: DecisionsPartProps) {
  const { language } = view
  const t = wordsOf(view)
  const { decisions, checks, reference } = shown
  const hasLetter = decisions.length > 0 || checks.some(({ outcome }) => outcome === 'refuse')
  if (!hasLetter) return null
  return (
    <Section id="decisions" title={t('decisions.title')}>
      {[...decisions].reverse().map((decision) => (
        <article key={decision.number} class="fl-decided">
          <p>
            <Tag tone={decision.outcome === 'approve' || decision.outcome === 'overturn' ? 'positive' : 'negative'}>
              {t(`decision.${decision.outcome}`)}
            </Tag>{' '}
            {process.stages.find(({ id }) => id === decision.stage)?.name[language]} · {dateWords(decision.at, view)}
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
      <p>
        <a href={to(view, `/cases/${reference}/letter`)}>{t('decision.letter')}</a>
        {' · '}
        <a href={`/cases/${reference}/letter.pdf?lang=${shown.language}`}>{t('decision.pdf')}</a>
      </p>
    </Section>
  )
}
