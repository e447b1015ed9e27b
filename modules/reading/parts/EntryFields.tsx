import { Checkboxes, Details, Radios } from '#platform/ui'
import { many, one } from '../accept/formReader.ts'
import { newOffice, notStated, officeKinds, statuses } from '../accept/makeOwner.ts'
import { proposalKinds } from '../accept/makeEntry.ts'
import type { View } from '../pages/view.ts'
import { AsOf } from './AmountFields.tsx'
import { officeGroups } from '../wording/officeGroups.ts'
import { BothLanguages, type Typed } from './BothLanguages.tsx'
import { Chosen } from './Chosen.tsx'

interface Props {
  view: View
  typed: Typed
}

/** Who answers for it: an office of the pack, or a new one that is named below. */
export function OwnerFields({ view, typed }: Props) {
  const { language, t, content } = view
  const isNew = one(typed.fields, 'office') === newOffice
  return (
    <>
      <Chosen
        view={view}
        typed={typed}
        name="office"
        label={t('field.office')}
        options={[
          { value: notStated, label: t('office.not-stated') },
          { value: newOffice, label: t('office.new') },
        ]}
        groups={officeGroups(content, language)}
      />
      <Details summary={t('office.details')} open={isNew}>
        <BothLanguages
          view={view}
          typed={typed}
          name="office-name"
          label={t('field.office-name')}
          hint={t('field.office-name-hint')}
        />
        <Chosen
          view={view}
          typed={typed}
          name="office-kind"
          label={t('field.office-kind')}
          options={officeKinds.map((value) => ({ value, label: t(`office-kind.${value}`) }))}
        />
      </Details>
    </>
  )
}

export function StatusFields({ view, typed }: Props) {
  const { t } = view
  return (
    <>
      <Chosen
        view={view}
        typed={typed}
        name="state"
        label={t('field.state')}
        options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <AsOf view={view} typed={typed} label={t('field.state-as-of')} />
    </>
  )
}

/** A measure that the pack does not have: in our own words, never the source's sentence. */
export function MeasureFields({ view, typed, isOwner, isStatus }: Props & { isOwner: boolean; isStatus: boolean }) {
  const { t, say, content } = view
  return (
    <>
      <BothLanguages view={view} typed={typed} name="title" label={t('field.title')} hint={t('field.title-hint')} />
      <BothLanguages view={view} typed={typed} name="summary" label={t('field.summary')} hint={t('own-words')} long />
      <Chosen
        view={view}
        typed={typed}
        name="purpose"
        label={t('field.purpose')}
        options={content.purposes.map(({ id, label }) => ({ value: id, label: say(label) }))}
      />
      {!isOwner && <OwnerFields view={view} typed={typed} />}
      {!isStatus && <StatusFields view={view} typed={typed} />}
    </>
  )
}

/** What someone proposes or observes, under their name. */
export function ProposalFields({ view, typed }: Props) {
  const { language, t, say, content } = view
  const { fields, error } = typed
  return (
    <>
      <BothLanguages
        view={view}
        typed={typed}
        name="title"
        label={t('field.proposal-title')}
        hint={t('field.title-hint')}
      />
      <BothLanguages view={view} typed={typed} name="summary" label={t('field.summary')} hint={t('own-words')} long />
      <BothLanguages view={view} typed={typed} name="by" label={t('field.by')} hint={t('field.by-hint')} />
      <Radios
        language={language}
        name="proposal-kind"
        label={t('field.proposal-kind')}
        options={proposalKinds.map((value) => ({ value, label: t(`proposal-kind.${value}`) }))}
        value={one(fields, 'proposal-kind')}
        error={error('proposal-kind')}
      />
      <Details summary={t('field.addresses')} open={many(fields, 'addresses').length > 0}>
        <Checkboxes
          language={language}
          name="addresses"
          label={t('field.addresses')}
          hint={t('field.addresses-hint')}
          options={content.measures.map(({ id, title }) => ({ value: id, label: say(title) }))}
          values={many(fields, 'addresses')}
        />
      </Details>
    </>
  )
}

/** Both sides, each in our words. */
export function ConflictFields({ view, typed }: Props) {
  const { t } = view
  return (
    <>
      <BothLanguages view={view} typed={typed} name="title" label={t('field.conflict-title')} hint={t('own-words')} />
      <BothLanguages view={view} typed={typed} name="explanation" label={t('field.explanation')} long />
      <BothLanguages view={view} typed={typed} name="says-old" label={t('field.says-old')} />
      <BothLanguages view={view} typed={typed} name="says-new" label={t('field.says-new')} />
    </>
  )
}
