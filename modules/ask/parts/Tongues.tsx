import { languages, localeOf, type Language } from '#platform/i18n'
import { inTongue } from '#platform/ui'
import { words } from '../words.ts'
import { answerPlace } from './QuestionForm.tsx'

/** Each language named in itself. */
export const tongues: Readonly<Record<Language, string>> = {
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  en: 'English',
}

export interface TonguesProps {
  language: Language
  question: string
  /** Whether the language of the question was followed, against the one that the reader came with. */
  followed: 'followed' | 'as-asked'
}

/** The same answer in another language of the interface. The question travels in the body again. */
export function Tongues({ language, question, followed }: TonguesProps) {
  const t = words(language)
  return (
    <form method="post" action={answerPlace} class="fl-asked-tongues" aria-label={t('ask.tongues')} data-tongues>
      {followed === 'followed' && <p>{t('ask.followed', { language: tongues[language] })}</p>}
      <input type="hidden" name="q" value={question} />
      <div class="fl-actions">
        {languages
          .filter((each) => each !== language)
          .map((each) => (
            <button key={each} class="fl-button fl-button-quiet" type="submit" formaction={inTongue(answerPlace, each)}>
              {/* Within the button, which has its font from around it. */}
              <span lang={localeOf[each]}>{words(each)('ask.tongue', { language: tongues[each] })}</span>
            </button>
          ))}
      </div>
    </form>
  )
}
