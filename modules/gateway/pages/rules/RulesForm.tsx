import { personalKinds } from '#engines/guard'
import { Actions, Button, Details, Fieldset, Hidden, Radios, Select, TextArea } from '#platform/ui'
import { ruleName } from '../usage/names.ts'
import { usageWords } from '../usage/words.ts'
import type { View } from '../view.ts'
import type { TypedPolicy } from './typedPolicy.ts'
import { rulesWords, type RulesWords } from './words.ts'

const askedActions = ['off', 'flag', 'mask', 'pseudonymise', 'block'] as const
const answeredActions = ['off', 'flag', 'mask', 'block'] as const
const attackActions = ['off', 'flag', 'block'] as const
const secondUses = ['off', 'raise', 'raise-or-lower'] as const

interface Choice {
  readonly t: RulesWords
  readonly name: string
  readonly label: string
  readonly actions: readonly (typeof askedActions)[number][]
  readonly value: string | undefined
}

const ActionSelect = ({ t, name, label, actions, value }: Choice) => (
  <>
    <label class="fl-hidden" for={name}>
      {label}
    </label>
    <select class="fl-input fl-select" id={name} name={name}>
      {actions.map((action) => (
        <option key={action} value={action} selected={action === value}>
          {t(action)}
        </option>
      ))}
    </select>
  </>
)

function Kinds({ view: { language }, typed }: { view: View; typed: TypedPolicy }) {
  const t = rulesWords(language)
  const names = usageWords(language)
  return (
    <table class="fl-table fl-table-cards">
      <caption class="fl-hidden">{t('kinds')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('kinds.kind')}</th>
          <th scope="col">{t('kinds.asked')}</th>
          <th scope="col">{t('kinds.answered')}</th>
        </tr>
      </thead>
      <tbody>
        {personalKinds.map((kind) => {
          const name = ruleName(names, kind)
          return (
            <tr key={kind}>
              <th scope="row" data-header={t('kinds.kind')}>
                {name}
              </th>
              <td data-header={t('kinds.asked')}>
                <div class="fl-cell">
                  <ActionSelect
                    t={t}
                    name={`asked-${kind}`}
                    label={`${name}: ${t('kinds.asked')}`}
                    actions={askedActions}
                    value={typed[`asked-${kind}`]}
                  />
                </div>
              </td>
              <td data-header={t('kinds.answered')}>
                <div class="fl-cell">
                  <ActionSelect
                    t={t}
                    name={`answered-${kind}`}
                    label={`${name}: ${t('kinds.answered')}`}
                    actions={answeredActions}
                    value={typed[`answered-${kind}`]}
                  />
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** How many kinds of personal data are met with what, in questions: a look is enough to know the rules. */
const countsOf = (t: RulesWords, typed: TypedPolicy): string =>
  askedActions
    .toReversed()
    .flatMap((action) => {
      const n = personalKinds.filter((kind) => (typed[`asked-${kind}`] ?? 'off') === action).length
      return n === 0 ? [] : [t('kinds.count', { action: t(action), n })]
    })
    .join(t('kinds.comma'))

/** All rules of a project in one form: tried, or put in force. */
export function RulesForm({
  view,
  id,
  typed,
  error,
  canManage,
}: {
  view: View
  id: string
  typed: TypedPolicy
  error: string | undefined
  canManage: boolean
}) {
  const { language, to } = view
  const t = rulesWords(language)
  const fields = (
    <>
      <div>
        <p>
          <strong>{t('kinds')}</strong> {countsOf(t, typed)}
        </p>
        <Details summary={t('kinds.all')}>
          <Kinds view={view} typed={typed} />
        </Details>
      </div>
      <Fieldset language={language} id="attacks" label={t('attacks')}>
        {(['direct', 'indirect'] as const).map((field) => (
          <Select
            key={field}
            language={language}
            name={field}
            label={t(`attacks.${field}`)}
            value={typed[field] ?? 'off'}
            options={attackActions.map((action) => ({ value: action, label: t(action) }))}
          />
        ))}
        <Select
          language={language}
          name="second"
          label={t('second')}
          hint={t('second.hint')}
          value={typed['second'] ?? 'off'}
          options={secondUses.map((use) => ({ value: use, label: t(`second.${use}`) }))}
        />
      </Fieldset>
      <TextArea
        language={language}
        name="terms"
        label={t('terms')}
        hint={t('terms.hint')}
        value={typed['terms']}
        error={error}
        rows={4}
        optional
      />
      <Radios
        language={language}
        name="failure"
        label={t('failure')}
        value={typed['failure'] ?? 'closed'}
        options={(['closed', 'open'] as const).map((value) => ({ value, label: t(`failure.${value}`) }))}
      />
      {canManage && (
        <Actions>
          <Button name="act" value="try">
            {t('try')}
          </Button>
          <Button kind="secondary" name="act" value="save">
            {t('save')} <Hidden>{t('title')}</Hidden>
          </Button>
        </Actions>
      )}
    </>
  )
  if (!canManage)
    return (
      <fieldset class="fl-rules" disabled aria-label={t('title')}>
        {fields}
      </fieldset>
    )
  return (
    <form class="fl-rules" method="post" action={to(`/gateway/projects/${id}/rules`)} novalidate>
      {fields}
    </form>
  )
}
