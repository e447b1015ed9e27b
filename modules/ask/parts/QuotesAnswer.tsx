import type { Answer } from '../answer/answer.ts'
import { words } from '../words.ts'
import { AnswerQuote } from './AnswerQuote.tsx'
import type { AskedContext } from './asked.ts'
import { Disagreements } from './Disagreements.tsx'
import { markedIn } from './marked.ts'

export type QuotesAnswerProps = { context: AskedContext; answer: Answer & { method: 'extractive' | 'model' } }

/** The words of the sources that answer a question, the closest first, and where they differ. */
export function QuotesAnswer({ context, answer }: QuotesAnswerProps) {
  const t = words(context.language)
  const { quotes, disagreements } = answer
  const shown = quotes.map((quote) => ({ quote, marked: markedIn(quote, context.question) }))
  const kinds = [...new Set(shown.flatMap(({ marked }) => (marked === undefined ? [] : [marked.kind])))]
  return (
    <>
      <p class="fl-asked-lead">
        {t.count('answer.quotes.count', quotes.length)} {answer.method === 'model' && t('answer.model')}{' '}
        {kinds.map((kind) => t(`answer.marked.${kind}`)).join(' ')}
      </p>
      <ol class="fl-asked-quotes" role="list">
        {shown.map(({ quote, marked }, at) => (
          <li key={quote.href}>
            <AnswerQuote context={context} answer={answer} quote={quote} marked={marked} id={`quote-${at + 1}`} />
          </li>
        ))}
      </ol>
      <Disagreements context={context} answer={answer} disagreements={disagreements} />
    </>
  )
}
