import { Details, Heading, keepingTongue, Tag } from '#platform/ui'
import type { Answer, Disagreement } from '../answer/answer.ts'
import { words } from '../words.ts'
import { AnswerQuote } from './AnswerQuote.tsx'
import type { AskedContext } from './asked.ts'

export interface DisagreementsProps {
  context: AskedContext
  answer: Answer
  disagreements: readonly Disagreement[]
}

/** Where sources differ on what was asked: what each says, side by side, with the words it rests on. Nothing is chosen. */
export function Disagreements({ context, answer, disagreements }: DisagreementsProps) {
  const [first, ...more] = disagreements
  if (first === undefined) return null
  const { language, path } = context
  const t = words(language)
  const shown = ({ id, title, href, status, claims }: Disagreement) => (
    <div key={id} class="fl-asked-conflict">
      <Heading level={4} size="m">
        {title[language]}
      </Heading>
      <p>
        <Tag tone={status === 'open' ? 'attention' : 'positive'}>{t(`conflict.${status}`)}</Tag>
      </p>
      <ul class="fl-asked-claims" role="list">
        {claims.map(({ says, quotes }, at) => (
          <li key={at}>
            <p class="fl-asked-says">{says[language]}</p>
            {quotes.map((quote, nth) => (
              <AnswerQuote
                key={quote.href}
                context={context}
                answer={answer}
                quote={quote}
                id={`conflict-${id}-${at}-${nth}`}
              />
            ))}
          </li>
        ))}
      </ul>
      <p>
        <a href={keepingTongue(href, path)}>{t('conflict.more')}</a>
      </p>
    </div>
  )
  return (
    <section class="fl-asked-differ" aria-labelledby="differ-title">
      <Heading level={3} size="l" id="differ-title">
        {t('conflict.title')}
      </Heading>
      <p>{t('conflict.lead')}</p>
      {shown(first)}
      {more.length > 0 && <Details summary={t.count('conflict.further', more.length)}>{more.map(shown)}</Details>}
    </section>
  )
}
