import type { Fact, FactValue } from '#engines/rules'
import { currencyOf, decimalOf, minor, type Unit } from '#modules/accounts'
import type { FormAsk } from '#modules/casework'
import type { Ask } from '#modules/packs'
import { factValueWords } from '#modules/schemes/parts'
import { formatNumber } from '#platform/i18n'
import {
  Checkboxes,
  DateInput,
  MoneyInput,
  Radios,
  TextArea,
  TextInput,
  type Choice,
  type FieldProps,
} from '#platform/ui'
import { wordsOf, type View } from '../view.ts'
import { BankFields } from './BankFields.tsx'
import type { Typed } from './typedForm.ts'

export interface ControlProps {
  view: View
  asked: FormAsk
  question: string
  /** The fact that is asked, where it is one. */
  fact: Fact | undefined
  unit: Unit
  currency: string
  typed: Typed | undefined
  /** What is wrong, by the field's name. */
  wrong: ReadonlyMap<string, string>
}

const known = ({ standing }: FormAsk): FactValue | undefined =>
  standing.state === 'answered' ? standing.value : undefined

const yesNo = (view: View): readonly Choice[] => {
  const t = wordsOf(view)
  return (['yes', 'no'] as const).map((id) => ({ value: id, label: t(`answer.${id}`) }))
}

const single = (value: FactValue | undefined): string | undefined => {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const dateParts = (value: FactValue | undefined) => {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : []
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }
}

type Base = FieldProps & { error?: string }

function FactControl({ props, base, value }: { props: ControlProps; base: Base; value: FactValue | undefined }) {
  const { view, fact, typed, currency } = props
  const { language } = view
  if (fact === undefined) return null
  const options = (fact.options ?? []).map(({ id, label }) => ({ value: id, label: label[language] }))
  const text = typed?.single ?? single(value)
  const say = (limit: FactValue) => factValueWords(fact, limit, language, currency)
  const range = fact.range
  const hint =
    range === undefined ? undefined : wordsOf(view)('ask.between', { low: say(range[0]), high: say(range[1]) })
  switch (fact.type) {
    case 'boolean':
      return <Radios {...base} options={yesNo(view)} value={text} inline />
    case 'enum':
      return <Radios {...base} options={options} value={text} />
    case 'set':
      return (
        <Checkboxes
          {...base}
          hint={wordsOf(view)('ask.several')}
          options={options}
          values={typed?.several ?? (typeof value === 'object' ? value : [])}
        />
      )
    case 'date':
      return <DateInput {...base} value={typed?.date ?? dateParts(value)} />
    case 'money':
      return <MoneyInput {...base} hint={hint} currency={currency} value={text} />
    case 'text':
      return <TextInput {...base} value={text} maxlength={200} />
    case 'integer':
    case 'decimal':
      return <TextInput {...base} hint={hint} value={text} inputmode="decimal" width={8} />
  }
}

function AmountControl({
  props,
  base,
  ask,
}: {
  props: ControlProps
  base: Base
  ask: Extract<Ask, { kind: 'amount' }>
}) {
  const { view, asked, unit, typed, currency } = props
  const { language } = view
  const value = known(asked)
  const text = typed?.single ?? (typeof value === 'number' ? decimalOf(minor(value), unit) : undefined)
  const said = (n: number) => formatNumber(n, language)
  const hint = [ask.hint?.[language], wordsOf(view)('ask.between', { low: said(ask.min), high: said(ask.max) })]
  const all = {
    ...base,
    hint: hint.filter((each) => each !== undefined).join(language === 'en' ? ' ' : ''),
    value: text,
  }
  return unit === 'place' || unit === 'gpu-second' ? (
    <TextInput {...all} inputmode="numeric" width={8} />
  ) : (
    <MoneyInput {...all} currency={currencyOf[unit] ?? currency} />
  )
}

/** The control for one thing asked, its question as the page's title. */
export function Control(props: ControlProps) {
  const { view, asked, question, typed, wrong } = props
  const { language } = view
  const { ask } = asked
  const t = wordsOf(view)
  const error = wrong.get(asked.id)
  const base: Base = {
    language,
    name: 'value',
    label: question,
    asTitle: true,
    ...(error === undefined ? {} : { error }),
  }
  const value = known(asked)
  const text = typed?.single ?? single(value)
  switch (ask.kind) {
    case 'fact':
      return <FactControl props={props} base={base} value={value} />
    case 'amount':
      return <AmountControl props={props} base={base} ask={ask} />
    case 'text': {
      const hint = [ask.hint?.[language], t('ask.words', { most: formatNumber(ask['max-words'], language) })]
      return (
        <TextArea
          {...base}
          hint={hint.filter((each) => each !== undefined).join(language === 'en' ? ' ' : '')}
          optional={ask.optional}
          rows={ask['max-words'] > 100 ? 12 : 5}
          value={text}
        />
      )
    }
    case 'choice':
      return (
        <Radios
          {...base}
          hint={ask.hint?.[language]}
          options={ask.options.map(({ id, label }) => ({ value: id, label: label[language] }))}
          value={text}
        />
      )
    case 'number': {
      const limits = t('ask.between', { low: formatNumber(ask.min, language), high: formatNumber(ask.max, language) })
      const hint = [ask.hint?.[language], limits]
        .filter((each) => each !== undefined)
        .join(language === 'en' ? ' ' : '')
      return <TextInput {...base} hint={hint} value={text} inputmode="numeric" width={8} />
    }
    case 'date':
      return <DateInput {...base} hint={ask.hint?.[language]} value={typed?.date ?? dateParts(value)} />
    case 'declaration':
      return (
        <Checkboxes
          {...base}
          label={t('ask.declaration')}
          options={[{ value: 'yes', label: ask.statement[language] }]}
          values={text === 'yes' ? ['yes'] : []}
        />
      )
    case 'bank-account':
      return <BankFields view={view} id={asked.id} question={question} typed={typed?.bank} wrong={wrong} />
    case 'file':
      return null
  }
}
