import { Details } from '#platform/ui'
import type { Answer, Quote } from '../answer/answer.ts'
import { words } from '../words.ts'
import { AnswerQuote } from './AnswerQuote.tsx'
import { isForeign, type AskedContext } from './asked.ts'
import { Disagreements } from './Disagreements.tsx'
import { markedIn } from './marked.ts'

export type QuotesAnswerProps = { context: AskedContext; answer: Answer & { method: 'extractive' | 'model' } }

/** So many quotes are laid open; the others, further from the question, are folded. */
const laidOpen = 3

/** The words of the sources that answer a question, the closest first, and where they differ. */
export function QuotesAnswer({ context, answer }: QuotesAnswerProps) {
  const t = words(context.language)
  const { quotes, disagreements } = answer
  const [first] = quotes
  const marked = first === undefined ? undefined : markedIn(first, context.question)
  const list = (from: number, to: number) => (
    <ol class="fl-asked-quotes" role="list" start={from + 1}>
      {quotes.slice(from, to).map((quote: Quote, at) => (
        <li key={quote.href}>
          <AnswerQuote
            context={context}
            answer={answer}
            quote={quote}
            marked={quote === first ? marked : undefined}
            id={`quote-${from + at + 1}`}
          />
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <div class="fl-asked-lead">
        <p>{t.count('answer.quotes.count', quotes.length)}</p>
        {marked !== undefined && <p>{t(`answer.marked.${marked.kind}`)}</p>}
        {answer.method === 'model' && <p>{t('answer.model')}</p>}
        {quotes.some((quote) => isForeign(context, quote)) && <p>{t('answer.foreign')}</p>}
      </div>
      {list(0, laidOpen)}
      {quotes.length > laidOpen && (
        <Details summary={t.count('answer.further', quotes.length - laidOpen)}>{list(laidOpen, quotes.length)}</Details>
      )}
      <Disagreements context={context} answer={answer} disagreements={disagreements} />
    </>
  )
}
