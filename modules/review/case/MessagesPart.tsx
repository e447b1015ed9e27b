import type { CaseView } from '#modules/casework'
import { Section } from '#platform/ui'
import { timeWords, wordsOf, type View } from '../view.ts'

/** What was asked and answered, sent back and appealed. */
export function MessagesPart({ view, case: { messages } }: { view: View; case: CaseView }) {
  const t = wordsOf(view)
  if (messages.length === 0) return null
  return (
    <Section id="messages" title={t('messages.title')}>
      {messages.map(({ id, kind, from, words, at }) => (
        <article key={id} class="fl-message">
          <p>
            <strong>{t(`message.${kind}`)}</strong> · {t(`message.from.${from}`)} · {timeWords(at, view)}
          </p>
          <p class="fl-written">{words ?? t('message.erased')}</p>
        </article>
      ))}
    </Section>
  )
}
