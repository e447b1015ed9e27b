import { Actions, Button, Section, TextArea } from '#platform/ui'
import { ActForm } from '#modules/casework/parts'
import { timeWords, wordsOf } from '../view.ts'
import type { CasePageProps } from './casePageProps.ts'

type MessagesProps = Pick<CasePageProps, 'view' | 'case' | 'once' | 'wrong' | 'typed'>

/** Questions and replies, with a box where one waits for the reader. */
export function Messages({ view, case: shown, once, wrong, typed }: MessagesProps) {
  const { language } = view
  const t = wordsOf(view)
  const { messages, acts, reference, version } = shown
  const replies = acts.includes('reply')
  if (messages.length === 0 && !replies) return null
  return (
    <Section id="messages" title={t('messages.title')}>
      {messages.map(({ id, kind, from, words, at }) => (
        <article key={id} class={`fl-message fl-message-${from}`}>
          <p class="fl-kicker">
            <strong>{t(`message.${kind}`)}</strong> · {t(`message.from.${from}`)} · {timeWords(at, view)}
          </p>
          <p class="fl-written">{words ?? t('message.erased')}</p>
        </article>
      ))}
      {replies && (
        <div id="reply">
          <ActForm view={view} action={`/cases/${reference}/reply`} version={version} once={once}>
            <TextArea
              language={language}
              name="words"
              label={t('reply.label')}
              value={typed}
              error={wrong.get('words')}
              rows={6}
            />
            <Actions>
              <Button>{t('reply.send')}</Button>
            </Actions>
          </ActForm>
        </div>
      )}
    </Section>
  )
}
