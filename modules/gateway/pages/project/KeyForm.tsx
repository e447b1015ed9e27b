import { Actions, Button, Checkboxes, Details, MoneyInput, TextInput, type FieldError } from '#platform/ui'
import type { View } from '../view.ts'
import type { TypedKey } from './typedKey.ts'

export interface KeyFormProps {
  readonly view: View
  readonly project: string
  readonly models: readonly string[]
  readonly typed: TypedKey | undefined
  readonly errors: readonly FieldError[]
}

/** Makes a key: a name is enough. */
export function KeyForm({ view, project, models, typed, errors }: KeyFormProps) {
  const { t, language, to } = view
  const errorOf = (field: string) => errors.find((each) => each.field === field)?.message
  const hasLimits = typed !== undefined && (errors.some(({ field }) => field !== 'name') || typed.limit !== '')
  return (
    <form method="post" action={to(`/gateway/projects/${project}/keys`)} novalidate>
      <TextInput
        language={language}
        name="name"
        label={t('keys.make.name')}
        hint={t('keys.make.name.hint')}
        value={typed?.name}
        error={errorOf('name')}
      />
      <Details summary={t('keys.make.more')} open={hasLimits}>
        <MoneyInput
          language={language}
          currency="USD"
          name="limit"
          label={t('keys.make.limit')}
          value={typed?.limit}
          error={errorOf('limit')}
          optional
        />
        <div class="fl-field">
          <label class="fl-label" for="expires">
            {t('keys.make.expires')} <span class="fl-optional">{t('keys.make.optional')}</span>
          </label>
          {errorOf('expires') !== undefined && (
            <p class="fl-error" id="expires-error">
              {errorOf('expires')}
            </p>
          )}
          <input
            class="fl-input"
            type="date"
            id="expires"
            name="expires"
            value={typed?.expires}
            aria-describedby={errorOf('expires') === undefined ? undefined : 'expires-error'}
          />
        </div>
        {(['perMinute', 'atOnce'] as const).map((field) => (
          <TextInput
            key={field}
            language={language}
            name={field}
            label={t(field === 'perMinute' ? 'keys.make.per-minute' : 'keys.make.at-once')}
            inputmode="numeric"
            width={8}
            value={typed?.[field]}
            error={errorOf(field)}
            optional
          />
        ))}
        {models.length > 0 && (
          <Checkboxes
            language={language}
            name="models"
            label={t('keys.make.models')}
            hint={t('keys.make.models.hint')}
            options={models.map((model) => ({ value: model, label: model }))}
            values={typed?.models}
          />
        )}
      </Details>
      <Actions>
        <Button>{t('keys.make.press')}</Button>
      </Actions>
    </form>
  )
}
