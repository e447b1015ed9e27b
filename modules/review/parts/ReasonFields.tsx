import type { AllowedReason } from '#modules/packs'
import { all, first, type Fields } from '#modules/stand'
import { Fieldset, TextArea } from '#platform/ui'
import { wordsOf, type View } from '../view.ts'

export interface ReasonFieldsProps {
  view: View
  /** The name of the group of reasons. */
  name: string
  /** What the fields of words are called, before the reason's id. */
  words: string
  label: string
  hint: string
  reasons: readonly AllowedReason[]
  typed: Fields | undefined
  wrong: ReadonlyMap<string, string>
}

/** The reasons that the process allows, each with room for the words that say why it holds here. */
export function ReasonFields({ view, name, words, label, hint, reasons, typed, wrong }: ReasonFieldsProps) {
  const { language } = view
  const t = wordsOf(view)
  const chosen = typed === undefined ? [] : all(typed, name)
  return (
    <Fieldset id={name} language={language} label={label} hint={hint} error={wrong.get(name)}>
      {reasons.map(({ id, text }, index) => {
        const boxId = index === 0 ? name : `${name}-option-${id}`
        return (
          <div key={id} class="fl-reason">
            <div class="fl-choice">
              <input
                class="fl-choice-input"
                type="checkbox"
                id={boxId}
                name={name}
                value={id}
                checked={chosen.includes(id)}
              />
              <label class="fl-choice-label" for={boxId}>
                {text[language]}
              </label>
            </div>
            <TextArea
              language={language}
              name={`${words}/${id}`}
              label={t('reason.words', { reason: text[language] })}
              value={typed === undefined ? undefined : first(typed, `${words}/${id}`)}
              error={wrong.get(`${words}/${id}`)}
              rows={3}
            />
          </div>
        )
      })}
    </Fieldset>
  )
}
