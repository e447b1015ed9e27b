import type { PlainDate } from '#engines/rules'
import { quotesIn, type Answer } from '../answer/answer.ts'
import { words } from '../words.ts'
import type { AskedContext } from './asked.ts'
import { CorrectionForm } from './CorrectionForm.tsx'
import { MeasuresAnswer } from './MeasuresAnswer.tsx'
import { NoAnswer } from './NoAnswer.tsx'
import { QuotesAnswer } from './QuotesAnswer.tsx'
import { RulesAnswer } from './RulesAnswer.tsx'
import { Unread } from './Unread.tsx'

const mostQuotes = 20

function titleOf(answer: Answer, t: ReturnType<typeof words>): string {
  switch (answer.method) {
    case 'extractive':
    case 'model':
      return t('answer.quotes')
    case 'rules':
      return t('rules.title')
    case 'measures':
      return t.count('measures.title', answer.measures.length)
    case 'none':
      return t('none.title')
  }
}

function Body({ context, answer, asOf }: AnswerViewProps) {
  switch (answer.method) {
    case 'extractive':
    case 'model':
      return <QuotesAnswer context={context} answer={answer} />
    case 'rules':
      return <RulesAnswer context={context} answer={answer} asOf={asOf} />
    case 'measures':
      return <MeasuresAnswer context={context} answer={answer} />
    case 'none':
      return <NoAnswer context={context} answer={answer} />
  }
}

export interface AnswerViewProps {
  context: AskedContext
  answer: Answer
  asOf: PlainDate
}

/** An answer, whatever it is: its heading takes the focus, so that it is read out and comes into view. */
export function AnswerView(props: AnswerViewProps) {
  const { context, answer } = props
  const t = words(context.language)
  return (
    <section class={`fl-asked fl-asked-${answer.method}`} id="answer" aria-labelledby="answer-title">
      <p class="fl-asked-you">
        {t('answer.question')}
        <bdi>{context.question}</bdi>
      </p>
      <h2 class="fl-heading fl-heading-l" id="answer-title" tabIndex={-1} autofocus>
        {titleOf(answer, t)}
      </h2>
      <Body {...props} />
      <Unread context={context} />
      <CorrectionForm
        context={context}
        answer={answer}
        quotes={quotesIn(answer).slice(0, mostQuotes)}
        of="answer"
        id="answer-wrong"
      />
    </section>
  )
}
