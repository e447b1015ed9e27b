import type { ComponentChildren } from 'preact'
import { Breadcrumbs, Heading, Lead, Page, Tabs } from '#platform/ui'
import type { View } from '../pages/view.ts'

export interface FrameProps {
  view: View
  title: string
  kicker?: string | undefined
  lead?: ComponentChildren
  /** The way up from this page, after the desk itself. */
  crumbs?: readonly { readonly title: string; readonly href: string }[]
  /** Which of the two views of the desk it is; left out below them. */
  tab?: 'texts' | 'changes'
  children: ComponentChildren
}

/** A page of this desk: the way up, its title, what it is for. Never for search engines. */
export function Frame({ view, title, kicker, lead, crumbs = [], tab, children }: FrameProps) {
  const { site, language, path, t, to } = view
  const up = [{ title: t('desk'), href: to('/desk') }, ...crumbs.map((crumb) => ({ ...crumb, href: to(crumb.href) }))]
  return (
    <Page site={site} language={language} path={path} title={title} noindex>
      <Breadcrumbs language={language} items={up} />
      <Heading level={1} kicker={kicker}>
        {title}
      </Heading>
      {lead !== undefined && <Lead>{lead}</Lead>}
      {tab !== undefined && (
        <Tabs
          label={t('tabs')}
          items={[
            { title: t('tabs.texts'), href: to('/desk/reading'), current: tab === 'texts' },
            { title: t('tabs.changes'), href: to('/desk/reading/changes'), current: tab === 'changes' },
          ]}
        />
      )}
      {children}
    </Page>
  )
}
