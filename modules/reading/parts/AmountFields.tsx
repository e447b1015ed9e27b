import { Radios, Select, TextInput } from '#platform/ui'
import { formatMoney } from '#platform/i18n'
import { one } from '../accept/formReader.ts'
import { approximations, moneyKinds } from '../accept/makeMoney.ts'
import type { Choice } from '../accept/choice.ts'
import type { View } from '../pages/view.ts'
import { BothLanguages, type Typed } from './BothLanguages.tsx'
import { Chosen } from './Chosen.tsx'

interface Props {
  view: View
  typed: Typed
  choice: Choice
}

function Value({ view: { language, t, content }, typed: { fields, error }, choice: { as } }: Props) {
  return (
    <>
      <TextInput
        language={language}
        name="value"
        label={t('field.value')}
        hint={as === 'money' ? t('field.value-money', { currency: content.pack.currency }) : undefined}
        value={one(fields, 'value')}
        inputmode="decimal"
        width={16}
        maxlength={24}
        error={error('value')}
      />
      <Select
        language={language}
        name="approximation"
        label={t('field.approximation')}
        options={approximations.map((value) => ({ value, label: t(`approximation-name.${value}`) }))}
        value={one(fields, 'approximation')}
        error={error('approximation')}
      />
    </>
  )
}

/** A sum of a measure. */
export function MoneyFields(props: Props) {
  const { view, typed, choice } = props
  const { language, t, say, content } = view
  const { fields, error } = typed
  const sums = choice.of.kind === 'measure' ? choice.of.entry.money : []
  return (
    <>
      <Value {...props} />
      <Chosen
        view={view}
        typed={typed}
        name="money-kind"
        label={t('field.money-kind')}
        options={moneyKinds.map((value) => ({ value, label: t(`money.${value}`) }))}
      />
      {sums.length > 0 && (
        <Select
          language={language}
          name="part-of"
          label={t('field.part-of')}
          hint={t('field.part-of-hint')}
          options={[
            { value: '', label: t('field.part-of-none') },
            ...sums.map(({ id, label, amount }) => ({
              value: id,
              label: `${say(label)} · ${formatMoney(amount, content.pack.currency, language)}`,
            })),
          ]}
          value={one(fields, 'part-of')}
          error={error('part-of')}
        />
      )}
      <BothLanguages view={view} typed={typed} name="label" label={t('field.money-label')} hint={t('own-words')} />
    </>
  )
}

/** A number that a source gives, with what it counts. */
export function FigureFields(props: Props) {
  const { view, typed } = props
  const { language, t, content } = view
  const { fields, error } = typed
  return (
    <>
      <Value {...props} />
      <Radios
        language={language}
        name="unit-kind"
        label={t('field.unit-kind')}
        options={(['words', 'percent', 'currency', 'none'] as const).map((value) => ({
          value,
          label:
            value === 'currency'
              ? t('unit-kind.currency', { currency: content.pack.currency })
              : t(`unit-kind.${value}`),
        }))}
        value={one(fields, 'unit-kind')}
        error={error('unit-kind')}
      />
      <BothLanguages view={view} typed={typed} name="unit" label={t('field.unit')} hint={t('field.unit-hint')} />
      <BothLanguages view={view} typed={typed} name="label" label={t('field.figure-label')} hint={t('own-words')} />
      <AsOf view={view} typed={typed} label={t('field.as-of')} />
    </>
  )
}

export function AsOf({
  view: { language, t },
  typed: { fields, error },
  label,
}: Omit<Props, 'choice'> & { label: string }) {
  return (
    <TextInput
      language={language}
      name="as-of"
      label={label}
      hint={t('field.loose-date')}
      value={one(fields, 'as-of')}
      width={16}
      maxlength={10}
      error={error('as-of')}
    />
  )
}
