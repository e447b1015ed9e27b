import type { AccountView } from '#modules/accounts'
import { Breadcrumbs, ErrorSummary, Heading, Lead, Notice, Page, Section, Tag, type FieldError } from '#platform/ui'
import type { KeyView, ProjectView } from '../../projects/model/projects.ts'
import type { View } from '../view.ts'
import { isNearlyGone, leastLeft } from './budget.ts'
import { BudgetPart } from './BudgetPart.tsx'
import { KeyForm } from './KeyForm.tsx'
import { KeysTable } from './KeysTable.tsx'
import { ProjectNav } from './ProjectNav.tsx'
import type { TypedKey } from './typedKey.ts'

export interface ProjectPageProps {
  readonly view: View
  readonly project: ProjectView
  readonly party: string
  readonly budgets: readonly AccountView[]
  readonly keys: readonly KeyView[]
  readonly models: readonly string[]
  readonly now: Date
  readonly canManage: boolean
  readonly typed: TypedKey | undefined
  readonly errors: readonly FieldError[]
  readonly said: string | undefined
}

const toneOf = { open: 'positive', paused: 'waiting', closed: 'negative' } as const

/** What keeps calls from getting through, where something does. */
function Standing({ view: { t, usd }, project, budgets }: Pick<ProjectPageProps, 'view' | 'project' | 'budgets'>) {
  if (project.state !== 'open')
    return (
      <Notice tone="attention">
        <p>{t(`project.${project.state}`)}</p>
      </Notice>
    )
  if (!isNearlyGone(budgets)) return <></>
  return (
    <Notice tone="attention">
      <p>
        <strong>{t('project.gone')}</strong>
      </p>
      <p>{t('project.gone.about', { left: usd(leastLeft(budgets) ?? 0) })}</p>
    </Notice>
  )
}

/** One project: what is left, who has a key. */
export function ProjectPage(props: ProjectPageProps) {
  const { view, project, party, budgets, keys, models, now, canManage, typed, errors, said } = props
  const { site, language, path, t, to } = view
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={project.name}
      noindex
      isSentBack={errors.length > 0}
      scripts={[site.asset('gateway-project.js')]}
    >
      <Breadcrumbs language={language} items={[{ title: t('project.crumb'), href: to('/gateway') }]} />
      <ErrorSummary language={language} errors={errors} />
      <Heading level={1}>{project.name}</Heading>
      <Lead>
        {t('project.for', { party })} <Tag tone={toneOf[project.state]}>{t(`state.${project.state}`)}</Tag>
      </Lead>
      {said !== undefined && (
        <Notice tone="positive">
          <p role="status">{said}</p>
        </Notice>
      )}
      <Standing view={view} project={project} budgets={budgets} />
      <ProjectNav view={view} id={project.id} here="project" canManage={canManage} />
      <Section id="spend" title={t('project.spend')}>
        <BudgetPart view={view} id={project.id} budgets={budgets} />
      </Section>
      <Section id="keys" title={t('keys.title')}>
        <p>{t('keys.lead')}</p>
        <KeysTable view={view} project={project.id} keys={keys} budgets={budgets} now={now} canManage={canManage} />
      </Section>
      {canManage && project.state !== 'closed' && (
        <Section id="make" title={t('keys.make')}>
          <KeyForm view={view} project={project.id} models={models} typed={typed} errors={errors} />
        </Section>
      )}
      <p>
        <a href={to('/gateway/start')}>{t('home.start')}</a>
      </p>
    </Page>
  )
}
