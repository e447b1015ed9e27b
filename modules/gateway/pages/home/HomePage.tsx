import { Actions, Button, Heading, Lead, Page, Prose, Section, Table, Tag } from '#platform/ui'
import type { AccountView } from '#modules/accounts'
import type { ProjectView } from '../../projects/model/projects.ts'
import type { OfferedModel, SignUp } from '../pagesNeeds.ts'
import { leftAt } from '../project/budget.ts'
import type { View } from '../view.ts'

export interface ListedProject {
  readonly project: ProjectView
  readonly party: string
  readonly account: AccountView | undefined
}

export interface HomePageProps {
  readonly view: View
  /** Undefined for somebody who has not signed in. */
  readonly projects: readonly ListedProject[] | undefined
  /** The address of older ones. */
  readonly more: string | undefined
  readonly models: readonly OfferedModel[]
  readonly signUp: SignUp | undefined
  readonly can: { readonly open: boolean; readonly readAll: boolean }
}

const toneOf = { open: 'positive', paused: 'waiting', closed: 'negative' } as const

function ProjectTable({ view, projects }: { view: View; projects: readonly ListedProject[] }) {
  const { t, language, usd, day, to } = view
  return (
    <Table<ListedProject>
      language={language}
      caption={t('home.mine')}
      captionLook="hidden"
      columns={[
        {
          header: t('column.project'),
          names: true,
          cell: ({ project }) => <a href={to(`/gateway/projects/${project.id}`)}>{project.name}</a>,
        },
        { header: t('column.party'), cell: ({ party }) => party },
        {
          header: t('column.state'),
          cell: ({ project }) => <Tag tone={toneOf[project.state]}>{t(`state.${project.state}`)}</Tag>,
        },
        { header: t('column.spent'), numeric: true, cell: ({ account }) => usd(account?.settled ?? 0) },
        {
          header: t('column.left'),
          numeric: true,
          cell: ({ account }) => {
            const left = account === undefined ? undefined : leftAt(account)
            return left === undefined ? t('level.none') : usd(left)
          },
        },
        { header: t('column.opened'), cell: ({ project }) => day(project.opened) },
      ]}
      rows={projects}
    />
  )
}

/** Where everyone begins: what this is, one's projects, how to get one. */
export function HomePage({ view, projects, more, models, signUp, can }: HomePageProps) {
  const { site, language, path, t, to } = view
  return (
    <Page site={site} language={language} path={path} title={t('title')} description={t('lead')}>
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      <Section id="projects" title={can.readAll ? t('home.all') : t('home.mine')}>
        {projects === undefined ? (
          <p>
            <a href={to(`/sign-in?next=${encodeURIComponent('/gateway')}`)}>{t('home.sign-in')}</a>
          </p>
        ) : projects.length === 0 ? (
          <p>{t(can.readAll ? 'home.none.all' : 'home.none')}</p>
        ) : (
          <ProjectTable view={view} projects={projects} />
        )}
        {more !== undefined && (
          <p>
            <a href={to(more)}>{t('home.more')}</a>
          </p>
        )}
        {signUp === undefined
          ? !can.open && <p>{t('home.apply.none')}</p>
          : !can.open && (
              <p>
                {signUp.isExample && <Tag tone="attention">{t('home.apply.example')}</Tag>}{' '}
                {t('home.apply.about', { scheme: signUp.title })} {signUp.isExample && t('home.apply.example.about')}
              </p>
            )}
        <Actions>
          {can.open ? (
            <Button href={to('/gateway/open')}>{t('home.open')}</Button>
          ) : (
            signUp !== undefined && (
              <Button kind={projects?.length ? 'secondary' : 'primary'} href={to(signUp.href)}>
                {t('home.apply')}
              </Button>
            )
          )}
          <Button kind="quiet" href={to('/gateway/start')}>
            {t('home.start')}
          </Button>
        </Actions>
      </Section>
      <Section id="models" title={t('home.models')}>
        {models.length === 0 ? (
          <p>{t('home.models.none')}</p>
        ) : (
          <Prose>
            <ul>
              {models.map(({ model, providers }) => (
                <li key={model}>
                  <code translate={false}>{model}</code>{' '}
                  {providers.map(({ name, region }) => `${name} (${region.toUpperCase()})`).join(', ')}
                </li>
              ))}
            </ul>
          </Prose>
        )}
      </Section>
      {can.readAll && (
        <Section id="run" title={t('home.run')}>
          <Actions>
            <Button kind="quiet" href={to('/gateway/operate')}>
              {t('home.operate')}
            </Button>
            <Button kind="quiet" href={to('/gateway/usage')}>
              {t('home.usage')}
            </Button>
            <Button kind="quiet" href={to('/shadow')}>
              {t('home.shadow')}
            </Button>
          </Actions>
        </Section>
      )}
    </Page>
  )
}
