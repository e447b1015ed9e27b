import type { ComponentChildren } from 'preact'
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

/** What both acts on a key are asked on: a title, what it means, a way back. */
function ActPage(props: ActProps & { readonly act: 'rotate' | 'withdraw'; readonly children?: ComponentChildren }) {
  const { view, project, key, act, children } = props
  const { site, language, path, t, to } = view
  const title = t(`${act}.title`, { name: key.name })
  const home = to(`/gateway/projects/${project.id}`)
  return (
    <Page site={site} language={language} path={path} title={title} noindex>
      <Breadcrumbs language={language} items={[{ title: project.name, href: home }]} />
      <Heading level={1}>{title}</Heading>
      <Lead>{t(`${act}.lead`)}</Lead>
      <form method="post" action={to(`/gateway/projects/${project.id}/keys/${key.id}/${act}`)}>
        {children}
        <Actions>
          <Button>{t(`${act}.press`)}</Button>
          <Button kind="secondary" href={home}>
            {t('withdraw.back')}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}

/** Asks how to change a key's secret. */
export const RotatePage = (props: ActProps) => {
  const { language, t } = props.view
  const choice = (
    <Radios
      language={language}
      name="grace"
      label={t('rotate.grace')}
      value="day"
      options={graceOrder.map((grace) => ({ value: grace, label: t(`rotate.${grace}`) }))}
    />
  )
  return ActPage({ ...props, act: 'rotate', children: choice })
}

/** Asks whether to withdraw a key, which cannot be undone. */
export const WithdrawPage = (props: ActProps) => ActPage({ ...props, act: 'withdraw' })
