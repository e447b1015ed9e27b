import type { ComponentChildren } from 'preact'
import { formatDate } from '#platform/i18n'
import { Breadcrumbs, Heading, Lead, Notice, Page, Tabs, keepingTongue, type TabLink } from '#platform/ui'
import { partsBeside } from '../addresses.ts'
import type { View } from '../pages/view.ts'

export type Part = 'measures' | (typeof partsBeside)[number]

function tabs({ t, to }: View, current: Part): readonly TabLink[] {
  const tab = (part: Part, address: string) => ({
    title: t(`tabs.${part}`),
    href: to(address),
    current: part === current,
  })
  return [tab('measures', '/blueprint'), ...partsBeside.map((part) => tab(part, `/blueprint/${part}`))]
}

/** Says that the page shows another day than today, and leads back. */
export function PinnedNotice({ view }: { view: View }) {
  const { t, language, at, path } = view
  if (!view.pinned) return null
  const [address = ''] = path.split('?')
  return (
    <Notice tone="waiting">
      <p>
        {t('as-of.notice', { date: formatDate(at.asOf, language) })}{' '}
        {at.announcedLater > 0 && t.count('as-of.later', at.announcedLater)}{' '}
        <a href={keepingTongue(address, path)}>{t('as-of.today')}</a>
      </p>
    </Notice>
  )
}

export interface FrameProps {
  view: View
  part: Part
  title: string
  lead: ComponentChildren
  description?: string
  /** One of countless narrowings of a page that search engines know already. */
  noindex?: boolean
  structuredData?: object
  children: ComponentChildren
}

/** A page of the blueprint: the way up, its title, the sentence that says what it is for, and its neighbours. */
export function Frame({
  view,
  part,
  title,
  lead,
  description = typeof lead === 'string' ? lead : undefined,
  structuredData,
  noindex = view.pinned,
  children,
}: FrameProps) {
  const { site, language, path, t, to, say, content } = view
  const top = part === 'measures'
  return (
    <Page
      site={site}
      language={language}
      path={path}
      active="blueprint"
      title={title}
      description={description}
      structuredData={structuredData}
      noindex={noindex}
    >
      {!top && <Breadcrumbs language={language} items={[{ title: t('blueprint'), href: to('/blueprint') }]} />}
      <Heading level={1} kicker={say(content.pack.title)}>
        {title}
      </Heading>
      <Lead>{lead}</Lead>
      <Tabs label={t('tabs.label')} items={tabs(view, part)} />
      <PinnedNotice view={view} />
      {children}
    </Page>
  )
}
