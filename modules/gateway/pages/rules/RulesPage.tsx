import { usualPolicyNames } from '#engines/guard'
import { Actions, Breadcrumbs, Button, ErrorSummary, Heading, Lead, Notice, Page } from '#platform/ui'
import type { ProjectView } from '../../projects/model/projects.ts'
import type { Tried } from '../../records/index.ts'
import { ProjectNav } from '../project/ProjectNav.tsx'
import type { View } from '../view.ts'
import { RulesForm } from './RulesForm.tsx'
import { TriedPart } from './TriedPart.tsx'
import type { TypedPolicy } from './typedPolicy.ts'
import { rulesWords } from './words.ts'

export interface RulesPageProps {
  readonly view: View
  readonly project: ProjectView
  readonly typed: TypedPolicy
  readonly wrong: readonly string[]
  readonly tried: { readonly result: Tried; readonly days: number } | undefined
  readonly isSaved: boolean
  readonly canManage: boolean
}

/** A project's rules: what the guard does, tried on past calls before it is put in force. */
export function RulesPage({ view, project, typed, wrong, tried, isSaved, canManage }: RulesPageProps) {
  const { site, language, path, t: shared, to } = view
  const t = rulesWords(language)
  const error = wrong.length === 0 ? undefined : t('wrong', { what: wrong.join(' ') })
  const base = `/gateway/projects/${project.id}/rules`
  return (
    <Page site={site} language={language} path={path} title={`${t('title')}: ${project.name}`} noindex>
      <Breadcrumbs language={language} items={[{ title: shared('project.crumb'), href: to('/gateway') }]} />
      <ErrorSummary language={language} errors={error === undefined ? [] : [{ field: 'terms', message: error }]} />
      <Heading level={1}>{project.name}</Heading>
      <ProjectNav view={view} id={project.id} here="rules" />
      <Lead>{t('lead')}</Lead>
      {isSaved && (
        <Notice tone="positive">
          <p role="status">{t('saved')}</p>
        </Notice>
      )}
      {tried !== undefined && <TriedPart view={view} tried={tried.result} days={tried.days} />}
      {canManage && (
        <>
          <p>{t('preset')}</p>
          <Actions>
            {usualPolicyNames.map((name) => (
              <Button key={name} kind="quiet" href={to(`${base}?preset=${name}`)}>
                {t(`preset.${name}`)}
              </Button>
            ))}
          </Actions>
        </>
      )}
      <RulesForm view={view} id={project.id} typed={typed} error={error} />
    </Page>
  )
}
