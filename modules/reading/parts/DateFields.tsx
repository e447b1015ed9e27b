import { Radios, TextInput } from '#platform/ui'
import { one } from '../accept/formReader.ts'
import { shownKinds } from '../accept/makePromise.ts'
import type { Choice } from '../accept/choice.ts'
import type { View } from '../pages/view.ts'
import { AsOf } from './AmountFields.tsx'
import { BothLanguages, type Typed } from './BothLanguages.tsx'
import { Chosen } from './Chosen.tsx'

interface Props {
  view: View
  typed: Typed
  choice: Choice
}

function Due({ view, typed }: Omit<Props, 'choice'>) {
  const { language, t } = view
  const { fields, error } = typed
  const day = (name: 'from' | 'to') => (
    <TextInput
      language={language}
      name={name}
      label={t(`field.${name}`)}
      hint={t(`field.${name}-hint`)}
      value={one(fields, name)}
      width={16}
      maxlength={10}
      optional={name === 'from'}
      error={error(name)}
    />
  )
  return (
    <>
      {day('from')}
      {day('to')}
      <BothLanguages view={view} typed={typed} name="words" label={t('field.words')} hint={t('field.words-hint')} />
    </>
  )
}

function PromiseChoice({ view, typed, choice: { of } }: Props) {
  const promises = of.kind === 'measure' ? of.entry.promises : []
  return (
    <Chosen
      view={view}
      typed={typed}
      name="promise"
      label={view.t('field.promise')}
      options={promises.map(({ id, text }) => ({ value: id, label: view.say(text) }))}
    />
  )
}

/** A new promise with its day. */
export function PromiseFields({ view, typed }: Props) {
  return (
    <>
      <BothLanguages
        view={view}
        typed={typed}
        name="promise-text"
        label={view.t('field.promise-text')}
        hint={view.t('own-words')}
      />
      <Due view={view} typed={typed} />
    </>
  )
}

/** The day of a promise that the pack has. */
export function DueFields(props: Props) {
  return (
    <>
      <PromiseChoice {...props} />
      <Due {...props} />
    </>
  )
}

/** What became of a promise. */
export function EvidenceFields(props: Props) {
  const { view, typed } = props
  const { language, t } = view
  return (
    <>
      <PromiseChoice {...props} />
      <Radios
        language={language}
        name="shows"
        label={t('field.shows')}
        options={shownKinds.map((value) => ({ value, label: t(`shows.${value}`) }))}
        value={one(typed.fields, 'shows')}
        error={typed.error('shows')}
      />
      <AsOf view={view} typed={typed} label={t('field.shown-on')} />
      <BothLanguages view={view} typed={typed} name="shown" label={t('field.shown')} hint={t('own-words')} />
    </>
  )
}
