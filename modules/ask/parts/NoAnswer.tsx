import { Heading, keepingTongue } from '#platform/ui'
import type { Answer } from '../answer/answer.ts'
import { words } from '../words.ts'
import { AnswerQuote } from './AnswerQuote.tsx'
import type { AskedContext } from './asked.ts'
import { SourceLinks } from './Unread.tsx'

export type NoAnswerProps = { context: AskedContext; answer: Answer & { method: 'none' } }

/** Says that no source answers: where was looked, what to do next, and the nearest passages, which are called no answer. */
export function NoAnswer({ context, answer }: NoAnswerProps) {
  const { language, path, sources } = context
  const t = words(language)
  return (
    <>
      <p class="fl-asked-lead">{sources.read === 0 ? t('none.lead.nothing') : t.count('none.lead', sources.read)}</p>
      <div class="fl-asked-next">
        <Heading level={3} size="m">
          {t('none.next')}
        </Heading>
        <ul>
          <li>
            <a href="#q">{t('none.next.again')}</a>
          </li>
          <li>
            <a href={keepingTongue('/blueprint', path)}>{t('none.next.blueprint')}</a>
          </li>
          <li>{t('none.next.office')}</li>
        </ul>
      </div>
      {answer.nearest.length > 0 && (
        <section class="fl-asked-nearest" aria-labelledby="nearest-title">
          <Heading level={3} size="m" id="nearest-title">
            {t('none.nearest')}
          </Heading>
          <p class="fl-asked-not">{t('none.nearest.not')}</p>
          {answer.nearest.map((quote, at) => (
            <AnswerQuote
              key={quote.href}
              context={context}
              answer={answer}
              quote={{ ...quote, about: [] }}
              id={`nearest-${at + 1}`}
              correction="not-offered"
            />
          ))}
        </section>
      )}
      {sources.named.length > 0 && (
        <section aria-labelledby="searched-title">
          <Heading level={3} size="m" id="searched-title">
            {t('none.sources')}
          </Heading>
          <SourceLinks sources={sources.named} />
        </section>
      )}
    </>
  )
}
