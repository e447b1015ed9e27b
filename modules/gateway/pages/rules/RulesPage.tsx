import { usualPolicyNames } from '#engines/guard'
import { Breadcrumbs, ErrorSummary, Heading, Lead, Notice, Page, Prose } from '#platform/ui'
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
  /** Whether the form shows a usual set of rules that is not in force. */
  readonly isFilled: boolean
  readonly canManage: boolean
}

/** A project's rules: what the guard does, tried on past calls before it is put in force. */
export function RulesPage({ view, project, typed, wrong, tried, isSaved, isFilled, canManage }: RulesPageProps) {
  const { site, language, path, t: shared, to } = view
  const t = rulesWords(language)
  const error = wrong.length === 0 ? undefined : t('wrong', { what: wrong.join(' ') })
  const base = `/gateway/projects/${project.id}/rules`
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={`${t('title')}: ${project.name}`}
      noindex
      isSentBack={error !== undefined}
    >
      <Breadcrumbs language={language} items={[{ title: shared('project.crumb'), href: to('/gateway') }]} />
      <ErrorSummary language={language} errors={error === undefined ? [] : [{ field: 'terms', message: error }]} />
      <Heading level={1}>{project.name}</Heading>
      <ProjectNav view={view} id={project.id} here="rules" canManage={canManage} />
      <Lead>{t('lead')}</Lead>
      {isSaved && (
        <Notice tone="positive">
          <p role="status">{t('saved')}</p>
        </Notice>
      )}
      {tried !== undefined && <TriedPart view={view} tried={tried.result} days={tried.days} />}
      {canManage && (
        <>
          <p id="presets">{t('preset')}</p>
          <Prose>
            <ul aria-labelledby="presets">
              {usualPolicyNames.map((name) => (
                <li key={name}>
                  <a href={to(`${base}?preset=${name}`)}>{t(`preset.${name}`)}</a>
                </li>
              ))}
            </ul>
          </Prose>
          {isFilled && (
            <Notice tone="attention">
              <p role="status">{t('filled')}</p>
            </Notice>
          )}
        </>
      )}
      <RulesForm
        view={view}
        id={project.id}
        typed={typed}
        error={error}
        canManage={canManage && project.state !== 'closed'}
      />
    </Page>
  )
}
