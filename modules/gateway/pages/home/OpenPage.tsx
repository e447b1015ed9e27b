import { usualPolicyNames } from '#engines/guard'
import type { PartyView } from '#modules/identity'
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Heading,
  Lead,
  MoneyInput,
  Page,
  Radios,
  Select,
  TextInput,
  type FieldError,
} from '#platform/ui'
import { rulesWords } from '../rules/words.ts'
import type { View } from '../view.ts'
import type { TypedProject } from './typedProject.ts'

export interface OpenPageProps {
  readonly view: View
  readonly parties: readonly PartyView[]
  readonly measures: readonly { readonly id: string; readonly name: string }[]
  readonly typed: TypedProject
  readonly errors: readonly FieldError[]
}

/** An officer opens a project for a party, without a case. */
export function OpenPage({ view, parties, measures, typed, errors }: OpenPageProps) {
  const { site, language, path, t, to } = view
  const rules = rulesWords(language)
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <Page site={site} language={language} path={path} title={t('open.title')} noindex isSentBack={errors.length > 0}>
      <Breadcrumbs language={language} items={[{ title: t('project.crumb'), href: to('/gateway') }]} />
      <ErrorSummary language={language} errors={errors} />
      <Heading level={1}>{t('open.title')}</Heading>
      <Lead>{t('open.lead')}</Lead>
      <form method="get" action={to('/gateway/open')}>
        <TextInput language={language} name="search" label={t('open.search')} value={typed.search} maxlength={200} />
        <Actions>
          <Button kind="secondary">{t('open.search.press')}</Button>
        </Actions>
      </form>
      {parties.length === 0 ? (
        <p>{t('open.party.none')}</p>
      ) : (
        <form method="post" action={to('/gateway/open')} novalidate>
          <input type="hidden" name="search" value={typed.search} />
          <Select
            language={language}
            name="party"
            label={t('open.party')}
            value={typed.party}
            error={errorOf('party')}
            options={[{ value: '', label: '' }, ...parties.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <TextInput
            language={language}
            name="name"
            label={t('open.name')}
            value={typed.name}
            error={errorOf('name')}
          />
          <Select
            language={language}
            name="measure"
            label={t('open.measure')}
            value={typed.measure}
            error={errorOf('measure')}
            options={[{ value: '', label: '' }, ...measures.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <MoneyInput
            language={language}
            currency="USD"
            name="limit"
            label={t('open.limit')}
            hint={t('open.limit.hint')}
            value={typed.limit}
            error={errorOf('limit')}
          />
          <Radios
            language={language}
            name="preset"
            label={t('open.preset')}
            value={typed.preset}
            options={[
              ...usualPolicyNames.map((name) => ({ value: name, label: rules(`preset.${name}`) })),
              { value: 'none', label: rules('preset.none') },
            ]}
          />
          <Actions>
            <Button>{t('open.press')}</Button>
          </Actions>
        </form>
      )}
    </Page>
  )
}
