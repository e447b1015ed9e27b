import { Heading, keepingTongue } from '#platform/ui'
import type { Answer } from '../answer/answer.ts'
import { words } from '../words.ts'
import { AnswerQuote } from './AnswerQuote.tsx'
import type { AskedContext } from './asked.ts'

export type MeasuresAnswerProps = { context: AskedContext; answer: Answer & { method: 'measures' } }

/** Every measure and scheme that a question names, each with the words it rests on. */
export function MeasuresAnswer({ context, answer }: MeasuresAnswerProps) {
  const { language, path } = context
  const t = words(language)
  return (
    <>
      <p class="fl-asked-lead">{t('measures.lead')}</p>
      <ol class="fl-asked-list" role="list">
        {answer.measures.map(({ kind, id, title, href, quotes }) => {
          const [quote] = quotes
          return (
            <li key={href}>
              <Heading level={3} size="m" kicker={t(`measures.kind.${kind}`)}>
                <a href={keepingTongue(href, path)}>{title[language]}</a>
              </Heading>
              {quote === undefined ? (
                <p class="fl-asked-unquoted">{t('measures.unquoted')}</p>
              ) : (
                <AnswerQuote context={context} answer={answer} quote={{ ...quote, about: [] }} id={`${kind}-${id}`} />
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}
