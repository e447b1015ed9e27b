import { Actions, Button, Checkboxes, Radios, TextInput, type FieldError } from '#platform/ui'
import type { OfferedModel } from '../pagesNeeds.ts'
import type { View } from '../view.ts'
import type { TypedSettings } from './typedSettings.ts'

interface SettingsFormProps {
  readonly view: View
  readonly id: string
  readonly typed: TypedSettings
  readonly errors: readonly FieldError[]
  readonly models: readonly OfferedModel[]
}

/** What there is to choose from, with what was chosen before and may be gone since. */
const choices = (known: readonly (readonly [value: string, label: string])[], chosen: readonly string[]) => {
  const options = new Map([...chosen.map((value) => [value, value] as const), ...known])
  return [...options].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([value, label]) => ({ value, label }))
}

export function SettingsForm({ view, id, typed, errors, models }: SettingsFormProps) {
  const { t, language, to } = view
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message
  const providers = models.flatMap((model) => model.providers)
  const regions = new Intl.DisplayNames(language, { type: 'region' })
  const regionName = (region: string) =>
    /^[a-z]{2}$/.test(region) ? (regions.of(region.toUpperCase()) ?? region) : region
  const lists = [
    [
      'models',
      choices(
        models.map(({ model }) => [model, model]),
        typed.models,
      ),
    ],
    [
      'regions',
      choices(
        providers.map(({ region }) => [region, regionName(region)]),
        typed.regions,
      ),
    ],
    [
      'providers',
      choices(
        providers.map(({ id: provider, name }) => [provider, name]),
        typed.providers,
      ),
    ],
  ] as const
  return (
    <form method="post" action={to(`/gateway/projects/${id}/settings`)} novalidate>
      <TextInput
        language={language}
        name="name"
        label={t('settings.name')}
        value={typed.name}
        error={errorOf('name')}
      />
      {lists.map(
        ([name, options]) =>
          options.length > 0 && (
            <Checkboxes
              key={name}
              language={language}
              name={name}
              label={t(`settings.${name}`)}
              hint={t(`settings.${name}.hint`)}
              options={options}
              values={typed[name]}
            />
          ),
      )}
      <Radios
        language={language}
        name="content"
        label={t('settings.content')}
        value={typed.content}
        options={(['nothing', 'sealed'] as const).map((keep) => ({
          value: keep,
          label: t(`settings.content.${keep}`),
        }))}
      />
      <TextInput
        language={language}
        name="days"
        label={t('settings.content.days')}
        hint={t('settings.content.days.hint')}
        inputmode="numeric"
        width={4}
        value={typed.days}
        error={errorOf('days')}
        optional
      />
      <TextInput
        language={language}
        name="cache"
        label={t('settings.cache')}
        hint={t('settings.cache.hint')}
        inputmode="numeric"
        width={8}
        value={typed.cache}
        error={errorOf('cache')}
        optional
      />
      <Actions>
        <Button>{t('settings.save')}</Button>
      </Actions>
    </form>
  )
}
