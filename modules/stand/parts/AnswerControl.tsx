import type { Fact, FactValue } from '#engines/rules'
import { factValueWords } from '#modules/schemes/parts'
import { Checkboxes, DateInput, MoneyInput, TextInput, type FieldProps } from '#platform/ui'
import { names } from '../flow/names.ts'
import { valueName, type TypedAnswer } from '../form/typedAnswer.ts'
import { words } from '#modules/stand/words'
import { BigChoice } from './BigChoice.tsx'
import type { StandContext } from './telling.ts'

export interface AnswerControlProps {
  context: StandContext
  fact: Fact
  /** The answer given before, if the question is asked again. */
  known: FactValue | undefined
  typed: TypedAnswer | undefined
  error: string | undefined
}

/** Whether one press answers the question, so that it needs no button to go on. */
export const answersAtOnce = ({ type }: Fact): boolean => type === 'boolean' || type === 'enum'

/** The large choices of a question that has one answer out of a few. */
export function ChoiceControl({
  context: { language },
  fact,
  known,
}: Pick<AnswerControlProps, 'context' | 'fact' | 'known'>) {
  const t = words(language)
  const options =
    fact.type === 'boolean'
      ? (['yes', 'no'] as const).map((id) => ({ id, label: t(`answer.${id}`), chosen: known === (id === 'yes') }))
      : (fact.options ?? []).map(({ id, label }) => ({ id, label: label[language], chosen: known === id }))
  return (
    <ul class={fact.type === 'boolean' ? 'fl-bigs fl-bigs-pair' : 'fl-bigs fl-bigs-column'}>
      {options.map(({ id, label, chosen }) => (
        <li key={id}>
          <BigChoice name={names.act} value={`answer:${id}`} label={label} chosen={chosen} />
        </li>
      ))}
    </ul>
  )
}

const single = (known: FactValue | undefined, typed: TypedAnswer | undefined): string | undefined =>
  typed?.single ?? (typeof known === 'number' || typeof known === 'string' ? String(known) : undefined)

/** The control of a question whose answer is typed, or is more than one option, with the question as its title. */
export function AnswerControl({ context, fact, known, typed, error }: AnswerControlProps) {
  const { language, pack } = context
  const { currency } = pack.directory
  const t = words(language)
  const field = {
    language,
    name: valueName,
    label: fact.question?.[language] ?? fact.label[language],
    asTitle: true,
    ...(error === undefined ? {} : { error }),
  } satisfies FieldProps
  if (fact.type === 'set') {
    const options = (fact.options ?? []).map(({ id, label }) => ({ value: id, label: label[language] }))
    const values = typed?.several ?? (typeof known === 'object' ? known : [])
    return <Checkboxes {...field} hint={t('ask.several')} options={options} values={values} />
  }
  if (fact.type === 'date') {
    const [year = '', month = '', day = ''] = typeof known === 'string' ? known.split('-') : []
    return (
      <DateInput
        {...field}
        value={typed?.date ?? { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }}
      />
    )
  }
  const say = (value: FactValue) => factValueWords(fact, value, language, currency)
  const hint =
    fact.range === undefined ? undefined : t('ask.between', { low: say(fact.range[0]), high: say(fact.range[1]) })
  const value = single(known, typed)
  if (fact.type === 'money') return <MoneyInput {...field} hint={hint} currency={currency} value={value} />
  if (fact.type === 'text') return <TextInput {...field} value={value} maxlength={200} />
  return (
    <TextInput {...field} hint={hint} value={value} inputmode="decimal" width={8} suffix={unitWords(fact, language)} />
  )
}

/** The unit on its own, beside the box: `months`, 個月. */
function unitWords(fact: Fact, language: StandContext['language']): string | undefined {
  if (fact.unit === undefined) return undefined
  const said = factValueWords({ ...fact, type: 'decimal' }, 2, language, '')
  return said.replace(/[\d\s]/g, '') || undefined
}
