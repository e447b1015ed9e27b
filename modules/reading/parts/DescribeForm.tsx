import { languages } from '#platform/i18n'
import { Actions, Button, Radios, TextInput } from '#platform/ui'
import { one, type Fields } from '../accept/formReader.ts'
import { authorities, kinds } from '../describe/suggest.ts'
import { hrefOfText, type View } from '../pages/view.ts'
import { BothLanguages, type Typed } from './BothLanguages.tsx'
import { Chosen } from './Chosen.tsx'

export interface DescribeFormProps {
  view: View
  source: string
  typed: Typed
  turn: number
  /** What the text itself gives away, of which the page says so. */
  found: { readonly date?: string | undefined; readonly publisher?: boolean }
}

/** What the pack must know of a source. What the text gave away stands in the fields, for the reviewer to confirm. */
export function DescribeForm({ view, source, typed, turn, found }: DescribeFormProps) {
  const { language, t, to } = view
  const { fields, error } = typed
  const radio = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <Radios
      language={language}
      name={name}
      label={label}
      options={options}
      value={one(fields, name)}
      error={error(name)}
    />
  )
  return (
    <form class="rd-form" method="post" action={to(hrefOfText(source))}>
      <input type="hidden" name="turn" value={turn} />
      {radio(
        'authority',
        t('describe.authority'),
        authorities.map((value) => ({ value, label: t(`authority.${value}`) })),
      )}
      <Chosen
        view={view}
        typed={typed}
        name="kind"
        label={t('describe.kind')}
        options={kinds.map((value) => ({ value, label: t(`source-kind.${value}`) }))}
      />
      <BothLanguages
        view={view}
        typed={typed}
        name="publisher"
        label={t('describe.publisher')}
        hint={found.publisher === true ? t('describe.publisher-found') : undefined}
      />
      <BothLanguages
        view={view}
        typed={typed}
        name="title"
        label={t('describe.title')}
        hint={t('describe.title-hint')}
      />
      <TextInput
        language={language}
        name="date"
        label={t('describe.date')}
        hint={found.date === undefined ? t('describe.date-not-found') : t('describe.date-found', { date: found.date })}
        value={one(fields, 'date')}
        width={16}
        maxlength={10}
        error={error('date')}
      />
      {radio(
        'date-basis',
        t('describe.date-basis'),
        (['stated', 'inferred'] as const).map((value) => ({ value, label: t(`date-basis.${value}`) })),
      )}
      <BothLanguages
        view={view}
        typed={typed}
        name="date-note"
        label={t('describe.date-note')}
        hint={t('describe.date-note-hint')}
        optional
      />
      {radio(
        'language',
        t('describe.language'),
        languages.map((value) => ({ value, label: t(`language.${value}`) })),
      )}
      <Actions>
        <Button>{t('describe.confirm')}</Button>
      </Actions>
    </form>
  )
}

export const asFields = (given: Readonly<Record<string, string | undefined>>): Fields =>
  Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
