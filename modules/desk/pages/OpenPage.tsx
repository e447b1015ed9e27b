import type { Language } from '#platform/i18n'
import { Actions, Button, Heading, Lead, Notice, Page, keepingTongue, type Site } from '#platform/ui'
import type { Reviewer } from '../createDesk.ts'
import { words } from '../words.ts'

export interface OpenPageProps {
  site: Site
  language: Language
  path: string
  reviewer: Reviewer
  linkKey: string
}

/** Asks before a link is spent, since programs that preview links open them too. */
export function OpenPage({ site, language, path, reviewer: { name }, linkKey }: OpenPageProps) {
  const t = words(language)
  return (
    <Page site={site} language={language} path={path} title={t('open.title', { name })} noindex>
      <Heading level={1}>{t('open.title', { name })}</Heading>
      <Lead>{t('open.lead')}</Lead>
      <Notice tone="attention">
        <p>{t('open.not-you', { name })}</p>
      </Notice>
      <form method="post" action={keepingTongue('/desk/open', path)}>
        <input type="hidden" name="key" value={linkKey} />
        <Actions>
          <Button>{t('open.button')}</Button>
        </Actions>
      </form>
    </Page>
  )
}
