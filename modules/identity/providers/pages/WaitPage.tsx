import { inLanguage, type Language, type Text } from '#platform/i18n'
import { Actions, Button, Heading, Lead, Page, type Site } from '#platform/ui'
import { words } from '../words.ts'

export interface WaitPageProps {
  site: Site
  language: Language
  path: string
  provider: Text
  /** Whether the person may go on without what they were asked for. */
  mayGoOn: boolean
}

/** Waits until a person has answered in a provider's app. It loads itself again; nothing here needs script. */
export function WaitPage({ site, language, path, provider, mayGoOn }: WaitPageProps) {
  const t = words(language)
  const name = { provider: inLanguage(provider, language) }
  const { pathname, searchParams } = new URL(path, site.origin)
  const fields = [...searchParams].filter(([key]) => key === 'state' || key === 'for')
  const hidden = fields.map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)
  return (
    <Page site={site} language={language} path={path} title={t('wait.title', name)} noindex>
      <Heading level={1}>{t('wait.title', name)}</Heading>
      <Lead>{t('wait.lead', name)}</Lead>
      <p>{t('wait.self')}</p>
      <form action={pathname}>
        {hidden}
        <Actions>
          <Button>{t('wait.look')}</Button>
        </Actions>
      </form>
      {mayGoOn && (
        <form action={pathname}>
          {hidden}
          <input type="hidden" name="without" value="1" />
          <p>{t('wait.without.about')}</p>
          <Actions>
            <Button kind="secondary">{t('wait.without')}</Button>
          </Actions>
        </form>
      )}
    </Page>
  )
}
