import { Button, Details, keepingTongue, TextArea } from '#platform/ui'
import type { Answer, Quote } from '../answer/answer.ts'
import { words } from '../words.ts'
import { placesOf, type AskedContext } from './asked.ts'

/** What a correction's form carries along: the question, how it was answered, and the places that were quoted. */
export interface Corrected {
  readonly question: string
  readonly language: Answer['language']
  readonly method: Answer['method']
  readonly places: readonly string[]
}

export interface CorrectionFieldsProps {
  context: Pick<AskedContext, 'language' | 'path'>
  corrected: Corrected
  /** Makes the ids of its controls different from those of the page's other forms. */
  id: string
  typed?: { readonly wrong: string; readonly right: string }
  errors?: Readonly<Partial<Record<'wrong' | 'right', string | undefined>>>
}

/** What is wrong, and perhaps what is right. It asks nothing of who sends it. */
export function CorrectionFields({ context, corrected, id, typed, errors }: CorrectionFieldsProps) {
  const { language, path } = context
  const t = words(language)
  return (
    <form method="post" action={keepingTongue('/ask/corrections', path)} class="fl-wrong-form" autocomplete="off">
      <input type="hidden" name="q" value={corrected.question} />
      <input type="hidden" name="language" value={corrected.language} />
      <input type="hidden" name="method" value={corrected.method} />
      {corrected.places.map((place) => (
        <input key={place} type="hidden" name="quote" value={place} />
      ))}
      <TextArea
        language={language}
        name="wrong"
        id={`${id}-wrong`}
        label={t('wrong.what')}
        hint={t('wrong.what.hint')}
        error={errors?.wrong}
        value={typed?.wrong}
        rows={3}
      />
      <TextArea
        language={language}
        name="right"
        id={`${id}-right`}
        label={t('wrong.right')}
        optional
        error={errors?.right}
        value={typed?.right}
        rows={3}
      />
      <p class="fl-ask-private">{t('wrong.stored')}</p>
      <Button kind="secondary">{t('wrong.submit')}</Button>
    </form>
  )
}

/** “Is this wrong?” beside an answer or one of its quotes, folded until it is wanted. */
export function CorrectionForm({
  context,
  answer,
  quotes,
  of,
  id,
}: {
  context: AskedContext
  answer: Answer
  quotes: readonly Quote[]
  of: 'quote' | 'answer'
  id: string
}) {
  const { question } = context
  const corrected = { question, language: answer.language, method: answer.method, places: placesOf(quotes) }
  return (
    <div class="fl-wrong">
      <Details summary={words(context.language)(`wrong.${of}`)}>
        <CorrectionFields context={context} corrected={corrected} id={id} />
      </Details>
    </div>
  )
}
