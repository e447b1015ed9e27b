import { Actions, Button, Heading, Lead, Notice, Page } from '#platform/ui'
import { linkPath } from '../links/keyCookie.ts'
import { to, wordsOf, type View } from './view.ts'

/** Asks before a link is spent, and says as whom one comes in: somebody may have been sent a link to another’s name. */
export function LinkPage({ view, name, linkKey }: { view: View; name: string; linkKey: string }) {
  const { site, language, path } = view
  const t = wordsOf(view)
  const title = t('link.title', { name })
  return (
    <Page site={site} language={language} path={path} title={title} active="me" noindex>
      <Heading level={1}>{title}</Heading>
      <Lead>{t('link.lead')}</Lead>
      <Notice tone="attention">
        <p>{t('link.not-you', { name })}</p>
      </Notice>
      <form method="post" action={to(view, linkPath)}>
        <input type="hidden" name="key" value={linkKey} />
        <Actions>
          <Button>{t('link.button')}</Button>
        </Actions>
      </form>
    </Page>
  )
}
