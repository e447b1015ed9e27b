import type { Language } from '#platform/i18n'
import { Actions, Button, Heading, Lead, Page, keepingTongue, type Site } from '#platform/ui'
import { words } from '../words.ts'

export interface SignInPageProps {
  site: Site
  language: Language
  path: string
  /** A path of this site to go on to. */
  next: string
}

/** Where a passkey is used. Without script it leads to the link by e-mail. */
export function SignInPage({ site, language, path, next }: SignInPageProps) {
  const t = words(language)
  const byLink = keepingTongue(`/sign-in?next=${encodeURIComponent(next)}`, path)
  return (
    <Page
      site={site}
      language={language}
      path={path}
      title={t('sign-in.title')}
      scripts={[site.asset('passkey.js')]}
      active="me"
      noindex
    >
      <Heading level={1}>{t('sign-in.title')}</Heading>
      <Lead>{t('sign-in.lead')}</Lead>
      <noscript>
        <p>{t('needs-script')}</p>
      </noscript>
      <fl-passkey
        hidden
        data-options="/sign-in/passkey/options"
        data-finish="/sign-in/passkey"
        data-busy={t('busy')}
        data-cancelled={t('cancelled')}
        data-not-here={t('not-here')}
      >
        <form>
          <input type="hidden" name="next" value={next} />
          <Actions>
            <Button>{t('sign-in.button')}</Button>
          </Actions>
        </form>
        <p role="status" />
      </fl-passkey>
      <p>
        <a href={byLink}>{t('by-link')}</a>
      </p>
    </Page>
  )
}
