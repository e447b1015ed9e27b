import type { FormView } from '#modules/casework'
import type { Directory } from '#modules/schemes/parts'
import { openWords, rungWords } from '#modules/stand'
import { Notice } from '#platform/ui'
import { wordsOf, type View } from '../view.ts'

/** What the published rules say of these answers. It stops nobody from sending. */
export function RulesSay({ view, rules, directory }: { view: View; rules: FormView['rules']; directory: Directory }) {
  if (rules === undefined) return null
  const t = wordsOf(view)
  const { language } = view
  const { outcome } = rules.decision
  switch (outcome.kind) {
    case 'meets':
      return (
        <Notice tone="positive">
          <p>{t('rules.meets')}</p>
        </Notice>
      )
    case 'needs-facts':
      return null
    case 'needs-judgement':
      return (
        <Notice tone="waiting" title={t('rules.judged')}>
          {outcome.open.map((point) => (
            <p key={openWords(point, language, directory)}>{openWords(point, language, directory)}</p>
          ))}
        </Notice>
      )
    case 'fails':
      return (
        <Notice tone="attention" title={t('rules.fails')}>
          {rules.nextRung !== undefined &&
            rungWords(rules.nextRung, language, directory).map((line) => <p key={line}>{line}</p>)}
          <p>{t('rules.fails.send')}</p>
        </Notice>
      )
  }
}
