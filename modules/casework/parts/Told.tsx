import type { Unit } from '#modules/accounts'
import { answerKey, type Ask, type Process } from '#modules/packs'
import type { Directory } from '#modules/schemes/parts'
import { CheckAnswers, Details, Section, type Answered } from '#platform/ui'
import type { CaseAnswer } from '../model/answer.ts'
import type { CaseView } from '../model/caseView.ts'
import { answerWords } from './answerWords.ts'
import { questionOf } from './questionOf.ts'
import { to, type View } from './view.ts'
import { partWords } from './words.ts'

export interface ToldProps {
  view: View
  case: Pick<CaseView, 'answers' | 'sealed' | 'files' | 'reference' | 'erased'>
  process: Process
  directory: Directory
  unit: Unit
  title: string
  /** Whether the forms stand open: for who has to read them. */
  open?: boolean
}

/** What was answered and attached, form by form. */
export function Told({ view, case: shown, process, directory, unit, title, open = false }: ToldProps) {
  const { language } = view
  const { answers, sealed, files, reference, erased } = shown
  if (erased) return <p>{partWords(view)('told.erased')}</p>
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
  const forms = process.forms.flatMap(({ id, title: form, asks }) => {
    const rows = asks.flatMap((ask) => {
      const answer = answerOf(ask)
      return answer === undefined ? [] : [{ question: questionOf(ask, directory, language), answer }]
    })
    return rows.length === 0 ? [] : [{ id, title: form[language], rows }]
  })
  if (forms.length === 0) return null
  return (
    <Section id="told" title={title}>
      {forms.map(({ id, title: form, rows }) => (
        <Details key={id} summary={form} open={open}>
          <CheckAnswers language={language} rows={rows} />
        </Details>
      ))}
    </Section>
  )
}
