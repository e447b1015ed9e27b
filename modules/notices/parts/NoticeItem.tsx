import { Button, Heading, Tag } from '#platform/ui'
import type { Notice } from '../model/notice.ts'
import { to, type View } from '../pages/view.ts'
import type { Worded } from '../wording.ts'
import { words } from '../words.ts'

export interface NoticeItemProps {
  view: View
  notice: Notice
  worded: Worded
  time: string
}

/** One notice: what it says, when, where it leads, and, where it is new, a button that says it was read. */
export function NoticeItem({ view, notice: { id, href, at, readAt }, worded: { title, text }, time }: NoticeItemProps) {
  const t = words(view.language)
  return (
    <li class="fl-card" id={`notice-${id}`}>
      <Heading level={3} size="s">
        <a href={to(view, href)}>{title}</a>
      </Heading>
      <p class="fl-hint">
        {readAt === undefined && <Tag tone="attention">{t('state.new')}</Tag>}{' '}
        <time datetime={at.toISOString()}>{time}</time>
      </p>
      {text.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {readAt === undefined && (
        <form method="post" action={to(view, '/me/notices/read')}>
          <input type="hidden" name="notice" value={id} />
          <Button kind="quiet">
            <span aria-hidden="true">{t('read-one')}</span>
            <span class="fl-hidden">{t('read-one.of', { title })}</span>
          </Button>
        </form>
      )}
    </li>
  )
}
