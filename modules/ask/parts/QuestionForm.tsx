import { localeOf, type Language } from '#platform/i18n'
import { Button, keepingTongue, TextArea } from '#platform/ui'
import { words } from '../words.ts'

/** A fragment is not sent. Without script it is what brings the answer's heading to the top of the screen, and gives it the focus. */
export const answerPlace = '/ask#answer-title'

export interface QuestionFormProps {
  language: Language
  path: string
  question: string
  /** What is wrong with the question, in a sentence. */
  error?: string | undefined
  /** Whether it stands above an answer, where another question may follow. */
  again: 'again' | 'first'
}

/** The box for a question. It is sent by POST, so that no address, history or log holds what someone asks. */
export function QuestionForm({ language, path, question, error, again }: QuestionFormProps) {
  const t = words(language)
  return (
    <form method="post" action={keepingTongue(answerPlace, path)} class="fl-ask-form" data-ask autocomplete="off">
      <TextArea
        language={language}
        name="q"
        label={t(again === 'again' ? 'ask.label.again' : 'ask.label')}
        hint={again === 'again' ? undefined : t('ask.hint')}
        error={error}
        value={question}
        rows={2}
      />
      <div class="fl-actions">
        <Button>{t('ask.submit')}</Button>
        <p class="fl-ask-busy" role="status" data-said lang={localeOf[language]} />
      </div>
      <p class="fl-ask-private">{t('ask.private')}</p>
    </form>
  )
}
