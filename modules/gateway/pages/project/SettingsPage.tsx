import type { AccountView } from '#modules/accounts'
import { Breadcrumbs, Details, ErrorSummary, Heading, Notice, Page, Section, type FieldError } from '#platform/ui'
import type { Change, ProjectView } from '../../projects/model/projects.ts'
import type { OfferedModel } from '../pagesNeeds.ts'
import type { View } from '../view.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { LimitForms } from './LimitForms.tsx'
import { ProjectNav } from './ProjectNav.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { StateForms } from './StateForms.tsx'
import type { TypedSettings } from './typedSettings.ts'

export interface SettingsPageProps {
  readonly view: View
  readonly project: ProjectView
  readonly typed: TypedSettings
  readonly errors: readonly FieldError[]
  readonly models: readonly OfferedModel[]
  readonly budgets: readonly AccountView[]
  readonly changes: readonly Change[]
  readonly can: { readonly manage: boolean; readonly setLimits: boolean }
  readonly isSaved: boolean
}

/** What whoever manages a project may set, and what was set before. */
export function SettingsPage(props: SettingsPageProps) {
  const { view, project, typed, errors, models, budgets, changes, can, isSaved } = props
  const { site, language, path, t, to } = view
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={`${t('settings.title')}: ${project.name}`}
      noindex
      isSentBack={errors.length > 0}
    >
      <Breadcrumbs language={language} items={[{ title: t('project.crumb'), href: to('/gateway') }]} />
      <ErrorSummary language={language} errors={errors} />
      <Heading level={1}>{project.name}</Heading>
      <ProjectNav view={view} id={project.id} here="settings" canManage={can.manage} />
      {isSaved && (
        <Notice tone="positive">
          <p role="status">{t('settings.saved')}</p>
        </Notice>
      )}
      {can.manage && project.state !== 'closed' && (
        <SettingsForm view={view} id={project.id} typed={typed} errors={errors} models={models} />
      )}
      {can.setLimits && (
        <Section id="limits" title={t('settings.limits')}>
          <LimitForms view={view} id={project.id} budgets={budgets} />
        </Section>
      )}
      {can.manage && project.state !== 'closed' && (
        <Section id="state" title={t('settings.state')}>
          <StateForms view={view} id={project.id} state={project.state} />
        </Section>
      )}
      <Details summary={t('settings.changes')} open={!can.manage}>
        <ChangesTable view={view} changes={changes} />
      </Details>
    </Page>
  )
}
