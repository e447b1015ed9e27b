import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/i18n'
import { words } from '../words.ts'

export interface Answered {
  question: string
  answer: ComponentChildren
  /** Where the answer can be changed. Left out, it cannot. */
  href?: string | undefined
}

/** What was answered, to be looked over before it counts. */
export function CheckAnswers({ language, rows }: { language: Language; rows: readonly Answered[] }) {
  const t = words(language)
  return (
    <dl class="fl-answers">
      {rows.map(({ question, answer, href }) => (
        <div key={question} class="fl-answers-row">
          <dt>{question}</dt>
          <dd class="fl-answers-answer">{answer}</dd>
          {href !== undefined && (
            <dd class="fl-answers-change">
              <a href={href} aria-label={t('change.what', { question })}>
                {t('change')}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
