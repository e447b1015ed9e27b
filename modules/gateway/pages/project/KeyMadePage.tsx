import { Actions, Breadcrumbs, Button, Heading, Lead, Page } from '#platform/ui'
import type { MadeKey, ProjectView } from '../../projects/model/projects.ts'
import { CodeBlock } from '../start/CodeBlock.tsx'
import type { View } from '../view.ts'

/** The one page that ever shows a key. */
export function KeyMadePage({
  view,
  project,
  made,
}: {
  view: View
  project: Pick<ProjectView, 'id' | 'name'>
  made: MadeKey
}) {
  const { site, language, path, t, to } = view
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('made.title')}
      noindex
      scripts={[site.asset('gateway-project.js')]}
    >
      <Breadcrumbs language={language} items={[{ title: project.name, href: to(`/gateway/projects/${project.id}`) }]} />
      <Heading level={1}>{t('made.title')}</Heading>
      <Lead>{t('made.lead')}</Lead>
      <CodeBlock view={view} label={t('made.key')} code={made.secret} />
      <CodeBlock view={view} label={t('made.address')} code={`${site.origin}/v1`} />
      <Actions>
        <Button href={to(`/gateway/projects/${project.id}`)}>{t('made.back')}</Button>
        <Button kind="secondary" href={to('/gateway/start')}>
          {t('made.start')}
        </Button>
      </Actions>
    </Page>
  )
}
