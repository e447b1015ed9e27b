import type { LoadedPack } from '#modules/packs'
import { Actions, Breadcrumbs, Button, Checkboxes, Heading, Lead, Notice, Page, Section } from '#platform/ui'
import { TOPICS, type Topic } from '../model/kinds.ts'
import type { NoticePage as Listed } from '../model/notice.ts'
import type { Subscription } from '../model/subscription.ts'
import { NoticeItem } from '../parts/NoticeItem.tsx'
import { SubscriptionList } from '../parts/SubscriptionList.tsx'
import { wordsOf } from '../wording.ts'
import { words } from '../words.ts'
import { to, type View } from './view.ts'

export interface NoticesPageProps {
  view: View
  listed: Listed
  topics: readonly Topic[]
  subscriptions: readonly Subscription[]
  pack: LoadedPack
  time: (at: Date) => string
  saved: boolean
}

/** What a person was told, what of it is mailed, and what they asked to be told of. */
export function NoticesPage({ view, listed, topics, subscriptions, pack, time, saved }: NoticesPageProps) {
  const { site, language, path } = view
  const t = words(language)
  return (
    <Page site={site} language={language} path={path} title={t('title')} active="me" noindex>
      <Breadcrumbs language={language} items={[{ title: t('me'), href: to(view, '/me') }]} />
      <Heading level={1}>{t('title')}</Heading>
      <Lead>{t('lead')}</Lead>
      {saved && (
        <Notice tone="positive">
          <p role="status">{t('topics.saved')}</p>
        </Notice>
      )}
      {listed.notices.length === 0 && <p>{t('none')}</p>}
      {listed.unread > 0 && (
        <form method="post" action={to(view, '/me/notices/read')}>
          <p>{t.count('unread', listed.unread)}</p>
          <Button kind="secondary">{t('read-all')}</Button>
        </form>
      )}
      <h2 class="fl-hidden">{t('title')}</h2>
      <ul role="list">
        {listed.notices.map((notice) => (
          <NoticeItem
            key={notice.id}
            view={view}
            notice={notice}
            worded={wordsOf(notice, language, pack)}
            time={time(notice.at)}
          />
        ))}
      </ul>
      {listed.before !== undefined && (
        <p>
          <a href={to(view, `/me/notices?before=${listed.before}`)}>{t('older')}</a>
        </p>
      )}
      <Section id="topics" title={t('topics.title')}>
        <p>{t('topics.lead')}</p>
        <form method="post" action={to(view, '/me/notices/topics')}>
          <Checkboxes
            language={language}
            name="topic"
            label={t('topics.label')}
            options={TOPICS.map((topic) => ({
              value: topic,
              label: t(`topic.${topic}`),
              ...(topic === 'needs-you' && { hint: t('topic.needs-you.hint') }),
            }))}
            values={topics}
          />
          <Actions>
            <Button>{t('topics.save')}</Button>
          </Actions>
        </form>
      </Section>
      <SubscriptionList view={view} subscriptions={subscriptions} pack={pack} time={time} />
    </Page>
  )
}
