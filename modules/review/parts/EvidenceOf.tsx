import { answerWords, questionOf, type OpenedCase } from '#modules/casework/parts'
import { answerKey, type Ask } from '#modules/packs'
import { CheckAnswers, type Answered } from '#platform/ui'
import { to, wordsOf } from '../view.ts'

export interface EvidenceOfProps {
  opened: OpenedCase
  /** Names of what was asked; all that was sent where nothing is named. */
  named: readonly string[]
}

/** What was answered and attached to what a point or a criterion names as its evidence. */
export function EvidenceOf({ opened, named }: EvidenceOfProps) {
  const { view, case: shown, process, directory, unit } = opened
  const { language } = view
  const t = wordsOf(view)
  const answerOf = (ask: Ask): Answered['answer'] => {
    const key = answerKey(ask)
    const files = shown.files.filter((file) => file.ask === key && !file.removable)
    if (files.length > 0)
      return files.map(({ id, name }) => (
        <span key={id}>
          <a href={to(view, `/cases/${shown.reference}/files/${id}`)}>{name}</a>{' '}
        </span>
      ))
    const answer = shown.answers.findLast((each) => each.ask === key && each.frozen)
    if (answer === undefined) return undefined
    const fact = ask.kind === 'fact' ? directory.facts.get(ask.fact) : undefined
    return (
      <>
        <span class="fl-written">
          {answerWords(ask, answer.value, { view, fact, unit, currency: directory.currency })}
        </span>
        {ask.kind === 'fact' && (
          <span class="fl-source-of">{t('brackets', { text: t(`assurance.${answer.assurance}`) })}</span>
        )}
      </>
    )
  }
  const rows = process.forms
    .flatMap(({ asks }) => asks)
    .filter((ask) => named.length === 0 || named.includes(answerKey(ask)))
    .flatMap((ask) => {
      const answer = answerOf(ask)
      return answer === undefined ? [] : [{ question: questionOf(ask, directory, language), answer }]
    })
  return rows.length === 0 ? <p>{t('evidence.none')}</p> : <CheckAnswers language={language} rows={rows} />
}
