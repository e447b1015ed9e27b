import type { CaseAnswer } from '#modules/casework'
import { answerKey, type Ask } from '#modules/packs'
import { CheckAnswers, Details, Section, type Answered } from '#platform/ui'
import { answerWords } from '../form/answerWords.ts'
import { questionOf } from '../form/questionOf.ts'
import { to, wordsOf } from '../view.ts'
import type { CasePageProps } from './CasePage.tsx'

/** What was answered and attached, form by form. */
export function Told({ view, case: shown, process, directory, unit }: CasePageProps) {
  const { language } = view
  const t = wordsOf(view)
  const { answers, sealed, files, reference, erased } = shown
  if (erased) return <p>{t('told.erased')}</p>
  const latest = new Map<string, CaseAnswer>(answers.map((answer) => [answer.ask, answer]))
  const answerOf = (ask: Ask): Answered['answer'] => {
    const key = answerKey(ask)
    const sent = files.filter((file) => file.ask === key)
    if (sent.length > 0)
      return sent.map(({ id, name }) => (
        <span key={id}>
          <a href={to(view, `/cases/${reference}/files/${id}`)}>{name}</a>{' '}
        </span>
      ))
    const answer = latest.get(key)
    if (answer === undefined) return sealed.find((each) => each.ask === key)?.masked
    const fact = ask.kind === 'fact' ? directory.facts.get(ask.fact) : undefined
    return (
      <span class="fl-written">
        {answerWords(ask, answer.value, { view, fact, unit, currency: directory.currency })}
      </span>
    )
  }
  const forms = process.forms.flatMap(({ id, title, asks }) => {
    const rows = asks.flatMap((ask) => {
      const answer = answerOf(ask)
      return answer === undefined ? [] : [{ question: questionOf(ask, directory, language), answer }]
    })
    return rows.length === 0 ? [] : [{ id, title: title[language], rows }]
  })
  if (forms.length === 0) return null
  return (
    <Section id="told" title={t('told.title')}>
      {forms.map(({ id, title, rows }) => (
        <Details key={id} summary={title}>
          <CheckAnswers language={language} rows={rows} />
        </Details>
      ))}
    </Section>
  )
}
