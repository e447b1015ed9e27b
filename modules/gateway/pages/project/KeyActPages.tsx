import { Actions, Breadcrumbs, Button, Heading, Lead, Page, Radios } from '#platform/ui'
import type { KeyView, ProjectView } from '../../projects/model/projects.ts'
import type { View } from '../view.ts'

interface ActProps {
  readonly view: View
  readonly project: Pick<ProjectView, 'id' | 'name'>
  readonly key: Pick<KeyView, 'id' | 'name'>
}

/** For how long an old secret stays valid, in seconds. */
export const graces = { none: 0, hour: 3_600, day: 86_400, week: 604_800 } as const
export type Grace = keyof typeof graces
const graceOrder: readonly Grace[] = ['day', 'hour', 'week', 'none']

/** Asks how to change a key's secret. */
export function RotatePage({ view, project, key }: ActProps) {
  const { site, language, path, t, to } = view
  const title = t('rotate.title', { name: key.name })
  const home = to(`/gateway/projects/${project.id}`)
  return (
    <Page site={site} language={language} path={path} title={title} noindex>
      <Breadcrumbs language={language} items={[{ title: project.name, href: home }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('rotate.lead')}</Lead>
      <form method="post" action={to(`/gateway/projects/${project.id}/keys/${key.id}/rotate`)}>
        <Radios
          language={language}
          name="grace"
          label={t('rotate.grace')}
          value="day"
          options={graceOrder.map((grace) => ({ value: grace, label: t(`rotate.${grace}`) }))}
        />
        <Actions>
          <Button>{t('rotate.press')}</Button>
          <Button kind="secondary" href={home}>
            {t('withdraw.back')}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}

/** Asks whether to withdraw a key, which cannot be undone. */
export function WithdrawPage({ view, project, key }: ActProps) {
  const { site, language, path, t, to } = view
  const title = t('withdraw.title', { name: key.name })
  const home = to(`/gateway/projects/${project.id}`)
  return (
    <Page site={site} language={language} path={path} title={title} noindex>
      <Breadcrumbs language={language} items={[{ title: project.name, href: home }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t('withdraw.lead')}</Lead>
      <form method="post" action={to(`/gateway/projects/${project.id}/keys/${key.id}/withdraw`)}>
        <Actions>
          <Button>{t('withdraw.press')}</Button>
          <Button kind="secondary" href={home}>
            {t('withdraw.back')}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}
