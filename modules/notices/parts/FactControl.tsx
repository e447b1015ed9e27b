import type { Fact } from '#engines/rules'
import type { Language } from '#platform/i18n'
import { Checkboxes, Select, TextInput } from '#platform/ui'
import { words } from '../words.ts'

export interface FactControlProps {
  language: Language
  fact: Fact
  value: string | readonly string[] | undefined
  error: string | undefined
}

/** Asks one fact, which may be left out. */
export function FactControl({ language, fact, value, error }: FactControlProps) {
  const t = words(language)
  const field = {
    language,
    name: `fact-${fact.id}`,
    label: fact.question?.[language] ?? fact.label[language],
    hint: fact.why?.[language],
    error,
  }
  const options = (fact.options ?? []).map(({ id, label }) => ({ value: id, label: label[language] }))
  const one = typeof value === 'string' ? value : value?.[0]
  if (fact.type === 'set') {
    const chosen = typeof value === 'string' ? [value] : value
    return <Checkboxes {...field} options={options} values={chosen} />
  }
  const skip = { value: '', label: t('subscribe.answer.skip') }
  if (fact.type === 'boolean') {
    const answers = [
      { value: 'yes', label: t('subscribe.answer.yes') },
      { value: 'no', label: t('subscribe.answer.no') },
    ]
    return <Select {...field} options={[skip, ...answers]} value={one} />
  }
  if (fact.type === 'enum') return <Select {...field} options={[skip, ...options]} value={one} />
  const isNumber = fact.type !== 'date' && fact.type !== 'text'
  return (
    <TextInput
      {...field}
      {...(fact.type === 'date' && { hint: t('subscribe.answer.date') })}
      value={one}
      width={16}
      maxlength={200}
      inputmode={isNumber ? 'decimal' : 'text'}
    />
  )
}
